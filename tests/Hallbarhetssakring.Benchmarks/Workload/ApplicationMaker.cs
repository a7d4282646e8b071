using Hallbarhetssakring.Benchmarks.Floor;

namespace Hallbarhetssakring.Benchmarks.Workload;

/// <summary>Makes applications that look like real ones: most facts given, some missing, amounts near the limits that rules ask about.</summary>
internal sealed class ApplicationMaker
{
    private static readonly Goal[] Goals = [new(13, 0), new(13, 2), new(8, 9), new(5, 5), new(17, 17), new(7, 3)];

    private readonly double _holes;
    private ulong _state;

    private ApplicationMaker(ulong seed, double holes) => (_state, _holes) = (seed, holes);

    /// <summary>So many applications, the same for the same seed. <paramref name="holes"/> is the share of facts that are missing.</summary>
    public static TypedApplication[] Make(int count, ulong seed, double holes)
    {
        var maker = new ApplicationMaker(seed, holes);
        return [.. Enumerable.Range(0, count).Select(_ => maker.One())];
    }

    private TypedApplication One()
    {
        var cost = Amount(100, 20_000);
        return new TypedApplication
        {
            Received = Date(2026, 1), ExpectedDecision = Date(2026, 4), ProjectStart = Date(2026, 3), ProjectEnd = Date(2028, 9), WorkStart = Date(2026, 2),
            HasBindingOrder = YesNo(0.3), FirstOrder = Date(2026, 2), Fund = Pick<Fund>(), Support = Pick<Support>(), ProjectType = Hole() ? null : (ProjectType)Next(3),
            Sought = Maybe(cost * Next(70) / 100m), EligibleCost = Maybe(Next(20) == 0 ? 0m : cost), ExtraCost = Maybe(cost / 4),
            Area = Pick<Area>(), Size = Pick<CompanySize>(), PaysByAgreement = YesNo(0.9), IsMandatory = YesNo(0.2),
            ClimateReason = Text(), EvaluationPlan = Text(), IsInfrastructure = YesNo(0.5), LifetimeInMonths = Maybe(12m * Next(30)),
            TargetGroups = List(3, () => (TargetGroup)Next(5)),
            Budget = List(8, () => new BudgetRow(Pick<CostKind>(), Maybe(Amount(10, 3_000)))),
            Financing = List(4, () => new FinancingRow(Pick<Financier>(), Pick<FinancingForm>(), Maybe(Amount(10, 3_000)))),
            Activities = List(6, () => new ActivityRow(Pick<Purpose>(), List(3, () => (Dimension)Next(3)))),
            Indicators = List(5, () => new IndicatorRow(Pick<IndicatorUnit>(), Hole() ? null : Goals[Next(Goals.Length)], YesNo(0.8))),
            Partners = List(4, () => "Part " + (char)('A' + Next(20))),
            Attachments = List(5, () => new AttachmentRow(Pick<Attachment>())),
            EarlierAid = List(5, () => new AidRow(Date(2022 + Next(4), 6), Maybe(Amount(10, 2_500)))),
            Harms = [.. Enum.GetValues<Objective>().Where(_ => Next(15) > 0).Select(o => new HarmRow(o, Hole() ? null : Next(6) switch { 0 => Harm.Significant, 1 => Harm.MoreKnowledge, _ => Harm.None }, Text()))],
            Equality = Criterion(), Opportunities = Criterion(), Environment = Criterion(),
            Effects = List(4, () => new EffectRow(Hole() ? null : Goals[Next(Goals.Length)], Pick<Reach>(), Pick<Dimension>(), Hole() ? null : Next(7) - 3)),
            Relevance = Hole() ? null : Next(3),
        };
    }

    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 11) % (ulong)below);
    }

    private bool Hole() => Next(1_000) < _holes * 1_000;

    private T? Maybe<T>(T value)
        where T : struct => Hole() ? null : value;

    private bool? YesNo(double yes) => Hole() ? null : Next(1_000) < yes * 1_000;

    private T? Pick<T>()
        where T : struct, Enum
    {
        var all = Enum.GetValues<T>();
        var chosen = all[Next(all.Length)];
        return Hole() ? null : chosen;
    }

    private decimal Amount(int least, int most) => 1_000m * (least + Next(most - least));

    private DateOnly? Date(int year, int month)
    {
        var date = new DateOnly(year, month, 1).AddDays(Next(200));
        return Hole() ? null : date;
    }

    private string? Text() => Hole() ? null : new string('x', Next(120));

    private T[]? List<T>(int most, Func<T> item) => Hole() ? null : [.. Enumerable.Range(0, Next(most + 1)).Select(_ => item())];

    private Criterion Criterion() => new(YesNo(0.7), YesNo(0.6), YesNo(0.5));
}

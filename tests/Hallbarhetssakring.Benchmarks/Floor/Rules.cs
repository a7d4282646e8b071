using static Hallbarhetssakring.Benchmarks.Floor.Results;
using static Hallbarhetssakring.Benchmarks.Floor.Verdicts;

namespace Hallbarhetssakring.Benchmarks.Floor;

/// <summary>The rules of the workload written by hand, each as its three-valued verdict, in the rule set's order; nothing is allocated.</summary>
internal static class Rules
{
    public const int Count = 31;

    private const decimal HighestShare = 0.5m;
    private const decimal Ceiling = 300_000m;

    public static void Evaluate(TypedApplication a, Span<Verdict> verdicts)
    {
        var sums = new Sums(a);
        var applies = a.Sought is { } sought ? Of(sought >= 500_000m) : Result.Unknown;
        verdicts[0] = applies == Result.True ? Of(HasMarkedActivity(a)) : When(applies);

        applies = sums.BuildsMoreThan(0.15m);
        var climate = applies == Result.False ? Result.False : Or(HasClimateIndicator(a), Expressions.TextLength(a));
        verdicts[1] = applies == Result.True ? Of(climate) : When(applies);

        verdicts[2] = Level(a.Equality);
        verdicts[3] = Level(a.Opportunities);
        verdicts[4] = Level(a.Environment);
        var two = TwoOfThree(Partly(a.Equality), Partly(a.Opportunities), Partly(a.Environment));
        verdicts[5] = Is(a.Fund, Fund.Erdf) is var erdf && erdf == Result.True ? Of(two) : When(erdf);
        verdicts[6] = Is(a.Fund, Fund.Regional) is var regional && regional == Result.True ? Of(two) : When(regional);

        applies = Expressions.TwoMembers(a);
        verdicts[7] = applies == Result.True ? Of(AtMost(Range.OfAmount(a.Sought), HighestShare * sums.Total)) : When(applies);
        verdicts[8] = applies == Result.True ? Of(AtMost(sums.Appropriated, HighestShare * sums.Total)) : When(applies);

        verdicts[9] = Of(And(
            AtMost((sums.Total - sums.Financed).Absolute(), Range.Of(1)), AtMost((sums.InKindCost - sums.InKindFinancing).Absolute(), Range.Of(1))));

        var inTime = a.Received is { } received && a.WorkStart is { } start ? Of(received <= start) : Result.Unknown;
        verdicts[10] = Of(And(inTime, Expressions.NotOrDate(a)));
        verdicts[11] = Of(Expressions.Dates(a));
        verdicts[12] = Of(a.ProjectStart is { } from && a.ExpectedDecision is { } decision ? Of(from >= decision) : Result.Unknown);

        var (minor, isSure) = SmallAid(a);
        verdicts[13] = isSure ? Of(AtMost(minor, Range.Of(Ceiling))) : Verdict.Undetermined;
        verdicts[14] = isSure ? Of(Not(AtMost(Range.Of(0.8m * Ceiling), minor))) : Verdict.Undetermined;

        applies = Is(a.Support, Support.Investment);
        verdicts[15] = applies == Result.True ? Of(Expressions.TableLookUp(a)) : When(applies);
        verdicts[16] = applies == Result.True ? Of(AtMost(0.25m * sums.Total, sums.Total - sums.Public)) : When(applies);
        verdicts[17] = Of(Of(a.PaysByAgreement));
        applies = Is(a.Support, Support.Energy);
        verdicts[18] = applies == Result.True ? Of(Not(Of(a.IsMandatory))) : When(applies);
        verdicts[19] = applies == Result.True ? Of(AtMost(Range.OfAmount(a.ExtraCost), sums.Total)) : When(applies);

        applies = And(And(erdf, Of(a.IsInfrastructure)), a.LifetimeInMonths is { } life ? Of(life >= 60) : Result.Unknown);
        verdicts[20] = applies == Result.True ? Of(Expressions.SomeRow(a)) : When(applies);
        verdicts[21] = Of(AnswersAll(a));
        verdicts[22] = Of(Expressions.EveryRow(a));
        verdicts[23] = Of(NeedsNoKnowledge(a));
        verdicts[24] = Of(Not(Conflicts.HasGrave(a, verdicts[1], applies: sums.BuildsMoreThan(0.15m), climate, buildsMost: sums.BuildsMoreThan(0.5m))));
        verdicts[25] = Of(Expressions.Count(a));
        verdicts[26] = Of(LivesOn(a));
        verdicts[27] = Of(Expressions.Months(a));

        applies = And(erdf, AtMost(Range.Of(12_000_000m), sums.Total));
        verdicts[28] = applies == Result.True ? Of(a.EvaluationPlan is { } plan ? Of(plan.Length >= 100) : Result.Unknown) : When(applies);
        verdicts[29] = Of(CountsBySex(a));
        verdicts[30] = a.Relevance is null ? Verdict.Undetermined : Verdict.Met;
    }

    private static Result Is<T>(T? value, T wanted)
        where T : struct, Enum => value is { } known ? Of(EqualityComparer<T>.Default.Equals(known, wanted)) : Result.Unknown;

    private static (int Sure, int Maybe) Yes(Criterion c) =>
        ((c.Described == true ? 1 : 0) + (c.InActivities == true ? 1 : 0) + (c.InFollowUp == true ? 1 : 0),
         (c.Described is null ? 1 : 0) + (c.InActivities is null ? 1 : 0) + (c.InFollowUp is null ? 1 : 0));

    private static Verdict Level(Criterion criterion) =>
        Yes(criterion) is var (sure, maybe) && maybe > 0 ? Verdict.Undetermined : sure >= 2 ? Verdict.Met : Verdict.NotMet;

    // The levels are a chain of conditions: while one above is open, the lowest may be reached.
    private static Result Partly(Criterion criterion) =>
        Yes(criterion) is var (sure, maybe) && maybe == 0 ? Of(sure >= 2) : sure + maybe >= 2 ? Result.Unknown : Result.False;

    private static Result TwoOfThree(Result a, Result b, Result c)
    {
        var sure = (a == Result.True ? 1 : 0) + (b == Result.True ? 1 : 0) + (c == Result.True ? 1 : 0);
        var maybe = (a == Result.Unknown ? 1 : 0) + (b == Result.Unknown ? 1 : 0) + (c == Result.Unknown ? 1 : 0);
        return sure >= 2 ? Result.True : sure + maybe >= 2 ? Result.Unknown : Result.False;
    }

    private static Result HasMarkedActivity(TypedApplication a)
    {
        var result = a.Activities is null || a.ListsAreOpen ? Result.Unknown : Result.False;
        foreach (var row in a.Activities ?? [])
        {
            if (row.Dimensions is { Length: > 0 })
            {
                return Result.True;
            }

            result = row.Dimensions is null ? Result.Unknown : result;
        }

        return result;
    }

    private static Result HasClimateIndicator(TypedApplication a)
    {
        var result = a.Indicators is null || a.ListsAreOpen ? Result.Unknown : Result.False;
        foreach (var row in a.Indicators ?? [])
        {
            if (row.Goal is { Number: 13 })
            {
                return Result.True;
            }

            result = row.Goal is null ? Result.Unknown : result;
        }

        return result;
    }

    // Both bounds of the aid of three years; not sure while the rate of some day is unknown.
    private static (Range Sum, bool IsSure) SmallAid(TypedApplication a)
    {
        if (a.ExpectedDecision is not { } decision || a.EarlierAid is not { } rows)
        {
            return (default, false);
        }

        var (sum, first) = (default(Range), decision.AddMonths(-36));
        foreach (var row in rows)
        {
            if (row.Decided is not { } decided)
            {
                return (default, false);
            }

            if (decided > first && decided <= decision)
            {
                var (amount, rate) = (Range.OfAmount(row.Amount), Expressions.EuroRate(decided));
                sum += new Range(amount.Low / rate, amount.High / rate);
            }
        }

        var (sought, now) = (Range.OfAmount(a.Sought), Expressions.EuroRate(decision));
        return (sum + new Range(sought.Low / now, sought.High / now), true);
    }

    private static Result AnswersAll(TypedApplication a)
    {
        if (a.Harms is not { } rows)
        {
            return Result.Unknown;
        }

        var (answered, hasUnknown) = (0, false);
        foreach (var row in rows)
        {
            answered |= row.Objective is { } objective ? 1 << (int)objective : 0;
            hasUnknown |= row.Objective is null;
        }

        return answered == 0b111111 ? Result.True : hasUnknown ? Result.Unknown : Result.False;
    }

    private static Result NeedsNoKnowledge(TypedApplication a)
    {
        var result = a.Harms is null ? Result.Unknown : Result.True;
        foreach (var row in a.Harms ?? [])
        {
            if (row.Answer == Harm.MoreKnowledge)
            {
                return Result.False;
            }

            result = row.Answer is null ? Result.Unknown : result;
        }

        return result;
    }

    private static Result LivesOn(TypedApplication a)
    {
        var result = a.Activities is null || a.ListsAreOpen ? Result.Unknown : Result.False;
        foreach (var row in a.Activities ?? [])
        {
            if (row.Purpose == Purpose.LongTerm)
            {
                return Result.True;
            }

            result = row.Purpose is null ? Result.Unknown : result;
        }

        return result;
    }

    private static Result CountsBySex(TypedApplication a)
    {
        var result = a.Indicators is null || a.ListsAreOpen ? Result.Unknown : Result.True;
        foreach (var row in a.Indicators ?? [])
        {
            if (row.Unit == IndicatorUnit.Persons && row.BySex == false)
            {
                return Result.False;
            }

            result = row.Unit is null or IndicatorUnit.Persons && row.BySex != true ? Result.Unknown : result;
        }

        return result;
    }
}

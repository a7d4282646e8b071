using static Hallbarhetssakring.Benchmarks.Floor.Results;

namespace Hallbarhetssakring.Benchmarks.Floor;

/// <summary>The benchmark's conditions written by hand: null is unknown, bounds decide where they can, nothing is allocated.</summary>
internal static class Expressions
{
    private const decimal HighestShare = 0.5m;
    private const decimal Ceiling = 300_000m;

    public static Result AtLeast(TypedApplication a) => a.Sought is { } sought ? Of(sought >= 500_000m) : Result.Unknown;

    public static Result Member(TypedApplication a) => a.Fund is { } fund ? Of(fund == Fund.Regional) : Result.Unknown;

    public static Result TwoMembers(TypedApplication a) => And(Member(a), a.Support is { } support ? Of(support == Support.ProjectFunds) : Result.Unknown);

    public static Result AnyOfThree(TypedApplication a)
    {
        if (a.Support == Support.Consultancy || a.Sought < 100_000m || a.IsMandatory == true)
        {
            return Result.True;
        }

        return a.Support is null || a.Sought is null || a.IsMandatory is null ? Result.Unknown : Result.False;
    }

    public static Result NotOrDate(TypedApplication a)
    {
        if (a.HasBindingOrder == false)
        {
            return Result.True;
        }

        var inTime = a.FirstOrder is { } first && a.Received is { } received ? Of(first >= received) : Result.Unknown;
        return inTime == Result.True || a.HasBindingOrder == true ? inTime : Result.Unknown;
    }

    public static Result GuardedShare(TypedApplication a) =>
        a.EligibleCost is not { } cost ? Result.Unknown
        : cost <= 0 ? Result.False
        : a.Sought is { } sought ? Of(sought / cost <= 0.5m) : Result.Unknown;

    public static Result ShareOfCosts(TypedApplication a)
    {
        if (a.Sought is { } sought && a.EligibleCost is { } eligible && a.ExtraCost is { } extra)
        {
            return Of(sought <= HighestShare * (eligible + extra));
        }

        var (wanted, cost, more) = (Range.OfAmount(a.Sought), Range.OfAmount(a.EligibleCost), Range.OfAmount(a.ExtraCost));
        return AtMost(wanted, new Range(HighestShare * (cost.Low + more.Low), HighestShare * (cost.High + more.High)));
    }

    public static Result Dates(TypedApplication a) => a.ProjectStart is { } start && a.Received is { } received ? Of(start >= received) : Result.Unknown;

    public static Result InList(TypedApplication a) => a.Support is { } support ? Of(support is Support.ProjectFunds or Support.Investment) : Result.Unknown;

    public static Result Choice(TypedApplication a)
    {
        if (a.Fund is { } fund)
        {
            return a.Sought is { } sought ? Of(sought >= (fund == Fund.Erdf ? 1_000_000m : 100_000m)) : Result.Unknown;
        }

        return a.Sought is { } either && either >= 100_000m == either >= 1_000_000m ? Of(either >= 100_000m) : Result.Unknown;
    }

    public static Result Between(TypedApplication a) => a.Sought is { } sought ? Of(sought >= 100_000m && sought <= 5_000_000m) : Result.Unknown;

    public static Result Months(TypedApplication a) => a.ProjectStart is { } start && a.ProjectEnd is { } end ? Of(MonthsBetween(start, end) <= 36) : Result.Unknown;

    public static Result SomeRow(TypedApplication a)
    {
        if (a.Attachments is not { } rows)
        {
            return Result.Unknown;
        }

        var result = Result.False;
        foreach (var row in rows)
        {
            if (row.Kind == Attachment.ClimateProofing)
            {
                return Result.True;
            }

            result = row.Kind is null ? Result.Unknown : result;
        }

        return result;
    }

    public static Result EveryRow(TypedApplication a)
    {
        if (a.Harms is not { } rows)
        {
            return Result.Unknown;
        }

        var result = Result.True;
        foreach (var row in rows)
        {
            if (row.Answer is { } answer && answer != Harm.Significant)
            {
                continue;
            }

            if (row.Measure is { } measure)
            {
                if (measure.Length >= 40)
                {
                    continue;
                }

                if (row.Answer == Harm.Significant)
                {
                    return Result.False;
                }
            }

            result = Result.Unknown;
        }

        return result;
    }

    public static Result ShareOfSum(TypedApplication a)
    {
        if (a.Budget is not { } rows)
        {
            return Result.Unknown;
        }

        var (total, totalMore, part, partMore) = (0m, 0m, 0m, 0m);
        foreach (var row in rows)
        {
            var (low, more) = row.Amount is { } amount ? (amount, 0m) : (0m, Range.Largest);
            total += low;
            totalMore += more;
            if (row.Kind is CostKind.Travel or CostKind.Investments)
            {
                part += low;
                partMore += more;
            }
            else if (row.Kind is null)
            {
                partMore += low + more;
            }
        }

        if (totalMore == 0 && partMore == 0)
        {
            return Of(total > 0 && part / total > 0.15m);
        }

        if (total <= 0)
        {
            return totalMore == 0 ? Result.False : Result.Unknown;
        }

        return part / (total + totalMore) > 0.15m ? Result.True : (part + partMore) / total <= 0.15m ? Result.False : Result.Unknown;
    }

    public static Result Count(TypedApplication a) => a.Partners is { } partners ? partners.Length >= 2 ? Result.True : a.ListsAreOpen ? Result.Unknown : Result.False : Result.Unknown;

    public static Result TableLookUp(TypedApplication a)
    {
        if (a.Area is { } area && a.Size is { } size && a.Sought is { } sought && a.EligibleCost is { } cost)
        {
            return Of(sought <= Intensity(area, size) * cost);
        }

        var (least, most) = (decimal.MaxValue, 0m);
        for (var i = a.Area ?? Area.One; i <= (a.Area ?? Area.Outside); i++)
        {
            for (var j = a.Size ?? CompanySize.Micro; j <= (a.Size ?? CompanySize.Large); j++)
            {
                (least, most) = (Math.Min(least, Intensity(i, j)), Math.Max(most, Intensity(i, j)));
            }
        }

        // A combination without a row gives nothing; while a part of it is unknown, so it may.
        least = a.Area is null || a.Size is null ? 0 : least;
        var (wanted, eligible) = (Range.OfAmount(a.Sought), Range.OfAmount(a.EligibleCost));
        return AtMost(wanted, new Range(least * eligible.Low, most * eligible.High));
    }

    public static Result ParameterAtDate(TypedApplication a)
    {
        if (a.EarlierAid is not { } rows)
        {
            return Result.Unknown;
        }

        var (low, high) = (0m, 0m);
        foreach (var row in rows)
        {
            if (row.Decided is not { } decided || decided < EuroRates[0].From)
            {
                // Nobody knows the rate of a day that nobody knows; before the first there is none.
                return Result.Unknown;
            }

            if (a.ExpectedDecision is { } expected && decided <= expected.AddMonths(-36))
            {
                continue;
            }

            var (least, most) = row.Amount is { } amount ? (amount, amount) : (0m, Range.Largest);
            var rate = EuroRate(decided);
            low += a.ExpectedDecision is null ? 0 : least / rate;
            high += most / rate;
        }

        return high <= Ceiling ? Result.True : low > Ceiling ? Result.False : Result.Unknown;
    }

    public static Result TextLength(TypedApplication a) => a.ClimateReason is { } text ? Of(text.Length >= 40) : Result.Unknown;

    public static Result CountTrue(TypedApplication a)
    {
        var (described, activities, followUp) = (a.Equality.Described, a.Equality.InActivities, a.Equality.InFollowUp);
        var sure = (described == true ? 1 : 0) + (activities == true ? 1 : 0) + (followUp == true ? 1 : 0);
        if (sure >= 2)
        {
            return Result.True;
        }

        var maybe = (described is null ? 1 : 0) + (activities is null ? 1 : 0) + (followUp is null ? 1 : 0);
        return sure + maybe >= 2 ? Result.Unknown : Result.False;
    }

    internal static readonly (DateOnly From, decimal Rate)[] EuroRates = [(new(2021, 1, 1), 10.15m), (new(2023, 1, 1), 11.12m), (new(2025, 1, 1), 11.50m)];

    internal static decimal EuroRate(DateOnly date)
    {
        for (var i = EuroRates.Length - 1; i > 0; i--)
        {
            if (date >= EuroRates[i].From)
            {
                return EuroRates[i].Rate;
            }
        }

        return EuroRates[0].Rate;
    }

    internal static decimal Intensity(Area area, CompanySize size) => (area, size) switch
    {
        (Area.One, CompanySize.Large) => 0.20m,
        (Area.One, CompanySize.Medium) => 0.30m,
        (Area.One, _) => 0.40m,
        (Area.Two, CompanySize.Large) => 0.15m,
        (Area.Two, CompanySize.Medium) => 0.25m,
        (Area.Two, _) => 0.35m,
        _ => 0m,
    };

    internal static int MonthsBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -MonthsBetween(to, from);
        }

        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return to.Day >= from.Day ? months : months - 1;
    }
}

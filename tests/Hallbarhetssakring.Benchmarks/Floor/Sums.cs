namespace Hallbarhetssakring.Benchmarks.Floor;

/// <summary>The sums that several rules read, worked out once per application: bounds where amounts are missing.</summary>
internal readonly struct Sums
{
    private const int MostBudgetRows = 200;
    private const int MostFinancingRows = 50;

    public Sums(TypedApplication a)
    {
        var sought = Range.OfAmount(a.Sought);
        Total = new Range(0, MostBudgetRows * Range.Largest);
        BuildAndTravel = Total;
        InKindCost = Total;
        if (a.Budget is { } budget)
        {
            (Total, BuildAndTravel, InKindCost) = (default, default, default);
            foreach (var row in budget)
            {
                var amount = Range.OfAmount(row.Amount);
                Total += amount;
                BuildAndTravel += row.Kind is null ? amount with { Low = 0 } : row.Kind is CostKind.Travel or CostKind.Investments ? amount : default;
                InKindCost += row.Kind is null ? amount with { Low = 0 } : row.Kind is CostKind.InKind ? amount : default;
            }
        }

        var all = new Range(0, MostFinancingRows * Range.Largest);
        var (financed, appropriated, open, inKind) = (all, all, all, all);
        if (a.Financing is { } financing)
        {
            (financed, appropriated, open, inKind) = (default, default, default, default);
            foreach (var row in financing)
            {
                var amount = Range.OfAmount(row.Amount);
                var maybe = amount with { Low = 0 };
                financed += amount;
                appropriated += row.Kind is null ? maybe : row.Kind is Financier.Appropriation ? amount : default;
                open += row.Kind is null ? maybe : row.Kind is Financier.Private or Financier.Own ? default : amount;
                inKind += row.Form is null ? maybe : row.Form is FinancingForm.InKind ? amount : default;
            }
        }

        (Financed, Appropriated, Public, InKindFinancing) = (financed + sought, appropriated + sought, open + sought, inKind);
    }

    public Range Total { get; }

    public Range BuildAndTravel { get; }

    public Range InKindCost { get; }

    public Range Financed { get; }

    public Range Appropriated { get; }

    public Range Public { get; }

    public Range InKindFinancing { get; }

    /// <summary>Whether there are costs, and building and travelling are more than a share of them.</summary>
    public Result BuildsMoreThan(decimal share)
    {
        if (Total.Low <= 0)
        {
            return Total.High <= 0 ? Result.False : Result.Unknown;
        }

        return BuildAndTravel.Low / Total.High > share ? Result.True : BuildAndTravel.High / Total.Low <= share ? Result.False : Result.Unknown;
    }
}

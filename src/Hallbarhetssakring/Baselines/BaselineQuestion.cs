using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Baselines;

/// <summary>What can be asked of a baseline.</summary>
internal enum BaselineMeasure
{
    /// <summary><c>nuläge(id, k)</c>.</summary>
    Value,

    /// <summary><c>nuläge_median(id, län)</c>.</summary>
    Median,

    /// <summary><c>kvartil(id, k)</c>.</summary>
    Quartile,

    /// <summary><c>trend(id, k, år)</c>.</summary>
    Trend,

    /// <summary><c>svagaste_mål(kommuner, n)</c>.</summary>
    WeakestGoals,
}

/// <summary>A question to a baseline about known places: what its answer is called where it is missing, or decisive.</summary>
/// <param name="Measure">What is asked.</param>
/// <param name="Indicator">Of which indicator; null for the weakest goals, which come of all.</param>
/// <param name="Places">The municipality, the county for a median, or the municipalities without repetition, in order.</param>
/// <param name="Number">The years of a trend, or how many goals; else 0.</param>
internal sealed record BaselineQuestion(BaselineMeasure Measure, Indicator? Indicator, ImmutableArray<int> Places, int Number)
{
    private static readonly Term[] Functions =
        [RuleSetTerms.BaselineOf, RuleSetTerms.BaselineMedian, RuleSetTerms.Quartile, RuleSetTerms.Trend, RuleSetTerms.WeakestGoals];

    /// <summary>The function's name.</summary>
    public static Term FunctionOf(BaselineMeasure measure) => Functions[(int)measure];

    public FeelType Type => Measure switch
    {
        BaselineMeasure.Quartile => FeelType.Number,
        BaselineMeasure.WeakestGoals => GoalsType(Number),
        _ => Indicator!.Unit,
    };

    public static ListType GoalsType(int count) => new(new CodeType(Agenda2030.Instance), count);

    /// <summary><c>nuläge.N02904.1784</c>, <c>trend.N02904.1784.5</c>, <c>svagaste_mål.1784+1785.1</c>.</summary>
    public string Name(Language language)
    {
        var system = SystemOf(Measure);
        var places = string.Join('+', Places.Select(system.Format));
        var parts = new[] { FunctionOf(Measure).In(language), Indicator?.Id, places, Number == 0 ? null : Number.ToString(CultureInfo.InvariantCulture) };
        return string.Join('.', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>What people call it, such as the indicator's title and the municipality's name.</summary>
    public string Title(Language language)
    {
        const int MostPlaces = 5;
        var system = SystemOf(Measure);
        var isEnglish = language == Language.English;
        var names = string.Join(", ", Places.Take(MostPlaces).Select(place => system.Title(place).In(language))) + (Places.Length > MostPlaces ? ", …" : "");
        var number = Number.ToString(CultureInfo.InvariantCulture);
        return Measure switch
        {
            BaselineMeasure.Value => $"{Indicator!.Title}, {names}",
            BaselineMeasure.Median => $"{Indicator!.Title}, {(isEnglish ? "median in" : "median i")} {names}",
            BaselineMeasure.Quartile => $"{Indicator!.Title}, {names}, {(isEnglish ? "quarter among all municipalities" : "fjärdedel bland alla kommuner")}",
            BaselineMeasure.Trend => $"{Indicator!.Title}, {names}, {(isEnglish ? "change in" : "förändring på")} {number} {(isEnglish ? "years" : "år")}",
            _ when Places.IsEmpty => isEnglish ? "The weakest goals; the application names no municipality" : "Svagaste mål; ansökan anger ingen kommun",
            _ => $"{(isEnglish ? "Weakest goals" : "Svagaste mål")}, {names}",
        };
    }

    private static CodeSystem SystemOf(BaselineMeasure measure) => measure == BaselineMeasure.Median ? Counties.Instance : Municipalities.Instance;
}

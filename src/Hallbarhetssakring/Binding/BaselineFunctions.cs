using System.Collections.Immutable;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Binding;

/// <summary>The functions that ask the baseline, by their names in a language.</summary>
internal static class BaselineFunctions
{
    public static IEnumerable<HostFunction> All(ImmutableArray<Indicator> indicators, Language language) =>
    [
        new CountyFunction(RuleSetTerms.CountyOf.In(language)),
        new IndicatorFunction(BaselineMeasure.Value, indicators, language),
        new IndicatorFunction(BaselineMeasure.Median, indicators, language),
        new IndicatorFunction(BaselineMeasure.Quartile, indicators, language),
        new IndicatorFunction(BaselineMeasure.Trend, indicators, language),
        new WeakestGoalsFunction(indicators, language),
    ];
}

/// <summary><c>länet(k)</c>: the county of a municipality.</summary>
internal sealed class CountyFunction(string name) : HostFunction
{
    public override string Name => name;

    public override BoundNode Bind(HostCall call)
    {
        if (!call.HasArguments(1) || call.Argument(0, new CodeType(Municipalities.Instance)) is not { Type.IsError: false } municipality)
        {
            return new BoundError(call.Location);
        }

        var type = new CodeType(Counties.Instance);
        return new BoundHostCall(this, "", [municipality], type, UnknownValues.Of(type), call.Location);
    }

    public override Value Evaluate(object? context, string detail, ReadOnlySpan<Value> arguments) =>
        Value.Known((decimal)Municipalities.Instance.County((int)arguments[0].Low));
}

/// <summary>A call of a function whose answer stands in the baseline; what it lacks is named by the question.</summary>
internal abstract class BaselineCall(BaselineMeasure measure, Indicator? indicator, int number, Language language) : HostFunction
{
    public override string Name { get; } = BaselineQuestion.FunctionOf(measure).In(language);

    public BaselineMeasure Measure => measure;

    /// <summary>The indicator; null for the weakest goals.</summary>
    public Indicator? Indicator => indicator;

    /// <summary>The years of a trend, or how many goals; else 0.</summary>
    public int Number => number;

    /// <summary>What a call is called beside a condition that it stands in.</summary>
    public abstract string TitleOf(string written);

    public override BoundNode Bind(HostCall call) => throw new NotSupportedException();

    public override Value Evaluate(object? context, string detail, ReadOnlySpan<Value> arguments) =>
        (context as BaselineView)?.Ask(measure, indicator, Places(arguments), number) ?? default;

    public override string? Lacks(object? context, string detail, ReadOnlySpan<Value> arguments) =>
        (context as BaselineView)?.Lacks(measure, indicator, Places(arguments), number);

    protected abstract ImmutableArray<int> Places(ReadOnlySpan<Value> arguments);
}

/// <summary><c>nuläge("N02904", k)</c> and its like: of one indicator, at one place.</summary>
internal sealed class IndicatorCall(BaselineMeasure measure, Indicator indicator, int years, Language language) : BaselineCall(measure, indicator, years, language)
{
    public override string TitleOf(string written) => Indicator!.Title;

    protected override ImmutableArray<int> Places(ReadOnlySpan<Value> arguments) => [(int)arguments[0].Low];
}

/// <summary><c>svagaste_mål(kommuner, 2)</c>.</summary>
internal sealed class WeakestGoalsCall(int count, Language language) : BaselineCall(BaselineMeasure.WeakestGoals, null, count, language)
{
    public override string TitleOf(string written) => written;

    protected override ImmutableArray<int> Places(ReadOnlySpan<Value> arguments)
    {
        var list = (ListValue)arguments[0].Reference!;
        return [.. list.Items.Where((_, i) => list.PresenceOf(i) == Truth.True).Select(item => (int)item.Low).Distinct().Order()];
    }
}

/// <summary>Binds the functions of one indicator.</summary>
internal sealed class IndicatorFunction(BaselineMeasure measure, ImmutableArray<Indicator> indicators, Language language) : HostFunction
{
    private const int MostYears = 50;
    private const int MonthsAYear = 12;

    public override string Name { get; } = BaselineQuestion.FunctionOf(measure).In(language);

    public override BoundNode Bind(HostCall call)
    {
        if (!call.HasArguments(measure == BaselineMeasure.Trend ? 3 : 2) || call.LiteralText(0) is not { } id)
        {
            return new BoundError(call.Location);
        }

        var indicator = Find(call, id.Text, id.Location);
        var place = call.Argument(1, new CodeType(measure == BaselineMeasure.Median ? Counties.Instance : Municipalities.Instance));
        var years = measure == BaselineMeasure.Trend ? Years(call) : 0;
        if (indicator is null || place.Type.IsError || years is not { } number)
        {
            return new BoundError(call.Location);
        }

        var isQuartile = measure == BaselineMeasure.Quartile;
        if (isQuartile && indicator.Better == Direction.Unsaid)
        {
            call.Report(BindingDiagnostics.NoDirection, id.Location, id.Text);
            return new BoundError(call.Location);
        }

        FeelType type = isQuartile ? FeelType.Number : indicator.Unit;
        var detail = number == 0 ? indicator.Id : FormattableString.Invariant($"{indicator.Id} {number}");
        return new BoundHostCall(
            new IndicatorCall(measure, indicator, number, language), detail, [place], type, isQuartile ? Value.Unknown(1, 4) : UnknownValues.Of(type), call.Location);
    }

    private Indicator? Find(HostCall call, string id, SourceLocation location)
    {
        if (indicators.FirstOrDefault(i => i.Id == id) is { } found)
        {
            return found;
        }

        var near = NameSuggester.Nearest(id, indicators.Select(i => i.Id));
        call.Report(BindingDiagnostics.UnknownIndicator, location, id, near is null
            ? new LocalizedText("Deklarera det under nyckeltal.", "Declare it under indicators.")
            : new LocalizedText($"Menade du {near}?", $"Did you mean {near}?"));
        return null;
    }

    private static int? Years(HostCall call)
    {
        var argument = call.Argument(2, new NumberType(Unit.Months));
        if (argument is BoundConstant { Value: { IsKnown: true, Low: var months } } && months % MonthsAYear == 0 && months is >= MonthsAYear and <= MostYears * MonthsAYear)
        {
            return (int)months / MonthsAYear;
        }

        if (!argument.Type.IsError)
        {
            call.Report(BindingDiagnostics.BadTrendYears, argument.Location, MostYears);
        }

        return null;
    }
}

/// <summary>Binds <c>svagaste_mål(kommuner, n)</c>.</summary>
internal sealed class WeakestGoalsFunction(ImmutableArray<Indicator> indicators, Language language) : HostFunction
{
    public override string Name { get; } = RuleSetTerms.WeakestGoals.In(language);

    public override BoundNode Bind(HostCall call)
    {
        if (!call.HasArguments(2))
        {
            return new BoundError(call.Location);
        }

        var municipalities = call.Argument(0, new ListType(new CodeType(Municipalities.Instance), Municipalities.Instance.Last + 1));
        var count = call.Argument(1, FeelType.Number);
        if (municipalities.Type.IsError || count.Type.IsError)
        {
            return new BoundError(call.Location);
        }

        var goals = indicators.Where(i => i.IsRanked).SelectMany(i => i.Goals).Distinct().Count();
        if (count is not BoundConstant { Value: { IsKnown: true, Low: var number } } || number != decimal.Truncate(number) || number < 1 || number > goals)
        {
            call.Report(goals == 0 ? BindingDiagnostics.NothingRanked : BindingDiagnostics.BadGoalCount, count.Location, goals);
            return new BoundError(call.Location);
        }

        var type = BaselineQuestion.GoalsType((int)number);
        return new BoundHostCall(
            new WeakestGoalsCall((int)number, language), FormattableString.Invariant($"{number:0}"), [municipalities], type, UnknownValues.Of(type), call.Location);
    }
}

using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Syntax;

namespace Hallbarhetssakring.Binding;

/// <summary>A rule set whose names, types and units have been settled.</summary>
internal sealed record BoundRuleSet
{
    public required RuleSetSyntax Syntax { get; init; }

    public required FactSchema Schema { get; init; }

    public required SlotTable Slots { get; init; }

    public required ThemeCatalog Themes { get; init; }

    /// <summary>The rules in written order.</summary>
    public required ImmutableArray<BoundRule> Rules { get; init; }

    /// <summary>Indexes of rules so that each comes after those whose level it reads; those that read conflicts come last.</summary>
    public required ImmutableArray<int> Order { get; init; }

    public required ImmutableArray<BoundHalt> Halts { get; init; }

    public required ConflictShape Conflicts { get; init; }

    /// <summary>The levels of each rule from the bottom; null for a rule without.</summary>
    public required ImmutableArray<EnumDomain?> Levels { get; init; }

    /// <summary>The indicators that the baseline may be asked for.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>When facts and fields of rows are worth asking for; those that always are have none.</summary>
    public ImmutableDictionary<FactPlace, BoundNode> AskedWhen { get; init; } = ImmutableDictionary<FactPlace, BoundNode>.Empty;

    public EnumDomain LevelsOf(int rule) => Levels[rule]!;
}

/// <summary>A parameter: its type and its dated values.</summary>
internal sealed record ParameterDeclaration(string Name, string Title, FeelType Type, int Slot, Schedule Schedule, ImmutableArray<ParameterValue> Values, string? AccordingTo)
{
    /// <summary>What stands in the slot at a date: the value in force, or a fault.</summary>
    public Value At(DateOnly date) => Schedule.At(date.DayNumber) ?? Value.Failed(Fault.NoParameterValue(Name, null));

    public ParameterValue? InForceAt(decimal dayNumber) => Values.LastOrDefault(value => value.From.DayNumber <= dayNumber);
}

/// <summary>Where a parameter's value comes from.</summary>
internal sealed record ParameterValue(DateOnly From, string? Source, Certainty Certainty, DateOnly? ReviewBy);

/// <summary>What each slot of a frame holds: facts first, then the date, the parameters, the rules' levels, the goal conflicts.</summary>
internal sealed record SlotTable(
    int FactCount, SlotSymbol Date, ImmutableArray<ParameterDeclaration> Parameters, ImmutableDictionary<int, int> RuleOfLevelSlot, SlotSymbol Conflicts)
{
    public int Count => Conflicts.Index + 1;
}

/// <summary>The themes of a rule set, in declared order, each with those above it.</summary>
internal sealed record ThemeCatalog(ImmutableArray<(string Id, string Title, ImmutableArray<string> WithAbove)> Themes)
{
    public ImmutableArray<string>? Find(string id) => Themes.FirstOrDefault(theme => theme.Id == id).WithAbove is { IsDefault: false } found ? found : null;
}

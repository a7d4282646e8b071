using System.Collections.Immutable;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Syntax;

/// <summary>Something written in a file, with its place.</summary>
internal readonly record struct Located<T>(T Value, SourceLocation Location);

/// <summary>A period; an end that is null is open. Both days are included.</summary>
internal sealed record Period(DateOnly? From, DateOnly? To)
{
    public static readonly Period Always = new(null, null);

    public bool Holds(DateOnly date) => (From is not { } from || from <= date) && (To is not { } to || date <= to);
}

/// <summary>A rule set's file as written: form and words have been checked, names and types have not.</summary>
internal sealed record RuleSetSyntax
{
    public required FileOrigin File { get; init; }

    /// <summary>Every file that has a part in it, itself last; only itself until what it takes in has been merged.</summary>
    public required ImmutableArray<FileOrigin> Files { get; init; }

    public required Language Language { get; init; }

    public required Located<string> Id { get; init; }

    public required string Version { get; init; }

    public required string Title { get; init; }

    public required string Status { get; init; }

    public required Period InForce { get; init; }

    public MonthEnd MonthEnd { get; init; }

    public ImmutableArray<ThemeListSyntax> ThemeLists { get; init; } = [];

    public ImmutableArray<Located<string>> Dimensions { get; init; } = [];

    public ImmutableArray<PartSyntax> Parts { get; init; } = [];

    public ImmutableArray<ParameterSyntax> Parameters { get; init; } = [];

    public ImmutableArray<TableSyntax> Tables { get; init; } = [];

    public ImmutableArray<DefinitionSyntax> Definitions { get; init; } = [];

    public ImmutableArray<RuleSyntax> Rules { get; init; } = [];

    public ImmutableArray<HaltSyntax> Halts { get; init; } = [];

    public ImmutableArray<BandSyntax> Bands { get; init; } = [];

    /// <summary>The one rule set that it builds on; null for most.</summary>
    public ReferenceSyntax? Parent { get; init; }

    /// <summary>The modules that it takes in as they are.</summary>
    public ImmutableArray<ReferenceSyntax> Modules { get; init; } = [];

    public ImmutableArray<RuleChangeSyntax> RuleChanges { get; init; } = [];

    public ImmutableArray<ParameterChangeSyntax> ParameterChanges { get; init; } = [];

    public ImmutableArray<TableChangeSyntax> TableChanges { get; init; } = [];

    public ImmutableArray<SwitchOffSyntax> SwitchedOff { get; init; } = [];
}

/// <summary>A list of themes in the region's own words, such as its insatsområden.</summary>
internal sealed record ThemeListSyntax(Located<string> Id, string Label, ImmutableArray<ThemeSyntax> Themes);

internal sealed record ThemeSyntax(Located<string> Id, string Title, ImmutableArray<ThemeSyntax> Below);

internal sealed record PartSyntax(Located<string> Id, string Title);

/// <summary>A dated value of a parameter: its expression, where it comes from and how sure that is.</summary>
internal sealed record DatedValueSyntax(Located<DateOnly> From, YamlNode Value, string? Source, Certainty Certainty, DateOnly? ReviewBy, FileOrigin File);

internal sealed record ParameterSyntax(
    Located<string> Name, Located<string> Type, string? Unit, Located<string>? Of, Located<string>? According, ImmutableArray<DatedValueSyntax> Values)
{
    public bool IsLocked { get; init; }

    public required ImmutableArray<FieldOrigin> Fields { get; init; }
}

internal sealed record TableSyntax(
    Located<string> Name, ImmutableArray<Located<string>> Keys, Located<string> Type, string? Unit, ImmutableArray<TableEditionSyntax> Editions)
{
    public bool IsLocked { get; init; }

    public required ImmutableArray<FieldOrigin> Fields { get; init; }
}

internal sealed record TableEditionSyntax(Located<DateOnly> From, string? Source, Certainty Certainty, ImmutableArray<YamlMapping> Rows, YamlScalar? Otherwise, FileOrigin File);

internal sealed record DefinitionSyntax(Located<string> Name, ExpressionSyntax Expression, FileOrigin File);

/// <summary>A lower bound, included, of the total score.</summary>
internal sealed record BandSyntax(Located<string> Id, decimal From, string Title);

internal sealed record HaltSyntax(
    Located<string> Id, string Title, Located<string> After, ExpressionSyntax When, ImmutableArray<HaltAnswerSyntax> Answers);

internal sealed record HaltAnswerSyntax(Located<string> Id, string Title, bool Deepens);

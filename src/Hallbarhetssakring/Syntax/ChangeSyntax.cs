using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Syntax;

/// <summary>Another rule set and the beginning of a version: <c>nationell/dnsh@1</c> is the highest 1.x.</summary>
internal sealed record ReferenceSyntax(string Id, string Version, SourceLocation Location)
{
    public string Text => Id + "@" + Version;
}

/// <summary>Fields of a rule that is taken in, set anew; <paramref name="Rule"/> holds them, and nothing else in it counts.</summary>
internal sealed record RuleChangeSyntax(Located<string> Target, RuleSyntax Rule, bool Tightens, string Reason)
{
    public bool Sets(Term term) => Rule.Fields.Any(field => field.Field == term.Swedish || field.Field == term.English);
}

/// <summary>Dated values of a parameter that is taken in: they stand from the first of their dates on.</summary>
internal sealed record ParameterChangeSyntax(Located<string> Target, ImmutableArray<DatedValueSyntax> Values, FieldOrigin? Field);

/// <summary>Dated editions of a table that is taken in: they stand from the first of their dates on.</summary>
internal sealed record TableChangeSyntax(Located<string> Target, ImmutableArray<TableEditionSyntax> Editions, FieldOrigin? Field);

/// <summary>A rule that is taken in and not to be used, until a day or for good.</summary>
internal sealed record SwitchOffSyntax(Located<string> Target, DateOnly? Until, string Reason, FileOrigin File);

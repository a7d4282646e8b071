using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Syntax;

namespace Hallbarhetssakring.Lineage;

/// <summary>
/// A rule set with everything that it takes in, as one: its effective rules and facts. <paramref name="IsSound"/> tells whether its names can be
/// judged; while a file does not parse or a rule has no body, what follows from that would only mislead. Where it is not
/// <paramref name="IsWhole"/>, something that it takes in could not be read: that a name is not here says nothing.
/// </summary>
internal sealed record EffectiveRuleSet(RuleSetSyntax Syntax, FactSchema Schema, bool IsSound, bool IsWhole);

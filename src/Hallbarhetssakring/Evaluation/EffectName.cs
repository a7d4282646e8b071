using System.Globalization;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Evaluation;

/// <summary>What the officer calls an effect whose strength is to be found out: <c>effekter.regel[2]</c>, the second effect of the rule.</summary>
internal static class EffectName
{
    public static string Of(BoundRuleSet bound, int rule, int effect) =>
        string.Create(CultureInfo.InvariantCulture, $"{RuleSetTerms.Effects.In(bound.Syntax.Language)}.{bound.Rules[rule].Id}[{effect + 1}]");

    /// <summary>The names of all effects that need a strength.</summary>
    public static IEnumerable<string> All(BoundRuleSet bound) => Open(bound).Select(open => Of(bound, open.Rule, open.Effect));

    /// <summary>The rule and the effect's place in it; null where nothing that needs a strength has the name.</summary>
    public static (int Rule, int Effect)? Find(BoundRuleSet bound, string name)
    {
        foreach (var open in Open(bound).Where(open => name == Of(bound, open.Rule, open.Effect)))
        {
            return open;
        }

        return null;
    }

    private static IEnumerable<(int Rule, int Effect)> Open(BoundRuleSet bound) =>
        bound.Rules.SelectMany(rule => Enumerable.Range(0, rule.Effects.Length).Where(i => rule.Effects[i].Strength is null).Select(i => (rule.Index, i)));
}

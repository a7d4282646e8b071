using System.Globalization;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Evaluation;

/// <summary>What the officer calls an effect whose strength is to be found out: <c>effekter.regel[2]</c>, the second effect of the rule.</summary>
internal static class EffectName
{
    public static string Of(BoundRuleSet bound, int rule, int effect) =>
        string.Create(CultureInfo.InvariantCulture, $"{RuleSetTerms.Effects.In(bound.Syntax.Language)}.{bound.Rules[rule].Id}[{effect + 1}]");

    /// <summary>The rule and the effect's place in it; null where nothing that needs a strength has the name.</summary>
    public static (int Rule, int Effect)? Find(BoundRuleSet bound, string name)
    {
        foreach (var rule in bound.Rules)
        {
            for (var i = 0; i < rule.Effects.Length; i++)
            {
                if (rule.Effects[i].Strength is null && name == Of(bound, rule.Index, i))
                {
                    return (rule.Index, i);
                }
            }
        }

        return null;
    }
}

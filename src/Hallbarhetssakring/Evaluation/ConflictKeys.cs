using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Evaluation;

/// <summary>
/// The identities that the goal conflicts of a rule set can have (semantics §8): goal, reach and where the negative effect comes from, such as
/// <c>13/lokal/regel</c> and, for the applicant's second row, <c>13/lokal/påverkan[2]</c>.
/// </summary>
internal sealed class ConflictKeys
{
    private static readonly ImmutableArray<string> Reaches = [.. Enum.GetValues<Reach>().Select(ConflictFinder.ReachId)];
    private static readonly ImmutableArray<string> Goals = [.. Agenda2030.Instance.Goals.Select(Agenda2030.Instance.Format)];

    private readonly ImmutableArray<FactDeclaration> _declared;
    private readonly ImmutableArray<string> _ofRules;
    private readonly HashSet<string> _rules;

    public ConflictKeys(BoundRuleSet bound)
    {
        _declared = [.. bound.Schema.Declarations.Where(fact => fact.IsEffects)];
        var negatives = bound.Rules.SelectMany(rule => rule.Effects.Where(effect => effect.Strength is null or < 0).Select(effect => (Rule: rule.Id, Effect: effect))).ToList();
        _ofRules = [.. negatives.Select(one => Key(Agenda2030.Instance.Format(Agenda2030.Instance.GoalOf(one.Effect.Goal)), ConflictFinder.ReachId(one.Effect.Reach), one.Rule)).Distinct()];
        _rules = negatives.Select(one => one.Rule).ToHashSet(StringComparer.Ordinal);
    }

    public static string Key(string goal, string reach, string origin) => $"{goal}/{reach}/{origin}";

    public bool IsPossible(string key) =>
        _ofRules.Contains(key) || (key.Split('/', 3) is [var goal, var reach, var origin] && Goals.Contains(goal) && Reaches.Contains(reach) && IsRow(origin));

    /// <summary>What to write instead: each part mended on its own; where that is none either, what there is of the rule or on the goal, else how a key is written.</summary>
    public LocalizedText Hint(string key)
    {
        if (key.Split('/', 3) is [var goal, var reach, var origin])
        {
            var mended = Key(
                Agenda2030.Instance.Suggest(goal) is { } near ? near.Split('.')[0] : goal, Reaches.Contains(reach) ? reach : NameSuggester.Nearest(reach, Reaches) ?? reach,
                _rules.Contains(origin) || IsRow(origin) ? origin : NameSuggester.Nearest(origin, _rules) ?? origin);
            if (IsPossible(mended))
            {
                return Meant(mended);
            }

            var parts = mended.Split('/', 3);
            var own = _ofRules.Where(one => one.EndsWith("/" + parts[2], StringComparison.Ordinal)).ToList();
            var known = own.Count > 0 ? own : [.. _ofRules.Where(one => one.StartsWith(parts[0] + "/", StringComparison.Ordinal))];
            if (known.Count > 0)
            {
                var all = string.Join(", ", known);
                return new LocalizedText($"Det som finns: {all}.", $"There are: {all}.");
            }
        }

        return NameSuggester.Nearest(key, _ofRules) is { } nearest ? Meant(nearest) : new LocalizedText(
            "Skriv mål/räckvidd/regel, så som nyckeln står i rapporten.", "Write goal/reach/rule, as the key stands in the report.");
    }

    private static LocalizedText Meant(string key) => new($"Menade du {key}?", $"Did you mean {key}?");

    private bool IsRow(string origin)
    {
        foreach (var fact in _declared)
        {
            if (origin.Length > fact.Name.Length + 2 && origin.StartsWith(fact.Name + "[", StringComparison.Ordinal) && origin[^1] == ']'
                && origin[(fact.Name.Length + 1)..^1] is var digits && digits[0] != '0'
                && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row <= fact.Kind.Maximum)
            {
                return true;
            }
        }

        return false;
    }
}

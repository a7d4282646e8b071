using System.Collections.Concurrent;
using System.Globalization;
using Hallbarhetssakring.Binding;

namespace Hallbarhetssakring.Plans;

/// <summary>Joint problems that have been made ready, kept for the next application that leaves the same rules open.</summary>
internal sealed class JointProblems(BoundRuleSet bound)
{
    // Applications to one call leave much the same rules open.
    private const int MostKept = 256;

    private readonly ConcurrentDictionary<string, JointProblem> _kept = new(StringComparer.Ordinal);

    public JointProblem Of(IReadOnlyList<int> rules, IReadOnlyList<int> halts, DateOnly date)
    {
        var off = bound.Rules.Where(rule => !rule.Syntax.IsInForce(date)).Select(rule => rule.Index);
        var key = Text(rules) + "/" + Text(halts) + "/" + Text(off);
        if (_kept.TryGetValue(key, out var known))
        {
            return known;
        }

        var made = JointProblem.Of(bound, rules, halts, index => bound.Rules[index].Syntax.IsInForce(date));
        if (_kept.Count < MostKept)
        {
            _kept.TryAdd(key, made);
        }

        return made;
    }

    private static string Text(IEnumerable<int> numbers) => string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}

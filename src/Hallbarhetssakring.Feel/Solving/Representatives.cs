using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// Values that stand for all of a choice or a text: each constant that it is compared with, and one of each group that no comparison tells
/// apart. Where texts are compared otherwise they stand for themselves only.
/// </summary>
internal sealed class Representatives
{
    // Groups of a longer text are told apart by their first length only.
    private const int LongestFiller = 5_000;

    private readonly Usage _usage;
    private readonly Dictionary<FactDomain, ImmutableArray<Value>> _values = new(ReferenceEqualityComparer.Instance);
    private readonly SortedSet<decimal> _lengths = [0, 1];

    public Representatives(CellEvaluation evaluation, Value[] known)
    {
        _usage = evaluation.Problem.Usage;
        TextsAreSimple = _usage.Texts.IsSimple;
        evaluation.Set(known);
        foreach (var node in evaluation.Problem.Lengths)
        {
            // What a length is compared with has to be known, else its cells are not.
            if (node is null || evaluation.Of(node) is not { IsKnown: true } number)
            {
                TextsAreSimple = false;
                continue;
            }

            _lengths.UnionWith([Math.Max(0, decimal.Ceiling(number.Low)), Math.Max(0, decimal.Floor(number.Low) + 1)]);
        }
    }

    public bool TextsAreSimple { get; }

    public ImmutableArray<Value> Of(ChoiceDomain domain)
    {
        if (!_values.TryGetValue(domain, out var values))
        {
            _values[domain] = values = [.. Numbers(domain).Select(domain.At)];
        }

        return values;
    }

    public ImmutableArray<Value> Of(TextDomain domain)
    {
        if (!_values.TryGetValue(domain, out var values))
        {
            _values[domain] = values = Texts(domain);
        }

        return values;
    }

    private IEnumerable<int> Numbers(ChoiceDomain domain)
    {
        var all = Enumerable.Range(0, domain.Last + 1);
        if (_usage.Constants(domain.Type) is not { IsSimple: true } constants)
        {
            return all;
        }

        switch (domain.Type)
        {
            case EnumType { Domain: var members }:
                // Members in a row that nothing mentions compare alike.
                return all.Where(i => IsMentioned(i) || i == 0 || IsMentioned(i - 1));
                bool IsMentioned(int i) => constants.Numbers.Contains(i) || _usage.Texts.Texts.Contains(members.Members[i].Name);
            case CodeType { System: var system }:
                var mentioned = constants.Numbers.Select(number => (int)number).Order().ToList();
                var seen = new HashSet<string>(StringComparer.Ordinal);
                return all.Where(code => seen.Add(string.Concat(mentioned.Select(other =>
                    other == code ? '=' : (char)('0' + (system.IsWithin(code, other) ? 1 : 0) + (system.IsWithin(other, code) ? 2 : 0))))));
            default:
                return all;
        }
    }

    private ImmutableArray<Value> Texts(TextDomain domain)
    {
        var fillers = _lengths.Where(length => length <= Math.Min(domain.Longest, LongestFiller)).SelectMany(length => Fillers((int)length));
        var literals = _usage.Texts.Texts.Order(StringComparer.Ordinal).Select(text => Value.Known(text)).Where(text => text.Low <= domain.Longest);
        return [.. fillers.Concat(literals)];
    }

    // Texts of a length that no literal is; the empty text is the only one of its length, and another stands for each literal's own.
    private IEnumerable<Value> Fillers(int length)
    {
        var found = 0;
        for (var i = 0; i < 26 && found < (TextsAreSimple ? 1 : 2); i++)
        {
            var text = new string((char)('a' + ((i + 23) % 26)), length);
            if (!_usage.Texts.Texts.Contains(text))
            {
                found++;
                yield return Value.Known(text);
            }

            if (length == 0)
            {
                break;
            }
        }
    }

    /// <summary>Whether texts up to a length are all stood for.</summary>
    public bool AreComplete(TextDomain domain) => TextsAreSimple && _lengths.Max <= Math.Min(domain.Longest + 1, LongestFiller);
}

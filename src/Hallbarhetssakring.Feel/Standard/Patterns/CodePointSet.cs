using System.Globalization;
using System.Text;

namespace Hallbarhetssakring.Feel.Standard.Patterns;

/// <summary>Code points beyond the basic plane, as ranges; .NET's expressions see only their two halves.</summary>
internal sealed class CodePointSet
{
    public const string AnyPair = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";

    private const int First = 0x10000;
    private const int Last = 0x10FFFF;
    private const int PairsPerHigh = 0x400;

    private readonly List<(int From, int To)> _ranges = [];

    public bool IsEmpty => _ranges.Count == 0;

    public bool IsAll => _ranges is [(First, Last)];

    public void Add(int from, int to)
    {
        from = Math.Max(from, First);
        if (from > to)
        {
            return;
        }

        _ranges.Add((from, to));
        _ranges.Sort();
        for (var i = _ranges.Count - 1; i > 0; i--)
        {
            if (_ranges[i].From <= _ranges[i - 1].To + 1)
            {
                _ranges[i - 1] = (_ranges[i - 1].From, Math.Max(_ranges[i - 1].To, _ranges[i].To));
                _ranges.RemoveAt(i);
            }
        }
    }

    public void AddAll() => Add(First, Last);

    public CodePointSet Complement()
    {
        var complement = new CodePointSet();
        var next = First;
        foreach (var (from, to) in _ranges)
        {
            complement.Add(next, from - 1);
            next = to + 1;
        }

        complement.Add(next, Last);
        return complement;
    }

    public CodePointSet Except(CodePointSet other)
    {
        var union = Complement();
        foreach (var (from, to) in other._ranges)
        {
            union.Add(from, to);
        }

        return union.Complement();
    }

    /// <summary>The set as alternatives of surrogate pairs.</summary>
    public string ToPattern()
    {
        if (IsAll)
        {
            return AnyPair;
        }

        var parts = new List<string>();
        foreach (var (from, to) in _ranges)
        {
            for (var start = from; start <= to;)
            {
                // Pairs under one first half, or a run of whole first halves.
                var end = Math.Min(to, start | (PairsPerHigh - 1));
                if ((start & (PairsPerHigh - 1)) == 0 && to - start >= PairsPerHigh)
                {
                    end = ((to + 1) & ~(PairsPerHigh - 1)) - 1;
                    parts.Add(Class(High(start), High(end)) + Class('\uDC00', '\uDFFF'));
                }
                else
                {
                    parts.Add(Class(High(start), High(start)) + Class(Low(start), Low(end)));
                }

                start = end + 1;
            }
        }

        return string.Join('|', parts);
    }

    private static char High(int codePoint) => (char)(0xD800 + ((codePoint - First) >> 10));

    private static char Low(int codePoint) => (char)(0xDC00 + ((codePoint - First) & (PairsPerHigh - 1)));

    private static string Class(char from, char to) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"[\\u{(int)from:X4}-\\u{(int)to:X4}]").ToString();
}

using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>
/// Values that YAML could not read and that have been reported. In the text that is read again they are covered by letters of the same length,
/// so that every other place stays true.
/// </summary>
internal sealed class MaskedValues
{
    private readonly HashSet<int> _starts = [];

    public int Count => _starts.Count;

    /// <summary>Covers a value; false when that has been done already and did not help.</summary>
    public bool TryAdd(TextSpan value, ref string text)
    {
        if (value.Length == 0 || !_starts.Add(value.Start))
        {
            return false;
        }

        text = string.Concat(text.AsSpan(0, value.Start), new string('x', value.Length), text.AsSpan(value.End));
        return true;
    }

    public bool AnyIn(TextSpan span) => _starts.Any(start => start >= span.Start && start < span.End);
}

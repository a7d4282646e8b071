using System.Globalization;
using System.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>Writes lines of at most a width, broken between words. A no-break space is part of its word.</summary>
internal sealed class LineWriter(int width)
{
    private readonly StringBuilder _text = new();

    public void Blank() => _text.Append('\n');

    /// <summary>Words after a prefix; the lines that follow the first are indented to where the words began.</summary>
    public void Write(string prefix, string words)
    {
        var indent = new string(' ', Columns(prefix));
        var line = new StringBuilder(prefix);
        var used = indent.Length;
        var isEmpty = true;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width - indent.Length)))
        {
            var columns = Columns(word);
            if (!isEmpty && used + 1 + columns > width)
            {
                End(line);
                line.Append(indent);
                used = indent.Length;
                isEmpty = true;
            }

            if (!isEmpty)
            {
                line.Append(' ');
                used++;
            }

            line.Append(word);
            used += columns;
            isEmpty = false;
        }

        End(line);
    }

    public override string ToString() => _text.ToString();

    private static int Columns(string text) => StringInfo.ParseCombiningCharacters(text).Length;

    // A word that is longer than a line, such as an address, is cut; it is better seen in two pieces than pushed out of sight.
    private static IEnumerable<string> Pieces(string word, int room)
    {
        var starts = StringInfo.ParseCombiningCharacters(word);
        for (var i = 0; i < starts.Length; i += room)
        {
            var end = i + room < starts.Length ? starts[i + room] : word.Length;
            yield return word[starts[i]..end];
        }
    }

    private void End(StringBuilder line)
    {
        _text.Append(line.ToString().TrimEnd(' ')).Append('\n');
        line.Clear();
    }
}

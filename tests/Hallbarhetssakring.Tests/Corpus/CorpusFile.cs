using System.Text;
using System.Text.RegularExpressions;

namespace Hallbarhetssakring.Tests.Corpus;

/// <summary>A row of a corpus: what is tried, with which facts, and what must come of it.</summary>
internal sealed record CorpusRow(string File, int Line, string Left, string Facts, string Expected)
{
    public override string ToString() => $"{File}:{Line}: {Left}{(Facts.Length > 0 ? " | " + Facts : "")} ⇶ {Expected}";
}

/// <summary>
/// A readable table, written by hand: <c>uttryck | fakta ⇶ väntat</c>, <c>#</c> comments and <c>==</c> headings. It is never written by a
/// test: what it says is what semantics.md says.
/// </summary>
internal static partial class CorpusFile
{
    private const string Arrow = "⇶";

    /// <summary>All rows; throws for a file that is missing, empty or holds a line that is no row.</summary>
    public static IReadOnlyList<CorpusRow> Read(string name)
    {
        var path = Path.Combine(Repository.Root, "tests", "Hallbarhetssakring.Tests", "Corpus", name);
        var rows = Parse(name, File.ReadAllLines(path, new UTF8Encoding(false, throwOnInvalidBytes: true))).ToList();
        return rows.Count > 0 ? rows : throw new InvalidDataException($"{name} holds no rows.");
    }

    public static IEnumerable<CorpusRow> Parse(string name, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line.StartsWith('#') || line.StartsWith("==", StringComparison.Ordinal))
            {
                continue;
            }

            if (line.Split(Arrow) is not [var left, var expected] || expected.Trim().Length == 0)
            {
                throw new InvalidDataException($"{name}:{i + 1}: a row is “left {Arrow} right”: {line}");
            }

            var bar = left.LastIndexOf(" | ", StringComparison.Ordinal);
            yield return new CorpusRow(name, i + 1, Expand((bar < 0 ? left : left[..bar]).Trim()), bar < 0 ? "" : left[(bar + 3)..].Trim(), expected.Trim());
        }
    }

    // «text×n» stands for the text n times over, so that a long row can be read.
    private static string Expand(string text) =>
        Repetition().Replace(text, match => string.Concat(Enumerable.Repeat(match.Groups[1].Value, int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture))));

    [GeneratedRegex("«([^»]*)×([0-9]+)»")]
    private static partial Regex Repetition();
}

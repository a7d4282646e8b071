namespace Hallbarhetssakring.Feel.Tests.Standard;

/// <summary>A line of a corpus file: <c>expression ⇶ expected</c>, both of them expressions.</summary>
internal sealed record CorpusLine(string Place, string Expression, string Expected);

/// <summary>Reads the corpus: one case a line; empty lines and lines that begin with <c>#</c> say nothing.</summary>
internal static class CorpusFile
{
    private const string Arrow = " ⇶ ";

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Corpus", "standard");

    public static IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.fall").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public static IReadOnlyList<CorpusLine> Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name));
        return [.. lines.Select((text, index) => (Text: text.Trim(), Place: $"{name}:{index + 1}")).Where(l => l.Text.Length > 0 && l.Text[0] != '#').Select(Split)];
    }

    private static CorpusLine Split((string Text, string Place) line)
    {
        var at = line.Text.IndexOf(Arrow, StringComparison.Ordinal);
        Assert.True(at > 0, $"{line.Place}: there is no “{Arrow.Trim()}” with an expression on either side");
        return new CorpusLine(line.Place, line.Text[..at], line.Text[(at + Arrow.Length)..]);
    }
}

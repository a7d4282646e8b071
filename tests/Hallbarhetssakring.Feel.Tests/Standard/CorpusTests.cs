using System.Globalization;

namespace Hallbarhetssakring.Feel.Tests.Standard;

public sealed class CorpusTests
{
    public static TheoryData<string> Files => [.. CorpusFile.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_sides_of_every_line_are_alike(string file)
    {
        var lines = CorpusFile.Read(file);
        Assert.NotEmpty(lines);
        var failures = lines.Select(Failure).OfType<string>().ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void The_corpus_is_as_large_as_promised()
    {
        Assert.True(CorpusFile.Names.Sum(file => CorpusFile.Read(file).Count) >= 700);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void No_culture_shows(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var failures = CorpusFile.Names.SelectMany(CorpusFile.Read).Select(Failure).OfType<string>().ToList();
            Assert.True(failures.Count == 0, string.Join('\n', failures));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void No_thread_shows()
    {
        var lines = CorpusFile.Names.SelectMany(CorpusFile.Read).Select(line => line.Expression).ToList();
        var alone = lines.Select(text => Feel.Show(text)).ToList();
        var together = lines.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(text => Feel.Show(text)).ToList();
        Assert.Equal(alone, together);
    }

    private static string? Failure(CorpusLine line)
    {
        var (expected, actual) = (Feel.Show(line.Expected), Feel.Show(line.Expression));
        return expected == actual ? null : $"{line.Place}: {line.Expression} ⇶ {line.Expected} but is {actual}";
    }
}

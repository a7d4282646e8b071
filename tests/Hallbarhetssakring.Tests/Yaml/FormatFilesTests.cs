using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Tests.Yaml;

/// <summary>The files that show the format stand beside the repository, where there are any.</summary>
public sealed class FormatFilesTests
{
    [SkippableTheory]
    [InlineData("regelverk.yaml")]
    [InlineData("uppgifter.yaml")]
    [InlineData("arv.yaml")]
    [InlineData("prov.yaml")]
    public void Are_read_without_a_word(string name)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.ReadBytes(name, File.ReadAllBytes(PathOf(name)), bag, out var source);
        Assert.Equal("", string.Join('\n', bag.ToImmutable().Select(d => DiagnosticText.Render(d, Language.Swedish))));
        Assert.NotEmpty(Assert.IsType<YamlMapping>(root).Entries);
        foreach (var scalar in new ReadText(source.Text).Scalars())
        {
            YamlTesting.AssertOffsets(source, scalar.ToEmbeddedText(source));
        }
    }

    [SkippableFact]
    public void Cut_anywhere_never_throws()
    {
        var bytes = File.ReadAllBytes(PathOf("regelverk.yaml"));
        for (var length = 0; length < bytes.Length; length += 101)
        {
            var bag = new DiagnosticBag();
            Assert.True(YamlReader.ReadBytes("a", bytes.AsSpan(0, length), bag, out _) is not null || bag.HasErrors);
        }
    }

    private static string PathOf(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "format", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new SkipException("No folder 'shared' with the format's files stands beside the repository.");
    }
}

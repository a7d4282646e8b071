namespace Hallbarhetssakring.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly Hallbar _hallbar = new();

    public void Dispose() => _hallbar.Dispose();

    [Theory]
    [InlineData("Ange ett kommando", "")]
    [InlineData("RULESET", "assess")]
    [InlineData("APPLICATION", "assess varmland/projektmedel")]
    [InlineData("asess går inte att förstå", "asess varmland/projektmedel ansokan.json")]
    [InlineData("extra går inte att förstå", "assess varmland/projektmedel ansokan.json extra")]
    [InlineData("--colour går inte att förstå", "assess varmland/projektmedel ansokan.json --colour")]
    [InlineData("--datum saknar värde", "assess varmland/projektmedel ansokan.json --datum")]
    [InlineData("2026-02-30 är inget datum", "assess varmland/projektmedel ansokan.json --datum 2026-02-30")]
    [InlineData("16/3 är inget datum", "assess varmland/projektmedel ansokan.json --date 16/3")]
    [InlineData("mer än en gång", "assess varmland/projektmedel ansokan.json --date 2026-03-16 --datum 2026-03-16")]
    [InlineData("xml är inget format", "assess varmland/projektmedel ansokan.json --format xml")]
    [InlineData("de är inget språk", "assess varmland/projektmedel ansokan.json --lang de")]
    [InlineData("Filen saknas.json finns inte", "assess varmland/projektmedel saknas.json")]
    [InlineData("Regelverket varmland/saknas finns inte", "assess varmland/saknas ansokan.json")]
    [InlineData("../../etc är varken", "assess ../../etc ansokan.json")]
    [InlineData("Mappen saknas finns inte", "assess varmland/projektmedel ansokan.json --rot saknas")]
    [InlineData("RULESET", "prov")]
    public void What_is_wrong_is_said_on_standard_error(string expected, string commandLine)
    {
        var result = _hallbar.Run(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("fel: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_told_in_english_when_asked()
    {
        Assert.StartsWith("error: --date lacks a value.", _hallbar.Run("assess", "varmland/projektmedel", "ansokan.json", "--lang", "en", "--date").Error, StringComparison.Ordinal);
        Assert.StartsWith("error: Give a command", _hallbar.Run("--lang", "en").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "Slutkoder:")]
    [InlineData("--hjalp", "Slutkoder:")]
    [InlineData("--hjälp", "Slutkoder:")]
    [InlineData("-h", "Slutkoder:")]
    [InlineData("-?", "Slutkoder:")]
    [InlineData("--help --lang en", "Exit codes:")]
    [InlineData("assess --help --sprak en", "Exit codes:")]
    [InlineData("prov --help", "Slutkoder:")]
    public void Help_is_shown_in_the_chosen_language(string commandLine, string expected)
    {
        var result = _hallbar.Run(commandLine.Split(' '));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_about_the_command_shows_the_help_as_it_is()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Hallbarhetssakring.sln")))
        {
            root = root.Parent;
        }

        var page = File.ReadAllText(Path.Combine(root!.FullName, "docs", "kommandorad.md"));
        Assert.Contains("```text\n" + _hallbar.Run("--help").Output.TrimEnd() + "\n```", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_shown() => Assert.Matches("^hallbar [0-9]+\\.[0-9]+\\.[0-9]+\n$", _hallbar.Run("--version").Output);
}

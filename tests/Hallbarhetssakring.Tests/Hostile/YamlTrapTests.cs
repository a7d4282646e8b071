using System.Text;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Tests.Hostile;

/// <summary>Everything that goes wrong when people write YAML, through the front door: a code, a place, no exception.</summary>
public sealed class YamlTrapTests
{
    private const string Good = """
        språk: sv
        regelverk: prov/litet
        version: 1.0.0
        titel: 'Litet regelverk'
        gäller: { från: 2026-01-01 }
        regler:
          - id: r
            titel: 'Regel'
            grund: riktlinje
            krav: 'belopp > 10 kr'

        """;

    private const string Facts = "språk: sv\nuppgifter:\n  belopp: { typ: belopp }\n  flagga: { typ: ja_nej }\n";

    /// <summary>What is put in place of what, the code and the line (0: any) that the message must have.</summary>
    public static TheoryData<string, string, string, int> Traps => new()
    {
        // Not read as they stand, each with the corrected line.
        { "titel: 'Regel'", "titel: Regel: viktig", "HS1024", 8 },
        { "titel: 'Regel'", "titel: > 10 är bra", "HS1023", 8 },
        { "titel: 'Regel'", "titel: [utkast] regel", "HS1023", 8 },
        { "titel: 'Regel'", "titel: {utkast} regel", "HS1023", 8 },
        { "titel: 'Regel'", "titel: \"Viktig\" regel", "HS1023", 8 },
        { "titel: 'Regel'", "titel: @regel", "HS1023", 8 },
        { "titel: 'Regel'", "titel: `regel`", "HS1023", 8 },
        { "titel: 'Regel'", "titel: 'Regelns 'kärna' syns'", "HS1038", 8 },
        { "titel: 'Regel'", "titel: 'Regel", "HS1037", 8 },
        { "titel: 'Regel'", "titel: \"C:\\qegel\"", "HS1040", 8 },
        { "titel: 'Regel'", "titel:'Regel'", "HS1032", 8 },
        { "titel: 'Regel'", "titel 'Regel'", "HS1031", 8 },
        { "{ från: 2026-01-01 }", "{ från: 2026-01-01", "HS1036", 5 },
        { "{ från: 2026-01-01 }", "{ från: 2026-01-01, till: 2027-01-01, skäl: nytt, bra }", "HS1021", 5 },
        { "{ från: 2026-01-01 }", "{ från: 2026-01-01 till: 2027-01-01 }", "", 5 },
        { "    titel: 'Regel'", "\ttitel: 'Regel'", "HS1026", 8 },
        { "    titel: 'Regel'", "   titel: 'Regel'", "HS1028", 8 },
        { "    titel: 'Regel'", "\u00a0\u00a0\u00a0\u00a0titel: 'Regel'", "HS1027", 8 },

        // Features of YAML that the format does without.
        { "titel: 'Regel'", "titel: &a 'Regel'", "HS1007", 8 },
        { "titel: 'Regel'", "titel: *a", "HS1008", 8 },
        { "titel: 'Regel'", "titel: !!str Regel", "HS1009", 8 },
        { "    titel: 'Regel'", "    <<: { titel: Regel }", "HS1010", 8 },
        { "    titel: 'Regel'", "    titel: 'Regel'\n    titel: 'Regel igen'", "HS1011", 9 },
        { "    titel: 'Regel'", "    titel: 'Regel'\n    [a, b]: c", "HS1012", 9 },
        { "språk: sv", "%YAML 1.2\n---\nspråk: sv", "HS1006", 1 },
        { "regler:", "---\nregler:", "HS1005", 6 },
        { "titel: 'Regel'", "titel: 'Re\0gel'", "HS1003", 8 },
        { "titel: 'Regel'", "titel: 'Re\u200bgel'", "", 0 },
        { "    titel: 'Regel'", "    tit\u200bel: 'Regel'", "HS1014", 8 },

        // Values of the wrong type; keys that nobody knows.
        { "version: 1.0.0", "version: 1.0", "HS4015", 3 },
        { "gäller: { från: 2026-01-01 }", "gäller: { från: 2025-02-30 }", "", 5 },
        { "gäller: { från: 2026-01-01 }", "gäller: 2026", "HS2005", 5 },
        { "gäller: { från: 2026-01-01 }", "gäller: { från: 2026-01-01, till: 2025-01-01 }", "HS4018", 5 },
        { "språk: sv", "språk: da", "", 1 },
        { "regelverk: prov/litet", "regelverk: Prov/Litet", "HS4016", 2 },
        { "    grund: riktlinje", "    grund: lagg", "", 9 },
        { "    grund: riktlinje", "    grundd: riktlinje", "HS2001", 9 },
        { "    grund: riktlinje", "    grund: lag", "HS4013", 0 },
        { "  - id: r", "  - id: R å", "HS4005", 7 },
        { "regler:\n", "regler: ingen\nregler_igen:\n", "HS2006", 6 },
        { "    krav: 'belopp > 10 kr'", "    kraav: 'belopp > 10 kr'", "HS2001", 10 },
        { "    krav: 'belopp > 10 kr'", "    krav: { allt: ['flagga'] }", "HS4007", 10 },
        { "    krav: 'belopp > 10 kr'", "    krav: { alla: [] }", "HS4008", 10 },
        { "    krav: 'belopp > 10 kr'", "    krav: { minst: 3, av: ['flagga'] }", "HS4009", 10 },
        { "    krav: 'belopp > 10 kr'", "    mål: [\"5.C\"]\n    krav: 'belopp > 10 kr'", "HS5003", 10 },
        { "    krav: 'belopp > 10 kr'", "    poäng: 1,5\n    krav: 'belopp > 10 kr'", "", 10 },

        // Expressions, at their own place.
        { "'belopp > 10 kr'", "'belop > 10 kr'", "FE2001", 10 },
        { "'belopp > 10 kr'", "'belopp > 10'", "FE2007", 10 },
        { "'belopp > 10 kr'", "'belopp > 10 EUR'", "FE2006", 10 },
        { "'belopp > 10 kr'", "'belopp'", "FE2026", 10 },
        { "'belopp > 10 kr'", "'flagga > ja'", "FE2010", 10 },
        { "'belopp > 10 kr'", "'belopp > 0,5 kr'", "FE1005", 10 },
        { "'belopp > 10 kr'", "'belopp > 10 kr and flagga'", "FE1014", 10 },
        { "'belopp > 10 kr'", "'belopp > 10 kr &&'", "", 10 },
        { "'belopp > 10 kr'", "''", "FE1013", 10 },
        { "'belopp > 10 kr'", "'belopp > \"tio'", "FE1002", 10 },
        { "'belopp > 10 kr'", "'idag() > 1'", "FE2003", 10 },
    };

    [Theory]
    [MemberData(nameof(Traps))]
    public void A_trap_is_reported_where_it_stands(string correct, string trap, string code, int line)
    {
        Assert.Contains(correct, Good, StringComparison.Ordinal);
        var compiled = SmallRuleSet.Compile(Good.Replace(correct, trap, StringComparison.Ordinal), Facts);
        AssertExplained(compiled, mustFail: code.Length > 0);
        if (code.Length > 0)
        {
            Assert.True(compiled.Diagnostics.Any(d => d.Code == code && (line == 0 || d.Location!.Value.Start.Line == line)), $"Expected {code} on line {line}:\n{string.Join('\n', compiled.Diagnostics)}");
        }
        else if (line > 0)
        {
            Assert.True(compiled.Diagnostics.Any(d => d.Location!.Value.Start.Line == line), $"Expected line {line}:\n{string.Join('\n', compiled.Diagnostics)}");
        }
    }

    [Theory]
    [InlineData("titel: Regel nr #1", "HS1020")]
    [InlineData("titel: Regel nr #1 är: viktig", "HS1020")]
    [InlineData("titel: ”Regel”", "HS1042")]
    public void What_may_be_meant_is_a_warning(string trap, string code)
    {
        var compiled = SmallRuleSet.Compile(Good.Replace("titel: 'Regel'", trap, StringComparison.Ordinal), Facts);
        Assert.True(compiled.Success, string.Join('\n', compiled.Diagnostics));
        Assert.Contains(compiled.Diagnostics, d => d.Code == code && d.Location!.Value.Start.Line == 8);
    }

    [Theory]
    [InlineData("\ufeff")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_mark_at_the_beginning_and_any_line_ends_change_nothing(string what)
    {
        var text = what[0] == '\ufeff' ? what + Good : Good.Replace("\n", what, StringComparison.Ordinal);
        Assert.Empty(SmallRuleSet.Compile(text, Facts).Diagnostics);
        var error = Assert.Single(SmallRuleSet.Compile(text.Replace("belopp >", "belop >", StringComparison.Ordinal), Facts).Diagnostics);
        Assert.Equal((10, 12), (error.Location!.Value.Start.Line, error.Location.Value.Start.Column));
    }

    [Fact]
    public void Names_are_the_same_composed_and_decomposed()
    {
        var compiled = SmallRuleSet.Compile(
            Good.Replace("belopp > 10 kr", "andra_a\u030aret > 10", StringComparison.Ordinal), "språk: sv\nuppgifter:\n  andra_\u00e5ret: { typ: tal }\n");
        Assert.True(compiled.Success, string.Join('\n', compiled.Diagnostics));
    }

    [Fact]
    public void A_misspelt_key_is_reported_with_what_was_meant()
    {
        var error = SmallRuleSet.Compile(Good.Replace("grund:", "grundd:", StringComparison.Ordinal), Facts).Diagnostics.First(d => d.Code == "HS2001");
        Assert.Contains("”grund”", error.Message(Language.Swedish), StringComparison.Ordinal);
        Assert.Contains("“grund”", error.Message(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_refused_at_their_place()
    {
        byte[] latin = [.. Encoding.Latin1.GetBytes(Good)];
        var compiled = RuleSetCompiler.Compile("regelverk.yaml", latin, "uppgifter.yaml", Encoding.UTF8.GetBytes(Facts));
        var error = Assert.Single(compiled.Diagnostics);
        Assert.Equal(("HS1002", 1, 4), (error.Code, error.Location!.Value.Start.Line, error.Location.Value.Start.Column));
    }

    [Fact]
    public void Files_beyond_the_limits_are_refused_before_work()
    {
        AssertCode("HS1001", "titel: '" + new string('a', 1_100_000) + "'\n");
        AssertCode("HS1015", "titel: " + new string('[', 100) + new string(']', 100) + "\n");
        AssertCode("HS1015", string.Concat(Enumerable.Range(0, 100).Select(i => new string(' ', i * 2) + "a:\n")));
        AssertCode("HS1016", "a:\n" + string.Concat(Enumerable.Repeat("- 1\n", 220_000)));
        AssertCode("HS1015", "titel: " + new string('[', 100_000));
        AssertCode("HS1015", "titel: " + string.Concat(Enumerable.Repeat("{a: ", 100_000)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# bara en kommentar\n")]
    [InlineData("text")]
    [InlineData("- lista\n")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\0")]
    [InlineData("\ufeff\ufeff")]
    [InlineData("? a\n: b\n")]
    public void A_file_that_is_no_rule_set_is_refused(string text)
    {
        AssertExplained(SmallRuleSet.Compile(text, Facts), mustFail: true);
        AssertExplained(SmallRuleSet.Compile(Good, text), mustFail: true);
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_a_rule_set_or_explained()
    {
        var (ruleSet, facts) = (Encoding.UTF8.GetBytes(SmallRuleSet.National.RuleSet), Encoding.UTF8.GetBytes(SmallRuleSet.National.Facts));
        // Every 37th byte takes a minute; a fifth of them finds nearly as much.
        var step = Environment.GetEnvironmentVariable("HALLBAR_THOROUGH") == "1" ? 37 : 185;
        for (var length = 0; length < ruleSet.Length; length += step)
        {
            AssertExplained(RuleSetCompiler.Compile("regelverk.yaml", ruleSet.AsSpan(0, length), "uppgifter.yaml", facts), mustFail: false);
        }

        for (var length = 0; length < facts.Length; length += step)
        {
            AssertExplained(RuleSetCompiler.Compile("regelverk.yaml", ruleSet, "uppgifter.yaml", facts.AsSpan(0, length)), mustFail: false);
        }
    }

    /// <summary>Either a rule set or an error; each diagnostic with a place within the file and words in both languages.</summary>
    internal static void AssertExplained(RuleSetCompilation compiled, bool mustFail)
    {
        Assert.Equal(compiled.Success, compiled.Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error));
        Assert.True(!mustFail || !compiled.Success, "It compiled.");
        foreach (var diagnostic in compiled.Diagnostics)
        {
            Assert.NotNull(diagnostic.Location);
            var (source, span) = diagnostic.Location.Value;
            Assert.InRange(span.Start, 0, source.Length);
            Assert.InRange(span.End, span.Start, source.Length);
            Assert.NotEmpty(diagnostic.Message(Language.Swedish));
            Assert.NotEmpty(DiagnosticText.Render(diagnostic, Language.English));
        }
    }

    private static void AssertCode(string code, string ruleSet)
    {
        var compiled = SmallRuleSet.Compile(ruleSet, Facts);
        AssertExplained(compiled, mustFail: true);
        Assert.Contains(compiled.Diagnostics, d => d.Code == code);
    }
}

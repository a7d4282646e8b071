using System.Globalization;
using System.Text.RegularExpressions;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring.Tests.Reports;

/// <summary>Whoever reads only the report must be able to say what hinders, what is missing and whom to ask.</summary>
public partial class ReportReaderTests
{
    [Fact]
    public void What_hinders_is_said_first_with_values_source_and_place()
    {
        var text = OneLine(TextReport.Render(RichSample.Assessment, Language.Swedish));
        Assert.InRange(text.IndexOf("UTFALL: HINDER", StringComparison.Ordinal), 0, 150);
        var section = Between(text, "HINDER (2)", "FEL (3)");
        Assert.Contains("(hogst-halften)", section, StringComparison.Ordinal);
        Assert.Contains("sökt belopp: 4 000 000 kr", section, StringComparison.Ordinal);
        Assert.Contains("högsta stödandel: 50 %", section, StringComparison.Ordinal);
        Assert.Contains("förordning (2003:596) 5 §", section, StringComparison.Ordinal);
        Assert.Contains("regelverk.yaml, rad 74", section, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_ingen_what_holds_speaks_against_and_what_does_not_is_not_mentioned()
    {
        var section = Between(OneLine(TextReport.Render(RichSample.Assessment, Language.Swedish)), "HINDER (2)", "FEL (3)");
        Assert.Contains("Stämmer, men får inte göra det: bidraget används till löpande drift", section, StringComparison.Ordinal);
        Assert.DoesNotContain("ordinarie verksamheten", section, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_missing_fact_is_asked_for_once_of_the_one_who_can_give_it()
    {
        foreach (var assessment in new[] { RichSample.Assessment, IdeaSample.Assessment })
        {
            var text = OneLine(TextReport.Render(assessment, Language.Swedish));
            foreach (var fact in assessment.Missing.Where(fact => fact.Question is not null))
            {
                Assert.Equal(2, text.Split(fact.Question!).Length);
            }
        }

        var rich = OneLine(TextReport.Render(RichSample.Assessment, Language.Swedish));
        Assert.Contains("Vilka kostnader har projektet", Between(rich, "Be sökanden", "Handläggaren gör"), StringComparison.Ordinal);
        Assert.Contains("Vilken eurokurs", Between(rich, "Handläggaren gör", "Hämta ur register"), StringComparison.Ordinal);
        Assert.Contains("Vilken dag kom ansökan in?", Between(rich, "Hämta ur register", "MÅLKONFLIKTER"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_answered_not_known_is_not_asked_again()
    {
        var rich = OneLine(TextReport.Render(RichSample.Assessment, Language.Swedish));
        Assert.Contains("Ta reda på: Vilket försumbart stöd har ni och era anknutna företag fått de senaste tre åren? (sökanden har svarat ”vet inte”: Revisorn räknar på det)", Between(rich, "Handläggaren gör", "Hämta ur register"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_may_become_an_obstacle_is_said_to_though_om_saknas_lowers_its_weight()
    {
        var overview = Between(OneLine(TextReport.Render(IdeaSample.Assessment, Language.Swedish)), "UTFALL", "ATT KOMPLETTERA");
        Assert.Contains("Hinder: inget känt", overview, StringComparison.Ordinal);
        Assert.Contains("men 4 stoppregler är inte prövade än", overview, StringComparison.Ordinal);
        Assert.Contains("9 svar från sökanden (4 först, 4 sedan, 1 kan vänta)", overview, StringComparison.Ordinal);
        Assert.Contains(", 4 från handläggaren, 1 ur register", overview, StringComparison.Ordinal);
        var stops = Between(overview, "Stoppar om det visar sig inte stämma:", "Krav som sökanden");
        Assert.Contains("- Försumbart stöd under tre år ryms under EU:s tak. Väntar på: ", stops, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_waits_is_a_line_with_what_it_waits_for_and_who_gives_it()
    {
        var text = OneLine(TextReport.Render(IdeaSample.Assessment, Language.Swedish));
        Assert.Contains("- Bidraget är högst hälften av projektets kostnader. Väntar på: budget (sökanden).", text, StringComparison.Ordinal);
        Assert.Contains("”dag då ansökan kom in” (register)", text, StringComparison.Ordinal);
        Assert.Contains("(`hogst-halften`)", MarkdownReport.Render(IdeaSample.Assessment, Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_and_decides_is_said_once_and_the_rest_last()
    {
        var text = OneLine(TextReport.Render(IdeaSample.Assessment, Language.Swedish));
        Assert.Equal(2, text.Split("Medfinansieringen är bekräftad").Length);
        Assert.Equal(2, text.Split("Andelen kan inte räknas ut").Length);
        var rest = Between(text, "KAN EJ BEDÖMAS ÄNNU (2)", "UPPFYLLDA");
        Assert.Contains("Projektet är relevant", rest, StringComparison.Ordinal);
        Assert.Contains("resurs? Handläggaren tar ställning efter delen ”Bör vi?”. Väntar på: ”påverkan på målen” (sökanden).", rest, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_asked_for_stands_in_the_order_of_what_it_decides()
    {
        var text = OneLine(TextReport.Render(IdeaSample.Assessment, Language.Swedish));
        var asked = Between(text, "Be sökanden (9)", "Handläggaren gör");
        Assert.Contains("Vilket försumbart stöd", Between(asked, "Först (kan bli hinder): 4", "Sedan"), StringComparison.Ordinal);
        Assert.Contains("Vilka målgrupper", Between(asked, "Sedan (krav): 4", "Kan vänta"), StringComparison.Ordinal);
        Assert.Contains("till jämställdhet?", Between(asked, "påverkar inte utfallet): 1", "Skriv också"), StringComparison.Ordinal);
        Assert.Contains("Fyll i sökt belopp och budgeten", asked[asked.IndexOf("Skriv också", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Hur relevant", Between(text, "påverkar inte utfallet): 1 - Bedöm", "Hämta ur register"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_not_said_twice_and_a_title_is_no_statement()
    {
        var text = TextReport.Render(IdeaSample.Assessment, Language.Swedish);
        Assert.Contains("\n- Vilken dag startar projektet?\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Insatsen ingår i ordinarie verksamhet", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(för ", text, StringComparison.Ordinal);
        Assert.Contains("\n- **Vilken dag startar projektet?**\n", MarkdownReport.Render(IdeaSample.Assessment, Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_case_stands_and_what_the_applicant_has_to_do_is_said_at_once()
    {
        var idea = OneLine(TextReport.Render(IdeaSample.Assessment, Language.Swedish));
        Assert.Contains("Sökanden behöver lämna uppgifter. 1 av 11 regler är avgjord; 10 väntar på uppgifter.", idea, StringComparison.Ordinal);
        Assert.Contains("Stopp, krav och hållplatser styr utfallet.", idea, StringComparison.Ordinal);
        Assert.Contains("komplettera (ett krav är inte uppfyllt)", idea, StringComparison.Ordinal);
        var mend = OneLine(TextReport.Render(RichSample.Assessment with { Outcome = Outcome.Complete, Outcomes = [Outcome.Complete], Missing = [] }, Language.Swedish));
        Assert.Contains("Sökanden behöver rätta något.", mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_of_which_little_is_settled_are_one_bar_in_a_terminal()
    {
        var score = IdeaSample.Assessment.Score with { Themes = [SampleParts.Settled("kompetens", "Höja kompetensen", 7, 8)] };
        var early = IdeaSample.Assessment with { Score = score };
        Assert.Contains("För tidigt att säga något", TextReport.Render(early, Language.Swedish), StringComparison.Ordinal);
        Assert.DoesNotContain("Höja kompetensen", TextReport.Render(early, Language.Swedish), StringComparison.Ordinal);
        Assert.Contains("Höja kompetensen", MarkdownReport.Render(early, Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_met_rule_with_alternatives_says_which_condition_held()
    {
        var met = SampleParts.Finding("samverkan", "Minst två parter eller skäl", RuleResult.Met, Severity.Warning, 1) with
        {
            Leaves =
            [
                SampleParts.Leaf("parter", "projektet har minst två parter", LeafResult.True, "antal(parter) >= 2", 2),
                SampleParts.Leaf("skal", "det finns skäl", LeafResult.Unknown, "längd(skäl) >= 20", 3),
            ],
        };
        var text = OneLine(TextReport.Render(IdeaSample.Assessment with { Findings = [met] }, Language.Swedish));
        Assert.Contains("(samverkan: projektet har minst två parter)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_has_double_punctuation()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Hallbarhetssakring.Tests", "Golden")).Where(file => Path.GetExtension(file) is ".txt" or ".md").ToList();
        Assert.NotEmpty(files);
        foreach (var line in files.SelectMany(File.ReadLines))
        {
            var words = Bar().Replace(line, "");
            Assert.DoesNotContain("?.", words, StringComparison.Ordinal);
            Assert.DoesNotContain("..", words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_report_says_that_it_is_no_decision()
    {
        Assert.Contains("Den är inget beslut.", OneLine(TextReport.Render(IdeaSample.Assessment, Language.Swedish)), StringComparison.Ordinal);
        Assert.Contains("It is not a decision.", OneLine(TextReport.Render(IdeaSample.Assessment, Language.English)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void No_line_is_wider_than_the_terminal(Language language)
    {
        var wordy = RichSample.Assessment with { RuleSetTitle = new string('x', 250) + " " + string.Concat(Enumerable.Repeat("ä\u0308 ", 90)) };
        foreach (var assessment in new[] { wordy, RichSample.Assessment, IdeaSample.Assessment })
        {
            Assert.All(
                TextReport.Render(assessment, language).Split('\n'),
                line => Assert.InRange(StringInfo.ParseCombiningCharacters(line).Length, 0, TextReport.Width));
        }
    }

    [Fact]
    public void Nothing_but_the_outcome_is_shown_when_there_is_nothing_else()
    {
        var empty = RichSample.Assessment with
        {
            Outcome = Outcome.NoObstacles,
            Outcomes = [Outcome.NoObstacles],
            PossibleOutcomes = [Outcome.NoObstacles],
            Findings = [],
            Score = new ScoreBoard(),
            Conflicts = [],
            Halts = [],
            Overridden = null,
            Missing = [],
            NotInForce = [],
            FactFaults = [],
            Unopposed = [],
            UnusedHandlings = [],
            Unread = [],
        };
        var text = TextReport.Render(empty, Language.Swedish);
        Assert.EndsWith("Den är inget beslut.\n", text.Replace("\n", " ", StringComparison.Ordinal).TrimEnd() + "\n", StringComparison.Ordinal);
        Assert.Contains("UTFALL: INGA HINDER", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_applicant_writes_neither_steers_the_terminal_nor_becomes_markup()
    {
        const string evil = "\u001b[31m<script>alert(1)</script>\n# Beviljas\n| a | b | **fet** [länk](http://x) `kod` \u202Eomvänt";
        var assessment = IdeaSample.Assessment with
        {
            Findings = [SampleParts.Finding("evil", evil, RuleResult.NotMet, Severity.Stop, 1) with { OfficerMessage = "1. " + evil }],
            Missing = [],
        };
        var text = TextReport.Render(assessment, Language.Swedish);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202E', text);

        var markdown = MarkdownReport.Render(assessment, Language.Swedish);
        Assert.DoesNotContain("\n# Beviljas", markdown, StringComparison.Ordinal);
        Assert.Contains("\\<script\\>", markdown, StringComparison.Ordinal);
        Assert.Contains("\\[länk\\](http://x)", markdown, StringComparison.Ordinal);
        Assert.Contains("- 1\\. ", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Everything();
        try
        {
            foreach (var name in new[] { "sv-SE", "en-US", "tr-TR", "ar-SA" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal(expected, Everything());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Where only ASCII is drawn, the rest of a bar is full stops.
    [GeneratedRegex(@"\[[#=.]{20}\]")]
    private static partial Regex Bar();

    private static string Everything() =>
        TextReport.Render(RichSample.Assessment, Language.Swedish) + MarkdownReport.Render(RichSample.Assessment, Language.English) + JsonReport.Render(RichSample.Assessment);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        var end = text.IndexOf(to, Math.Max(0, start), StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"{from} … {to} not found");
        return text[start..end];
    }
}

using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring.Tests.Reports;

/// <summary>A rule's title says what it demands; what stands around it must say what became of it.</summary>
public sealed class ReportHeadingTests
{
    private static readonly string Rich = OneLine(TextReport.Render(RichSample.Assessment, Language.Swedish));

    [Fact]
    public void A_rule_that_is_not_met_is_headed_by_that_it_is_not()
    {
        Assert.Contains("- Stopp, inte uppfyllt: Bidraget är högst hälften av projektets kostnader (hogst-halften)", Rich, StringComparison.Ordinal);
        Assert.Contains("- Krav, inte uppfyllt: Medfinansieringen är bekräftad", Rich, StringComparison.Ordinal);
        Assert.Contains("- Varning, inte uppfyllt: Tydliga målkonflikter har ett ställningstagande", Rich, StringComparison.Ordinal);
        Assert.Contains("- Warning, not met: Tydliga målkonflikter", OneLine(TextReport.Render(RichSample.Assessment, Language.English)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_the_officer_has_set_aside_is_marked_wherever_the_applicant_would_be_asked_to_correct_it()
    {
        const string mark = "Medfinansieringen är bekräftad (frångått av handläggaren, se Efter avvikelse)";
        Assert.Contains("Att rätta (krav som inte är uppfyllda): " + mark, Rich, StringComparison.Ordinal);
        Assert.Contains("- Krav, inte uppfyllt: " + mark, Rich, StringComparison.Ordinal);
        Assert.DoesNotContain("frångått", TextReport.Render(RichSample.Assessment with { Overridden = null }, Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_not_become_an_obstacle_says_so_and_asks_for_nothing()
    {
        Assert.Contains("- Kan inte bli ett hinder: antingen uppfylld eller ej tillämplig: - Sökanden har inget obetalt återkrav", Rich, StringComparison.Ordinal);
        Assert.DoesNotContain("kronofogden", Rich, StringComparison.Ordinal);
        Assert.DoesNotContain("kronofogden", MarkdownReport.Render(RichSample.Assessment, Language.Swedish), StringComparison.Ordinal);

        // The same rule, when it may yet turn out not met, asks.
        var weighs = RichSample.Assessment.Findings.Select(finding => finding.Rule == "aterkrav" ? finding with { PossibleResults = [RuleResult.Met, RuleResult.NotMet] } : finding);
        Assert.Contains("kronofogden", TextReport.Render(RichSample.Assessment with { Findings = [.. weighs] }, Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_such_a_rule_needs_can_wait()
    {
        var fact = SampleParts.Missing("x", "x", "Vad är x?", Supplier.Applicant, MissingKind.Missing, "r");
        var rule = SampleParts.Finding("r", "Regeln", RuleResult.Undetermined, Severity.Stop, 1) with { PossibleResults = [RuleResult.Met, RuleResult.NotApplicable] };
        Assert.Equal(Turn.Later, new Waiting((RichSample.Assessment with { Findings = [rule] }).WithMissing(fact)).TurnOf(fact));
        Assert.Equal(Turn.First, new Waiting((RichSample.Assessment with { Findings = [rule with { PossibleResults = [RuleResult.NotMet, RuleResult.Met] }] }).WithMissing(fact)).TurnOf(fact));
    }

    [Fact]
    public void Of_many_facts_three_are_named_and_the_rest_counted()
    {
        var facts = Enumerable.Range(1, 6).Select(i => SampleParts.Missing($"f{i}", $"f{i}", null, Supplier.Applicant, MissingKind.Missing, "r")).ToArray();
        var rule = SampleParts.Finding("r", "Regeln", RuleResult.Undetermined, Severity.Requirement, 1);
        var assessment = (RichSample.Assessment with { Findings = [rule] }).WithMissing([.. facts]);
        Assert.Contains("Väntar på: f1 (sökanden), f2 (sökanden), f3 (sökanden) och 3 till.", OneLine(TextReport.Render(assessment, Language.Swedish)), StringComparison.Ordinal);
        Assert.Contains("Waits for: f1 (the applicant), f2 (the applicant), f3 (the applicant) and 3 more.", OneLine(TextReport.Render(assessment, Language.English)), StringComparison.Ordinal);
    }

    [Fact]
    public void Points_beside_conflicts_say_what_they_measure()
    {
        const string said = "Poängen visar hur väl reglerna är uppfyllda, inte hur projektet påverkar målen.";
        Assert.Contains(said, Rich, StringComparison.Ordinal);
        Assert.DoesNotContain(said, OneLine(TextReport.Render(RichSample.Assessment with { Conflicts = [] }, Language.Swedish)), StringComparison.Ordinal);
    }

    [Fact]
    public void Outcomes_that_may_be_out_of_reach_are_said_to_be_in_a_sentence_of_its_own()
    {
        var idea = OneLine(TextReport.Render(IdeaSample.Assessment, Language.Swedish));
        Assert.Contains("eller inga hinder. Alla dessa utfall är kanske inte möjliga.", idea, StringComparison.Ordinal);
        Assert.DoesNotContain("kanske inte möjliga", OneLine(TextReport.Render(IdeaSample.Assessment with { PossibleOutcomesAreExact = true }, Language.Swedish)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_conflict_comes_from_is_said_in_words()
    {
        Assert.Contains("enligt sökanden, rad 3", Rich, StringComparison.Ordinal);
        Assert.Contains("according to the applicant, row 3", OneLine(TextReport.Render(RichSample.Assessment, Language.English)), StringComparison.Ordinal);
        Assert.DoesNotContain("från påverkan[", Rich, StringComparison.Ordinal);
        Assert.Contains("- Minskas: Leden dras om förbi våtmarken.", Rich, StringComparison.Ordinal);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}

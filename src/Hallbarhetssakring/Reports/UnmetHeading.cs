using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Reports;

/// <summary>
/// What stands above a rule that is not met. Its title says what it demands, and so the opposite: the heading says first that it does not hold,
/// and last where the officer has set it aside.
/// </summary>
internal static class UnmetHeading
{
    /// <summary><c>Varning, inte uppfyllt: Titel (id)</c>.</summary>
    public static Phrase Of(Finding finding, Assessment assessment, Speech speech)
    {
        var severity = Printable.Capitalized(speech.Say(Wording.Of(finding.Severity)));
        var rule = finding.Severity == Severity.Requirement ? speech.Named(finding) : Speech.Rule(finding);
        return Phrase.Strong(speech.Say(ReportTerms.NotMetHeading, severity)) + ": " + Marked(finding, rule, assessment, speech);
    }

    /// <summary>The rule as it is called, with a mark where the officer has set its result aside.</summary>
    public static Phrase Marked(Finding finding, Phrase rule, Assessment assessment, Speech speech) =>
        assessment.Overridden is { } overridden && overridden.Overrides.Any(given => given.Rule == finding.Rule && given.Result != finding.Result)
            ? rule + " " + speech.Say(ReportTerms.SetAside)
            : rule;
}

using System.Globalization;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Cli;

/// <summary>Says which tests of a rule set passed, and of each that did not what was expected and what came.</summary>
internal static class TestReport
{
    private static readonly LocalizedText Passed = new("rätt", "passed");
    private static readonly LocalizedText Failed = new("FEL", "FAILED");
    private static readonly LocalizedText Sum = new("{0} prov rätt, {1} fel.", "{0} tests passed, {1} failed.");
    private static readonly LocalizedText None = new("Regelverket har inga prov, så ingenting är prövat.", "The rule set has no tests, so nothing has been tested.");

    public static int Write(RuleSetTestReport report, Language language, Terminal terminal)
    {
        RuleSetSource.Say(report.Diagnostics, language, terminal);
        foreach (var test in report.Tests)
        {
            var failed = !test.Failures.IsEmpty;
            terminal.Write($"{(failed ? Failed : Passed).In(language)}: {test.Name} ({test.File})\n");
            foreach (var failure in test.Failures)
            {
                terminal.Write($"  {failure.In(language)}\n");
            }
        }

        var wrong = report.Tests.Count(test => !test.Failures.IsEmpty);
        terminal.Write(
            report.Tests.IsEmpty
                ? None.In(language) + "\n"
                : string.Format(CultureInfo.InvariantCulture, Sum.In(language), report.Tests.Length - wrong, wrong) + "\n");

        // A test file that can't be read, or no test at all, must not look like success.
        var unreadable = report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return wrong > 0 || unreadable || report.Tests.IsEmpty ? ExitCode.TestFailed : ExitCode.Done;
    }
}

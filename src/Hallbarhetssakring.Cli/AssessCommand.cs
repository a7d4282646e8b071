using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring.Cli;

/// <summary><c>hallbar assess</c>: reads a rule set and an application, and writes the assessment to standard output.</summary>
internal static class AssessCommand
{
    public static int Run(Arguments arguments, Terminal terminal)
    {
        // All of the command line is read before any work is done.
        var (language, format, date, tolerant) = (arguments.Language, arguments.Format, arguments.Date, arguments.Tolerant);
        var (source, name) = (arguments.RuleSet, arguments.Application);
        var folders = RuleSetLocator.Find(source, arguments.Root);
        var json = Read(name, terminal);
        var baseline = arguments.Baseline is { } file ? ReadBaseline(file, language, terminal) : null;
        if (arguments.Baseline is not null && baseline is null)
        {
            return ExitCode.BadInput;
        }

        // The date picks the version: the highest one that is in force then. Usually that is the first.
        var (asked, earliest) = (date, default(DateOnly?));
        foreach (var folder in folders)
        {
            if (RuleSetSource.Compile(folder, arguments.Root, language, terminal) is not { } ruleSet)
            {
                return ExitCode.FaultyRuleSet;
            }

            var reading = ruleSet.ReadApplication(name == "-" ? "stdin" : name, json, tolerant);
            var day = date ?? reading.Application?.AssessmentDate;
            if (day is { } known && !ruleSet.IsInForce(known))
            {
                asked = known;
                earliest = earliest < ruleSet.InForceFrom ? earliest : ruleSet.InForceFrom;
                continue;
            }

            RuleSetSource.Say(reading.Diagnostics, language, terminal);
            if (reading.Application is not { } application)
            {
                return ExitCode.BadInput;
            }

            if (day is not { } asOf)
            {
                throw CliFailure.BadInput(Messages.NoDate);
            }

            Write(ruleSet.Assess(application, asOf, baseline), format, language, arguments.Ascii, terminal);
            return ExitCode.Done;
        }

        throw CliFailure.BadInput(Messages.NotInForce(source, asked!.Value, earliest));
    }

    private static Baseline? ReadBaseline(string name, Language language, Terminal terminal)
    {
        var reading = Baseline.Read(name, Read(name, terminal));
        RuleSetSource.Say(reading.Diagnostics, language, terminal);
        return reading.Baseline;
    }

    private static byte[] Read(string name, Terminal terminal)
    {
        if (name == "-")
        {
            return terminal.ReadInput();
        }

        if (!File.Exists(name))
        {
            throw CliFailure.BadInput(Messages.NoFile(name));
        }

        using var file = File.OpenRead(name);
        return Terminal.ReadAll(file);
    }

    private static void Write(Assessment assessment, ReportFormat format, Language language, bool asciiOnly, Terminal terminal)
    {
        switch (format)
        {
            case ReportFormat.Json:
                terminal.Write(JsonReport.Write(assessment));
                break;
            case ReportFormat.Markdown:
                terminal.Write(MarkdownReport.Render(assessment, language));
                break;
            default:
                terminal.Write(TextReport.Render(assessment, language, asciiOnly));
                break;
        }
    }
}

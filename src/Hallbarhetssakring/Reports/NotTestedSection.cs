using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Reports;

/// <summary>The stops and requirements that wait for facts. Their titles say what shall hold, so a heading must say that nothing is known yet.</summary>
internal static class NotTestedSection
{
    // Of more than this some are named: the facts stand one by one under what to do.
    private const int MostFactsOfRequirement = 4;
    private const int NamedOfMany = 3;

    public static Section? Of(Assessment assessment, Speech speech)
    {
        var stops = Stops(assessment);
        var requirements = Requirements(assessment);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (!stops.IsEmpty)
        {
            blocks.Add(new Paragraph(speech.Say(ReportTerms.StopsIfNotMet)));
            blocks.AddRange(stops.Select(finding => Line(finding, int.MaxValue, speech)));
        }

        if (!requirements.IsEmpty)
        {
            blocks.Add(new Paragraph(speech.Say(ReportTerms.MendIfNotMet)));
            blocks.AddRange(requirements.Select(finding => Line(finding, MostFactsOfRequirement, speech)));
        }

        return blocks.Count == 0 ? null : new Section(speech.Heading(ReportTerms.NotTested, stops.Length + requirements.Length), blocks.ToImmutable());
    }

    /// <summary>Stops that may yet turn out not met, though <c>om_saknas</c> may lower their weight meanwhile.</summary>
    public static ImmutableArray<Finding> Stops(Assessment assessment) => Waiters(assessment, Severity.Stop);

    /// <summary>The ids of the rules that this section speaks of.</summary>
    public static IEnumerable<string> Rules(Assessment assessment) => Stops(assessment).Concat(Requirements(assessment)).Select(finding => finding.Rule);

    private static ImmutableArray<Finding> Requirements(Assessment assessment) => Waiters(assessment, Severity.Requirement);

    private static ImmutableArray<Finding> Waiters(Assessment assessment, Severity weight) =>
    [
        .. assessment.Findings.Where(finding =>
            finding.Result == RuleResult.Undetermined && finding.PossibleResults.Contains(RuleResult.NotMet) && Waiting.WeightOf(finding) == weight),
    ];

    private static Item Line(Finding finding, int mostFacts, Speech speech)
    {
        var lead = speech.Named(finding).AsSentence();
        if (!finding.Missing.IsEmpty)
        {
            lead += " " + speech.Labelled(ReportTerms.WaitsFor, Facts(finding.Missing, mostFacts, speech)).AsSentence();
        }

        var words = finding.OfficerMessage is { } message ? [new Item(message)] : ImmutableArray<Item>.Empty;
        return new Item(lead, [.. words, .. FindingItems.Reservations(finding, speech)]);
    }

    /// <summary>The facts with who gives each; when they are more than so many, the first of them and how many more there are.</summary>
    public static string Facts(ImmutableArray<MissingFact> missing, int most, Speech speech)
    {
        var named = missing.Length <= most ? missing.Length : NamedOfMany;
        var words = string.Join(", ", missing.Take(named).Select(fact => $"{speech.Name(fact)} ({speech.Say(Wording.Of(Waiting.PartyOf(fact)))})"));
        return named == missing.Length ? words : speech.Say(ReportTerms.AndMore, words, (missing.Length - named).ToString(CultureInfo.InvariantCulture));
    }
}

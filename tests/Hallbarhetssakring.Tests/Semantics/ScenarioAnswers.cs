using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>What the right side of a scenario's row may ask about: <c>resultat a</c>, <c>konflikter</c>, <c>avgörande a</c>. Scores have a page of their own.</summary>
internal static class ScenarioAnswers
{
    private const string Nothing = "–";

    private static readonly (string Word, Outcome Outcome)[] Outcomes =
    [
        ("hinder", Outcome.Obstacle), ("fel", Outcome.Fault), ("komplettera", Outcome.Complete), ("utred", Outcome.Investigate), ("fördjupa", Outcome.Deepen), ("inga_hinder", Outcome.NoObstacles),
    ];

    /// <summary>Null when the assessment says what is expected; else what it says.</summary>
    public static string? Check(ScenarioResult result, string key, string expected)
    {
        if (ScoreAnswers.Check(result, key, expected) is { } score)
        {
            return score.Length == 0 ? null : score;
        }

        var said = Say(result, key);
        return said == Normal(key, expected) ? null : $"{key}: {said}";
    }

    // Names come in any order, but outcomes, which have one.
    private static string Normal(string key, string expected) => key.Split(' ')[0] is "saknas" or "avgörande" or "avgörs" or "radfel" or "brister" or "konflikter" or "mot" or "andra" or "effekter" or "ej"
        ? Names(expected.Split(", ")) : expected;

    private static string Say(ScenarioResult result, string key)
    {
        var assessment = result.Assessment;
        var (word, of) = key.Split(' ', 2) is [var head, var rest] ? (head, rest) : (key, "");
        return word switch
        {
            "utfall" => Words(assessment.Outcomes),
            "möjliga" => Words(assessment.PossibleOutcomes) + (assessment.PossibleOutcomesAreExact ? "" : ", inte exakt"),
            "saknas" when of.Length == 0 => Names(assessment.Missing.Select(m => m.Name)),
            "ej" when of == "i kraft" => Names(assessment.NotInForce.Select(rule => rule.Rule)),
            "resultat" => Result(Finding(of)),
            "allvar" => Severity(Finding(of).Severity),
            "allvar_om_inte" => Finding(of).SeverityIfNotMet is { } severity ? Severity(severity) : Nothing,
            "anmärkning" => Finding(of).SeverityNote?.Swedish ?? Nothing,
            "saknas" => Names(Finding(of).Missing.Select(m => m.Name)),
            "avgörande" => Names(Finding(of).Decisive.Select(fact => fact.Name)),
            "brister" => Names(Finding(of).Leaves.Where(leaf => leaf.SpeaksAgainst).Select(leaf => leaf.Id ?? "krav")),
            "rader" => Names(Finding(of).Leaves.SelectMany(leaf => leaf.FailingRows).Select(row => row.Name)),
            "avgörs" => Names(Leaf(of).Decisive.Select(fact => fact.Name)),
            "radfel" => Names(Leaf(of).FailingRows.Select(row => $"{row.Name.Replace('\u00a0', ' ')} av {string.Join(" + ", row.Decisive.Select(fact => fact.Name))}")),
            "effekter" => Names(result.Evaluation.Effects.Select(Effect)),
            "konflikter" => Names(assessment.Conflicts.Select(conflict => conflict.Id + (conflict.IsPossible ? " (möjlig)" : ""))),
            "mot" => Names(Conflict(of).Positives.Select(Effect)),
            "andra" => Names(Conflict(of).OtherGoals.Select(Effect)),
            "hantering" => Conflict(of) is { Status: ConflictStatus.Handled, Handling: { } handling } ? $"hanterad, {Handling(handling)}" : "öppen",
            "hållplats" => Halt(assessment.Halts.Single(halt => halt.Id == of)),
            _ => throw new InvalidDataException("The corpus asks about what it has no word for: " + key),
        };

        Finding Finding(string id) => assessment.Findings.SingleOrDefault(f => f.Rule == id) ?? throw new InvalidDataException("No finding: " + id);

        // a.x: the condition x of a; a: its only one.
        Leaf Leaf(string path) => path.Split('.') is [var rule, var leaf] ? Finding(rule).Leaves.Single(l => l.Id == leaf) : Finding(path).Leaves.Single(l => l.Role == LeafRole.Requirement);

        GoalConflict Conflict(string id) => assessment.Conflicts.SingleOrDefault(c => c.Id == id) ?? throw new InvalidDataException("No conflict: " + id);
    }

    public static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => name.Trim()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) is { Length: > 0 } all ? all : Nothing;

    public static string Words(IEnumerable<Outcome> outcomes) => string.Join(", ", outcomes.Select(outcome => Outcomes.First(o => o.Outcome == outcome).Word));

    private static string Result(Finding finding) => finding.Result == RuleResult.Undetermined
        ? $"obestämd {{{string.Join(", ", finding.PossibleResults.Select(Word))}}}{(finding.PossibleLevels.IsEmpty ? "" : ", nivå " + string.Join('/', finding.PossibleLevels.Select(level => level.Id)))}"
        : Word(finding.Result) + (finding.Level is { } level ? ", nivå " + level.Id : "");

    private static string Word(RuleResult result) => result switch
    {
        RuleResult.Met => "uppfylld", RuleResult.NotMet => "ej uppfylld", RuleResult.NotApplicable => "ej tillämplig", RuleResult.Failed => "fel", _ => "obestämd",
    };

    private static string Severity(Severity severity) => severity switch
    {
        Assessments.Severity.Stop => "stopp", Assessments.Severity.Requirement => "krav", Assessments.Severity.Warning => "varning", Assessments.Severity.Advice => "råd", _ => "upplysning",
    };

    private static string Handling(ConflictHandling handling) => handling switch
    {
        ConflictHandling.Avoid => "undvik", ConflictHandling.Reduce => "minska", ConflictHandling.Compensate => "kompensera", _ => "acceptera",
    };

    private static string Halt(Halt halt) => halt.State switch
    {
        HaltState.NotReached => "ej nådd", HaltState.Reached => "nådd", HaltState.Answered => "besvarad " + halt.Answer!.Id, HaltState.Failed => "fel", _ => "obestämd",
    };

    private static string Effect(Effect effect) => Effect(effect.Origin, effect.Goal, effect.Reach, effect.Strength, effect.IsPossible);

    private static string Effect(Evaluation.EffectState effect) =>
        Effect(effect.Origin, effect.Goal is { } goal ? Agenda2030.Instance.Format(goal) : "?", effect.Reach, effect.Strength, effect.Presence != Truth.True);

    private static string Effect(string origin, string goal, Reach? reach, int? strength, bool isPossible) =>
        $"{origin} {goal} {Reach(reach)} {strength?.ToString("+0;-0;0", CultureInfo.InvariantCulture) ?? "mer_kunskap"}{(isPossible ? " (möjlig)" : "")}";

    private static string Reach(Reach? reach) => reach switch
    {
        Assessments.Reach.Local => "lokal", Assessments.Reach.Regional => "regional", Assessments.Reach.National => "nationell", Assessments.Reach.Global => "global", _ => "?",
    };
}

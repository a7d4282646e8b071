using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>
/// What a row may ask about scores: <c>poäng: 3 av 4</c>, an interval as <c>1 av 4 – 3 av 4</c>, then every mark that holds: kan saknas, osäker,
/// inte exakt. A settled score is compared as points and maximum, the ends of an interval as shares, by cross-multiplication.
/// </summary>
internal static class ScoreAnswers
{
    /// <summary>Null when the key is none of a score's; empty when it holds; else what was said.</summary>
    public static string? Check(ScenarioResult result, string key, string expected)
    {
        var board = result.Assessment.Score;
        var (word, of) = key.Split(' ', 2) is [var head, var rest] ? (head, rest) : (key, "");
        switch (word)
        {
            case "poäng":
                return Same(board.Total, expected);
            case "mål" or "delmål" or "tema" or "dimension" or "del":
                return Same(Lines(board, word).SingleOrDefault(line => line.Id == of), expected);
            case "rader_för":
                return Text(ScenarioAnswers.Names(Lines(board, of).Select(line => line.Id)), ScenarioAnswers.Names(expected.Split(", ")));
            case "visas":
                return Text(board.Total is { } shown ? Percents(shown.Points) : "–", expected);
            case "avgjort":
                return Text(board.Total?.SettledShare.ToString(CultureInfo.InvariantCulture) ?? "–", expected);
            case "omdöme":
                return Text(board.PossibleBands.IsEmpty ? "–" : string.Join('/', board.PossibleBands.Select(band => band.Id)), expected)
                    is { Length: > 0 } wrong ? wrong : Text(board.Band?.Id ?? "–", board.PossibleBands.Length == 1 ? expected : "–");
            default:
                return null;
        }
    }

    private static ImmutableArray<Score> Lines(ScoreBoard board, string word) => word switch
    {
        "mål" => board.Goals, "delmål" => board.Targets, "tema" => board.Themes, "dimension" => board.Dimensions, "del" => board.Parts,
        _ => throw new InvalidDataException("No lines of scores are called " + word),
    };

    private static string Text(string said, string expected) => said == expected ? "" : said;

    private static string Percents(Points points) => points.Low.Percent == points.High.Percent ? Percent(points.Low) : $"{Percent(points.Low)}–{Percent(points.High)}";

    private static string Percent(ScorePair pair) => pair.Percent.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Whether two scores as the corpus writes them are the same: settled ones as pairs, the ends of intervals as shares.</summary>
    public static bool IsSame(string a, string b)
    {
        if (a == b || a == "–" || b == "–")
        {
            return a == b;
        }

        var (first, second) = (a.Split(", "), b.Split(", "));
        var (ends, others) = (first[0].Split(" – ").Select(Pair).ToList(), second[0].Split(" – ").Select(Pair).ToList());
        return first.Skip(1).SequenceEqual(second.Skip(1)) && ends.Count == others.Count && (ends.Count == 1 ? ends[0] == others[0] : IsSameShare(ends[0], others[0]) && IsSameShare(ends[1], others[1]));
    }

    private static string Same(Score? score, string expected)
    {
        var said = score is null ? "–" : Say(score);
        if (score is null || expected == "–")
        {
            return Text(said, expected);
        }

        var parts = expected.Split(", ");
        var ends = parts[0].Split(" – ").Select(Pair).ToList();
        var marks = said.Split(", ").Skip(1);
        var isSame = ends.Count == 1
            ? score.Points.Low == ends[0] && score.Points.High == ends[0]
            : ends.Count == 2 && IsSameShare(score.Points.Low, ends[0]) && IsSameShare(score.Points.High, ends[1]) && !IsSameShare(ends[0], ends[1]);
        return isSame && marks.SequenceEqual(parts.Skip(1)) ? "" : said;
    }

    private static string Say(Score score) => string.Join(", ", new[]
    {
        score.Points.IsSettled ? Pair(score.Points.Low) : $"{Pair(score.Points.Low)} – {Pair(score.Points.High)}",
        score.MayBeAbsent ? "kan saknas" : "", score.IsUncertain ? "osäker" : "", score.IsExact ? "" : "inte exakt",
    }.Where(part => part.Length > 0));

    public static bool IsSameShare(ScorePair a, ScorePair b) => a.Value * b.Maximum == b.Value * a.Maximum;

    public static string Pair(ScorePair pair) => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} av {pair.Maximum}");

    private static ScorePair Pair(string text) => text.Split(" av ") is [var points, var maximum]
        ? new ScorePair(decimal.Parse(points, CultureInfo.InvariantCulture), decimal.Parse(maximum, CultureInfo.InvariantCulture))
        : throw new InvalidDataException("A score is “3 av 4” or “1 av 4 – 3 av 4”: " + text);
}

using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Reports;

/// <summary>Draws an interval of 0–100 as a bar: what is certain, what may come, and the rest.</summary>
internal static class ScoreBar
{
    public const int Width = 20;

    public static string Of(Points points, bool asciiOnly)
    {
        var (certain, possible, rest) = asciiOnly ? ('#', '=', '.') : ('█', '▒', '·');

        // The certain part is rounded down and the possible part up, so that a bar never promises more and never hides a chance.
        var low = (int)Math.Clamp(Math.Floor(points.Low.Percent * Width / 100m), 0, Width);
        var high = (int)Math.Clamp(points.IsSettled ? low : Math.Ceiling(points.High.Percent * Width / 100m), low, Width);
        return $"[{new string(certain, low)}{new string(possible, high - low)}{new string(rest, Width - high)}]";
    }
}

namespace Hallbarhetssakring.Feel.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NameSuggester
{
    private const int MostDistance = 100;

    /// <summary>The nearest candidate, or null when none is near; of several equally near the first in ordinal order.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var folded = Fold(name);
        var allowed = Math.Max(1, folded.Length / 3);
        return candidates
            .Select(candidate => (candidate, distance: Distance(folded, Fold(candidate), allowed)))
            .Where(pair => pair.distance <= allowed && !string.Equals(pair.candidate, name, StringComparison.Ordinal))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>The candidates, the nearest first; of several equally near in ordinal order.</summary>
    public static IEnumerable<string> InOrder(string name, IEnumerable<string> candidates)
    {
        var folded = Fold(name);
        return candidates.OrderBy(candidate => Distance(folded, Fold(candidate), MostDistance)).ThenBy(candidate => candidate, StringComparer.Ordinal);
    }

    /// <summary>Case, accents and the signs between words are what people most often get wrong, so they cost nothing.</summary>
    private static string Fold(string name) => string.Create(name.Length, name, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = char.ToLowerInvariant(source[i]) switch
            {
                'å' or 'ä' => 'a',
                'ö' => 'o',
                'é' => 'e',
                '-' or ' ' => '_',
                var other => other,
            };
        }
    });

    /// <summary>Edits, insertions, deletions and swaps of neighbours (optimal string alignment); stops counting above <paramref name="limit"/>.</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > 100)
        {
            return limit + 1;
        }

        var rows = new int[3][];
        for (var i = 0; i < 3; i++)
        {
            rows[i] = new int[b.Length + 1];
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (current, above, twoAbove) = (rows[i % 3], rows[(i - 1) % 3], rows[(i + 1) % 3]);
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(above[j] + 1, current[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], twoAbove[j - 2] + 1);
                }
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}

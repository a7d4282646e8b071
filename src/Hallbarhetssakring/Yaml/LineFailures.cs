using System.Globalization;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Lines that stand in the wrong column, or lack the colon, dash or space that says what they are.</summary>
internal static class LineFailures
{
    /// <summary>How many columns are suggested.</summary>
    private const int MostColumns = 4;

    public static Explanation? Explain(FailureSite site)
    {
        var text = site.Text;
        var line = site.Line;
        while (line is not null && line.IsBlankOrComment(text))
        {
            line = line.Above(text);
        }

        if (line is null)
        {
            return null;
        }

        var levels = Levels.Above(text, line);
        return WithoutKey(site, line)
            ?? WithoutKey(site, levels.Previous)
            ?? Signs(site, line)
            ?? Continued(site, line, levels)
            ?? Misplaced(line, levels)
            ?? (line.HasDash ? null : WithoutColon(site, line));
    }

    /// <summary>Whether YAML reads a line as more of the text above: a list under a word without a colon, for instance.</summary>
    public static bool ContinuesText(string text, LineShape line) =>
        Levels.Above(text, line).Previous is { Value.Length: > 0 } above
        && text[above.Value.Start] is not ('[' or '{' or '"' or '\'' or '|' or '>')
        && line.Column(line.Content) > above.Column(above.Node);

    /// <summary><c>: a</c></summary>
    private static Explanation? WithoutKey(FailureSite site, LineShape? line) =>
        line is not null && line.Node < line.End && site.Text[line.Node] == ':' && (line.Node + 1 == line.End || site.Text[line.Node + 1] == ' ')
            ? new Explanation(YamlDiagnostics.EmptyKey, new TextSpan(line.Node, 1), [])
            : null;

    /// <summary><c>-id: a</c> and <c>krav:x</c>.</summary>
    private static Explanation? Signs(FailureSite site, LineShape line)
    {
        var text = site.Source.Text;
        if (text[line.Content] == '-' && line.Content + 1 < line.End && char.IsLetter(text[line.Content + 1]))
        {
            var rest = Correction.Shown(text[(line.Content + 1)..line.End].TrimEnd());
            return new Explanation(YamlDiagnostics.MissingSpaceAfterDash, new TextSpan(line.Content, 1), ["- " + rest]);
        }

        return line.Key is null ? MissingSpaceIn(site, line) : null;
    }

    private static Explanation? MissingSpaceIn(FailureSite site, LineShape line)
    {
        var value = site.Source.Slice(line.Value);
        if (MissingSpace.Correct(value) is not { } corrected)
        {
            return null;
        }

        var colon = line.Value.Start + value.IndexOf(':', StringComparison.Ordinal);
        return new Explanation(YamlDiagnostics.MissingSpaceAfterColon, new TextSpan(colon, 1), [(line.HasDash ? "- " : "") + corrected]);
    }

    /// <summary>A key further in than the line above, which has a value already: YAML reads it on as that line's text.</summary>
    private static Explanation? Continued(FailureSite site, LineShape line, Levels levels)
    {
        if ((line.Key is null && !line.HasDash) || levels.Previous is not { } above)
        {
            return null;
        }

        var column = line.Column(line.Content);
        var first = FirstOfText(site.Text, above);
        if (first is null)
        {
            var isText = site.Text[above.Value.Start] switch
            {
                '[' or '{' => false,
                '"' or '\'' => column == above.Column(above.Content),
                _ => !above.HasDash || column >= above.Column(above.Node),
            };
            return isText ? MissingSpaceIn(site, above) ?? WithoutColon(site, above) : null;
        }

        if (line.Key is not { } key || first.Value.Length == 0 || column <= first.Column(first.Node))
        {
            return null;
        }

        // A key is one word; more words before the colon are a text that goes on.
        return site.Source.Slice(key).Any(char.IsWhiteSpace)
            ? new Explanation(YamlDiagnostics.ColonInText, new TextSpan(line.Colon, 1), [site.Corrected(first, site.Source.Text[first.Value.Start..line.End])])
            : Indentation(line, levels);
    }

    /// <summary>The line with the key whose text a line belongs to: itself or one further up; null when there is none.</summary>
    private static LineShape? FirstOfText(string text, LineShape line)
    {
        var column = line.Column(line.Content);
        LineShape? first = line;
        while (first is not null && first.Key is null && !(first.HasDash && first != line))
        {
            first = first.Above(text);
        }

        return first == line || (first is { Value.Length: > 0 } && first.Column(first.Node) < column) ? first : null;
    }

    private static Explanation? Misplaced(LineShape line, Levels levels)
    {
        var column = line.Column(line.Content);
        if (levels.Previous is not { } above || levels.Columns.Count == 0 || (line.Key is null && !line.HasDash))
        {
            return null;
        }

        // A line under a key or dash with nothing after it may stand in any column further in.
        if (above.Value.Length == 0 && column > above.Column(above.Node))
        {
            return null;
        }

        if (!levels.Columns.TryGetValue(column, out var isDash))
        {
            return Indentation(line, levels);
        }

        return isDash == line.HasDash
            ? null
            : new Explanation(line.HasDash ? YamlDiagnostics.ItemAmongKeys : YamlDiagnostics.KeyAmongItems, TextSpan.FromBounds(line.Content, line.End), []);
    }

    private static Explanation Indentation(LineShape line, Levels levels)
    {
        var fitting = levels.Columns.Where(level => level.Value == line.HasDash).Select(level => level.Key).ToList();
        var columns = (fitting.Count > 0 ? fitting : [.. levels.Columns.Keys])
            .OrderDescending().Take(MostColumns).Select(column => column.ToString(CultureInfo.InvariantCulture)).ToList();
        return new Explanation(
            YamlDiagnostics.WrongIndentation,
            TextSpan.FromBounds(line.Content, line.End),
            [line.Column(line.Content), new LocalizedText(Join(columns, " eller "), Join(columns, " or "))]);
    }

    private static string Join(List<string> columns, string or) =>
        columns.Count < 2 ? string.Concat(columns) : string.Join(", ", columns.SkipLast(1)) + or + columns[^1];

    private static Explanation? WithoutColon(FailureSite site, LineShape line)
    {
        if (line.Key is not null || line.Value.Length == 0)
        {
            return null;
        }

        var afterLast = site.Text.AsSpan()[Math.Min(site.Failure.LastEnd, line.Content)..line.Content];
        if (site.Failure.LastScalar is { Length: > 0 } last && last.End == site.Failure.LastEnd && afterLast.Contains('#') && line.Column(line.Content) > 1)
        {
            return new Explanation(YamlDiagnostics.CommentEndsText, line.Value, []);
        }

        var value = site.Source.Slice(line.Value);
        return new Explanation(YamlDiagnostics.MissingColon, line.Value, [Correction.Shown(value)]);
    }

    /// <summary>The columns in which the lines above allow a line to begin, and whether with a dash.</summary>
    private sealed record Levels(LineShape? Previous, SortedDictionary<int, bool> Columns)
    {
        public static Levels Above(string text, LineShape line)
        {
            LineShape? previous = null;
            var columns = new SortedDictionary<int, bool>();
            var limit = int.MaxValue;
            for (var above = line.Above(text); above is not null && limit > 1; above = above.Above(text))
            {
                if (above.IsBlankOrComment(text) || above.Column(above.Content) >= limit || (above.Key is null && !above.HasDash && limit < int.MaxValue))
                {
                    continue;
                }

                previous ??= above;
                limit = above.Column(above.Content);
                if (above.Key is not null)
                {
                    columns.TryAdd(above.Column(above.Node), false);
                }

                if (above.HasDash)
                {
                    columns.TryAdd(limit, true);
                }
            }

            return new Levels(previous, columns);
        }
    }
}

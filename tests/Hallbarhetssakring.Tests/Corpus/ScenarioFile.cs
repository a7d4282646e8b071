using System.Text;

namespace Hallbarhetssakring.Tests.Corpus;

/// <summary>A part of a rule set as it is written, and the rows that are tried on it.</summary>
/// <param name="File">The corpus file.</param>
/// <param name="Title">The heading.</param>
/// <param name="RuleSet">Lines of the rule set's file.</param>
/// <param name="Always">Facts that every row has unless it says otherwise.</param>
/// <param name="Rows">What is tried: the facts on the left, what must come of them on the right.</param>
internal sealed record ScenarioText(string File, string Title, IReadOnlyList<string> RuleSet, string Always, IReadOnlyList<CorpusRow> Rows);

/// <summary>
/// A readable page of small rule sets, written by hand: a <c>== heading</c>, the rule set's own lines after <c>| </c>, what is always given after
/// <c>alltid </c>, and rows <c>fakta ⇶ väntat; väntat</c>, where <c>–</c> stands for no facts. It is never written by a test.
/// </summary>
internal static class ScenarioFile
{
    private const string Arrow = "⇶";

    /// <summary>All scenarios; throws for a file that is missing or empty, and for a line that can't be read.</summary>
    public static IReadOnlyList<ScenarioText> Read(string name)
    {
        var path = Path.Combine(Repository.Root, "tests", "Hallbarhetssakring.Tests", "Corpus", name);
        return Parse(name, File.ReadAllLines(path, new UTF8Encoding(false, throwOnInvalidBytes: true)));
    }

    public static IReadOnlyList<ScenarioText> Parse(string name, IReadOnlyList<string> lines)
    {
        var all = new List<ScenarioText>();
        var (title, always, ruleSet, rows) = ((string?)null, "", new List<string>(), new List<CorpusRow>());
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                End();
                (title, always, ruleSet, rows) = (line[3..], "", [], []);
            }
            else if (line.StartsWith("| ", StringComparison.Ordinal) && rows.Count == 0 && title is not null)
            {
                ruleSet.Add(line[2..]);
            }
            else if (line.StartsWith("alltid ", StringComparison.Ordinal) && rows.Count == 0 && title is not null)
            {
                always = line["alltid ".Length..];
            }
            else if (line.Length > 0 && !line.StartsWith('#'))
            {
                rows.Add(Row(name, i + 1, line));
            }
        }

        End();
        return all.Count > 0 ? all : throw new InvalidDataException($"{name} holds no scenarios.");

        void End()
        {
            if (title is not null || rows.Count > 0)
            {
                all.Add(title is null || rows.Count == 0 || ruleSet.Count == 0
                    ? throw new InvalidDataException($"{name}: “{title}” needs a heading, a rule set and rows.")
                    : new ScenarioText(name, title, ruleSet, always, rows));
            }
        }
    }

    private static CorpusRow Row(string name, int number, string line) =>
        line.Split(Arrow) is [var facts, var expected] && facts.Trim().Length > 0 && expected.Trim().Length > 0
            ? new CorpusRow(name, number, facts.Trim() == "–" ? "" : facts.Trim(), "", expected.Trim())
            : throw new InvalidDataException($"{name}:{number}: a row is “fakta {Arrow} väntat”: {line}");
}

using System.Text;
using Hallbarhetssakring.Assessments;

namespace Hallbarhetssakring.Tests.Properties;

/// <summary>Facts with few values, so that all completions of an application can be gone through.</summary>
internal static class FiniteFacts
{
    public const string Declarations = """
        språk: sv
        uppgifter:
          p: { typ: ja_nej }
          q: { typ: ja_nej }
          r: { typ: ja_nej }
          n: { typ: heltal, minst: 0, högst: 3 }
          färg: { typ: val, av: [röd, grön, blå] }
        """;

    private static readonly (string Name, string[] Values)[] Domains =
    [
        ("p", ["true", "false"]), ("q", ["true", "false"]), ("r", ["true", "false"]), ("n", ["0", "1", "2", "3"]), ("färg", ["\"röd\"", "\"grön\"", "\"blå\""]),
    ];

    public static string NameOf(int place) => Domains[place].Name;

    /// <summary>Values by place, null for what is missing: about one of so many is given.</summary>
    public static string?[] Some(Random random, int givenOneOf) =>
        [.. Domains.Select(domain => random.Next(givenOneOf) == 0 ? domain.Values[random.Next(domain.Values.Length)] : null)];

    public static string?[] All(Random random) => [.. Domains.Select(domain => domain.Values[random.Next(domain.Values.Length)])];

    public static IEnumerable<string?[]> Completions(string?[] given)
    {
        IEnumerable<string?[]> all = [given];
        for (var i = 0; i < given.Length; i++)
        {
            var place = i;
            all = given[i] is not null ? all : all.SelectMany(values => Domains[place].Values.Select(value => values.Select((old, at) => at == place ? value : old).ToArray()));
        }

        return all;
    }

    public static string Json(string?[] values, string more = "") =>
        "{ \"uppgifter\": { " + string.Join(", ", Domains.Zip(values).Where(pair => pair.Second is not null).Select(pair => $"\"{pair.First.Name}\": {pair.Second}")) + " }" + more + " }";

    public static Assessment Assess(RuleSet ruleSet, string json)
    {
        var reading = ruleSet.ReadApplication("a", Encoding.UTF8.GetBytes(json));
        return ruleSet.Assess(reading.Application ?? throw new InvalidOperationException(string.Join('\n', reading.Diagnostics)), new DateOnly(2026, 3, 1));
    }

    public static string Condition(Random random, int depth) => (depth == 0 ? 0 : random.Next(5)) switch
    {
        1 => $"({Condition(random, depth - 1)} och {Condition(random, depth - 1)})",
        2 => $"({Condition(random, depth - 1)} eller {Condition(random, depth - 1)})",
        3 => $"inte ({Condition(random, depth - 1)})",
        _ => random.Next(7) switch
        {
            0 => "p",
            1 => "q",
            2 => "r",
            3 => $"n >= {random.Next(1, 4)}",
            4 => $"n = {random.Next(0, 4)}",
            5 => "färg = \"röd\"",
            _ => "färg i [\"röd\", \"blå\"]",
        },
    };
}

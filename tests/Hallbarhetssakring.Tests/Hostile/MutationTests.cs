using System.Text;

namespace Hallbarhetssakring.Tests.Hostile;

/// <summary>A thousand ways to spoil a real rule set: never an exception, always either a rule set or an error with its place.</summary>
public sealed class MutationTests
{
    private static readonly byte[] RuleSet = Encoding.UTF8.GetBytes(SmallRuleSet.National.RuleSet);
    private static readonly byte[] Facts = Encoding.UTF8.GetBytes(SmallRuleSet.National.Facts);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_spoilt_file_compiles_or_is_explained(int seed)
    {
        // A fixed seed: a failure can be repeated.
        var random = new Random(seed);
        for (var round = 0; round < 250; round++)
        {
            var (ruleSet, facts) = random.Next(3) == 0 ? (RuleSet, Spoil(Facts, random)) : (Spoil(RuleSet, random), Facts);
            try
            {
                var compiled = RuleSetCompiler.Compile("regelverk.yaml", ruleSet, "uppgifter.yaml", facts);
                YamlTrapTests.AssertExplained(compiled, mustFail: false);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Seed {seed}, round {round}: {e}");
            }
        }
    }

    [Fact]
    public void A_spoilt_rule_set_that_compiles_still_assesses()
    {
        var random = new Random(5);
        var application = File.ReadAllBytes(SmallRuleSet.NationalPath("exempel/yrkesvaxling.json"));
        var assessed = 0;
        for (var round = 0; round < 150; round++)
        {
            var compiled = RuleSetCompiler.Compile("regelverk.yaml", SwapWords(RuleSet, random), "uppgifter.yaml", Facts);
            if (compiled.RuleSet?.ReadApplication("a.json", application, tolerant: true).Application is { } read && compiled.RuleSet.IsInForce(read.AssessmentDate!.Value))
            {
                Assert.NotEmpty(compiled.RuleSet.Assess(read).Findings);
                assessed++;
            }
        }

        Assert.True(assessed > 5, "Hardly any spoilt rule set compiled; the test says nothing.");
    }

    private static byte[] Spoil(byte[] bytes, Random random)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            bytes = random.Next(5) switch
            {
                0 => FlipByte(bytes, random),
                1 => OfLines(bytes, random, (lines, at) => lines.RemoveAt(at)),
                2 => OfLines(bytes, random, (lines, at) => lines.Insert(at, lines[at])),
                3 => OfLines(bytes, random, (lines, at) => (lines[at], lines[random.Next(lines.Count)]) = (lines[random.Next(lines.Count)], lines[at])),
                _ => SwapWords(bytes, random),
            };
        }

        return bytes;
    }

    private static byte[] FlipByte(byte[] bytes, Random random)
    {
        byte[] spoilt = [.. bytes];
        spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
        return spoilt;
    }

    private static byte[] OfLines(byte[] bytes, Random random, Action<List<string>, int> edit)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').ToList();
        edit(lines, random.Next(lines.Count));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] SwapWords(byte[] bytes, Random random)
    {
        var words = Encoding.UTF8.GetString(bytes).Split(' ');
        var (i, j) = (random.Next(words.Length), random.Next(words.Length));
        (words[i], words[j]) = (words[j], words[i]);
        return Encoding.UTF8.GetBytes(string.Join(' ', words));
    }
}

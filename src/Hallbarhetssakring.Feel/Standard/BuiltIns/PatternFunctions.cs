using System.Text;
using System.Text.RegularExpressions;
using Hallbarhetssakring.Feel.Standard.Patterns;
using Hallbarhetssakring.Feel.Standard.Values;
using static Hallbarhetssakring.Feel.Standard.BuiltIns.FormParts;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>String functions with regular expressions (DMN 1.5, table 75).</summary>
internal static class PatternFunctions
{
    // Making an expression costs as much as some thousand steps, and each takes memory.
    private const int MakingSteps = 2_000;
    private const int PatternsKept = 64;

    public static readonly BuiltIn[] All =
    [
        Function("matches", FeelType.Boolean, Matches, AString("input"), AString("pattern"), AString("flags").Optional().OrNull()),
        Function("replace", FeelType.Text, Replace, AString("input"), AString("pattern"), AString("replacement"), AString("flags").Optional().OrNull()),
        Function("split", FeelType.ListOf(FeelType.Text), Split, AString("string"), AString("delimiter")),
    ];

    private static Regex? PatternOf(Call call, int pattern, int flags)
    {
        var key = (call.Text(pattern), flags >= 0 && call.Has(flags) ? call.Text(flags) : "");
        if (!call.Run.Patterns.TryGetValue(key, out var regex))
        {
            regex = call.Budget.Charge(MakingSteps + (key.Item1.Length * 10)) ? FeelPattern.Create(key.Item1, key.Item2) : null;
            if (call.Run.Patterns.Count >= PatternsKept)
            {
                call.Run.Patterns.Clear();
            }

            call.Run.Patterns[key] = regex;
        }

        return call.Budget.Charge(key.Item1.Length + (call.Text(0).Length / 4)) ? regex : null;
    }

    private static FeelValue NoPattern(Call call) => call.Fail(
        "mönstret eller flaggorna kan inte läsas, eller inte prövas i linjär tid",
        "the pattern or its flags can't be read, or can't be matched in linear time");

    private static FeelValue Matches(Call call)
    {
        if (PatternOf(call, 1, 2) is not { } regex)
        {
            return NoPattern(call);
        }

        var match = regex.Match(call.Text(0));

        // In XPath no line begins after a break that ends the text; in .NET one does.
        var isPhantomLine = match is { Success: true, Length: 0 } && match.Index > 0 && match.Index == call.Text(0).Length
            && call.Text(0).EndsWith('\n') && call.Has(2) && call.Text(2).Contains('m', StringComparison.Ordinal)
            && call.Text(1).StartsWith('^');
        return BooleanValue.Of(match.Success && !isPhantomLine);
    }

    private static FeelValue Replace(Call call)
    {
        if (PatternOf(call, 1, 3) is not { } regex || regex.IsMatch(""))
        {
            return NoPattern(call);
        }

        if (Replacement.Read(call.Text(2), regex.GetGroupNumbers().Length - 1) is not { } replacement)
        {
            return call.Fail("ersättningen har ett ensamt $ eller \\", "the replacement has a lone $ or \\");
        }

        var input = call.Text(0);
        var output = new StringBuilder();
        var position = 0;
        for (var match = regex.Match(input); match.Success && output.Length <= call.Budget.Limits.TextSize && call.Budget.Charge(); match = match.NextMatch())
        {
            output.Append(input, position, match.Index - position);
            replacement.AppendTo(output, match, call.Budget.Limits.TextSize);
            position = match.Index + match.Length;
        }

        return call.NewText(output.Append(input, position, input.Length - position).ToString());
    }

    private static FeelValue Split(Call call)
    {
        if (PatternOf(call, 1, -1) is not { } regex || regex.IsMatch(""))
        {
            return NoPattern(call);
        }

        var input = call.Text(0);
        var parts = new List<FeelValue>();
        var position = 0;
        for (var match = regex.Match(input); match.Success && call.Budget.Charge(); match = match.NextMatch())
        {
            parts.Add(new TextValue(input[position..match.Index]));
            position = match.Index + match.Length;
        }

        parts.Add(new TextValue(input[position..]));
        return call.NewList([.. parts]);
    }
}

using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Makes a list of its items, and joins those that a comma in a text has cut apart: <c>[antal(a, b)]</c>.</summary>
internal sealed class SequenceRules(SourceText source, DiagnosticBag bag)
{
    /// <summary>A text has not more commas than this; it bounds the search for the part that closes it.</summary>
    private const int MostParts = 50;

    public YamlSequence Build(OpenCollection collection, TextSpan span)
    {
        if (!collection.IsFlow)
        {
            return new YamlSequence(span, [.. collection.Items]);
        }

        var items = ImmutableArray.CreateBuilder<YamlNode>(collection.Items.Count);
        for (var i = 0; i < collection.Items.Count; i++)
        {
            var last = LastPart(collection.Items, i);
            items.Add(last > i ? Join(collection.Items[i], collection.Items[last]) : collection.Items[i]);
            i = last;
        }

        return new YamlSequence(span, items.ToImmutable());
    }

    private YamlScalar Join(YamlNode first, YamlNode last)
    {
        var whole = TextSpan.Cover(first.Span, last.Span);
        var text = source.Slice(whole);
        bag.Report(YamlDiagnostics.TextSplit, source.At(whole), Correction.Quote(text));
        return new YamlScalar(whole, text, YamlScalarStyle.Plain) { IsDamaged = true };
    }

    /// <summary>The item in which a parenthesis or quote that item <paramref name="first"/> leaves open is closed; itself when it leaves none.</summary>
    private static int LastPart(List<YamlNode> items, int first)
    {
        var balance = default(Balance);
        var end = Math.Min(items.Count, first + MostParts);
        for (var i = first; i < end && items[i] is YamlScalar { Style: YamlScalarStyle.Plain, IsDamaged: false } part; i++)
        {
            balance = balance.After(part.Text);
            if (balance.IsEven)
            {
                return i;
            }

            if (balance.Parentheses < 0)
            {
                break;
            }
        }

        return first;
    }

    private readonly record struct Balance(int Parentheses, bool InQuotes)
    {
        public bool IsEven => Parentheses == 0 && !InQuotes;

        public Balance After(string text)
        {
            var (parentheses, inQuotes) = this;
            foreach (var c in text)
            {
                inQuotes ^= c == '"';
                parentheses += inQuotes ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            }

            return new Balance(parentheses, inQuotes);
        }
    }
}

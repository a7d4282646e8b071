using System.Collections.Immutable;
using System.Text;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Syntax;

/// <summary>Reads a text with placeholders: <c>{expression}</c>; <c>{{</c> and <c>}}</c> are the braces themselves.</summary>
internal static class MessageParser
{
    public static MessageSyntax Parse(EmbeddedText text, Dialect dialect, DiagnosticBag bag)
    {
        var parts = ImmutableArray.CreateBuilder<MessagePartSyntax>();
        var plain = new StringBuilder();
        var source = text.Text;
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (c is '{' or '}' && i + 1 < source.Length && source[i + 1] == c)
            {
                plain.Append(c);
                i++;
            }
            else if (c == '{')
            {
                var end = ClosingBrace(source, i);
                if (end < 0)
                {
                    bag.Report(SyntaxDiagnostics.UnclosedPlaceholder, text.Locate(new TextSpan(i, 1)));
                    break;
                }

                if (plain.Length > 0)
                {
                    parts.Add(new MessagePartSyntax(plain.ToString(), null));
                    plain.Clear();
                }

                parts.Add(new MessagePartSyntax(null, Parser.ParseExpression(text.Slice(i + 1, end - i - 1), dialect, bag)));
                i = end;
            }
            else if (c == '}')
            {
                bag.Report(SyntaxDiagnostics.StrayBrace, text.Locate(new TextSpan(i, 1)));
            }
            else
            {
                plain.Append(c);
            }
        }

        if (plain.Length > 0)
        {
            parts.Add(new MessagePartSyntax(plain.ToString(), null));
        }

        return new MessageSyntax(parts.ToImmutable(), text.Locate(new TextSpan(0, source.Length)));
    }

    // A brace within a text literal closes nothing.
    private static int ClosingBrace(string text, int open)
    {
        var isInText = false;
        for (var i = open + 1; i < text.Length; i++)
        {
            isInText ^= text[i] == '"';
            if (text[i] == '}' && !isInText)
            {
                return i;
            }
        }

        return -1;
    }
}

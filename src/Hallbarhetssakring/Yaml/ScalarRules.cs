using System.Text.RegularExpressions;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Values that YAML reads, but not as they look.</summary>
internal sealed partial class ScalarRules(SourceText source, DiagnosticBag bag)
{
    /// <summary>Looks at a value in the collection that is being read.</summary>
    public YamlScalar Check(YamlScalar scalar, OpenCollection? parent)
    {
        if (scalar.Style == YamlScalarStyle.Plain)
        {
            CheckComment(scalar, parent);
            if (!scalar.IsEmpty)
            {
                CheckContinuation(scalar, parent);
                CheckTypographicQuotes(scalar, parent);
                return CheckMissingSpace(scalar, parent);
            }
        }
        else if (scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded && scalar.Text.Trim().Length == 0 && HasWidth(scalar))
        {
            // ">5" is the header of a block that is indented by five.
            var corrected = Correction.Entry(source, parent, source.Slice(scalar.Span));
            bag.Report(YamlDiagnostics.StartsWithSign, source.At(scalar.Span), source.Text[scalar.Span.Start], corrected);
            return scalar with { IsDamaged = true };
        }

        return scalar;
    }

    private bool HasWidth(YamlScalar scalar) => source.Text.AsSpan(scalar.Span.Start, scalar.Span.Length).IndexOfAnyInRange('0', '9') >= 0;

    /// <summary><c>krav: a > 1 #2</c>: what follows is lost without a word.</summary>
    private void CheckComment(YamlScalar scalar, OpenCollection? parent)
    {
        var text = source.Text;
        var at = scalar.Span.End;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        if (at == scalar.Span.End || at >= text.Length || text[at] != '#' || IsSafeBeforeComment(scalar.Text, at + 1 < text.Length ? text[at + 1] : ' '))
        {
            return;
        }

        var length = text.AsSpan(at).IndexOfAny('\r', '\n');
        var comment = (length < 0 ? text[at..] : text.Substring(at, length)).TrimEnd();
        var whole = scalar.IsEmpty ? comment : source.Slice(scalar.Span) + text[scalar.Span.End..at] + comment;
        bag.Report(
            YamlDiagnostics.CommentCutsText,
            source.At(new TextSpan(at, comment.Length)),
            Correction.Entry(source, parent, whole),
            Correction.Entry(source, parent, scalar.Text));
    }

    /// <summary>A comment after a number, an amount, a date or a single word is a comment; "Fond #2" and "#1 i länet" are texts.</summary>
    private static bool IsSafeBeforeComment(string text, char afterSign)
    {
        if (text.Length == 0)
        {
            return char.IsWhiteSpace(afterSign) || afterSign == '#';
        }

        return text.Any(char.IsWhiteSpace) ? Amount().IsMatch(text) : !(char.IsAsciiDigit(afterSign) && char.IsUpper(text[0]));
    }

    /// <summary>A line that was meant as a new item goes on the text above: <c>- a</c>, then further in <c>- b</c>.</summary>
    private void CheckContinuation(YamlScalar scalar, OpenCollection? parent)
    {
        var text = source.Text;
        for (var i = scalar.Span.Start; i < scalar.Span.End; i++)
        {
            if (text[i] is not ('\r' or '\n'))
            {
                continue;
            }

            while (i < scalar.Span.End && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i + 1 < scalar.Span.End && text[i] == '-' && text[i + 1] == ' ')
            {
                bag.Report(YamlDiagnostics.DashContinuesText, source.At(new TextSpan(i, 1)), Correction.Entry(source, parent, scalar.Text));
                return;
            }
        }
    }

    private void CheckTypographicQuotes(YamlScalar scalar, OpenCollection? parent)
    {
        if (Correction.HasTypographicQuotes(scalar.Text))
        {
            bag.Report(YamlDiagnostics.TypographicQuotes, source.At(scalar.Span), scalar.Text[0], Correction.Entry(source, parent, scalar.Text));
        }
    }

    /// <summary><c>krav:x</c> where keys are expected is one word to YAML.</summary>
    private YamlScalar CheckMissingSpace(YamlScalar scalar, OpenCollection? parent)
    {
        var isOnOwnLine = parent is null
            || (parent is { IsMapping: true, Key: { } key } && source.Text.AsSpan()[key.Span.End..scalar.Span.Start].IndexOfAny('\r', '\n') >= 0);
        if (!isOnOwnLine || MissingSpace.Correct(scalar.Text) is not { } corrected)
        {
            return scalar;
        }

        var colon = scalar.Span.Start + scalar.Text.IndexOf(':', StringComparison.Ordinal);
        bag.Report(YamlDiagnostics.MissingSpaceAfterColon, source.At(new TextSpan(colon, 1)), corrected);
        return scalar with { IsDamaged = true };
    }

    [GeneratedRegex(@"^[+-]?[\d_.]+( [\d_.]+)*( ?[\p{L}%€/]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}

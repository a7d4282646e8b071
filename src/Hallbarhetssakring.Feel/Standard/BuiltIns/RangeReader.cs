using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Standard.Numbers;
using Hallbarhetssakring.Feel.Standard.Temporal;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>
/// Reads the text of a range (DMN 1.5, rules 66 and 67): <c>[1..3]</c>, <c>("a".."c"]</c>, <c>[@"2026-01-01"..date("2026-02-01"))</c>; one
/// end may be left out beside a round bracket. Its ends are literals, nothing that is to be worked out.
/// </summary>
internal static class RangeReader
{
    public static RangeValue? Read(string text)
    {
        var bag = new DiagnosticBag();
        var trimmed = text.Trim();
        if (trimmed.Length < 4 || trimmed.Length > ParserLimits.Default.Length)
        {
            return null;
        }

        var tokens = Lexer.Tokenize(EmbeddedText.Whole(new SourceText("range", trimmed)), Dialect.Standard, bag);
        var middle = tokens.FindIndex(token => token.Kind == TokenKind.DotDot);
        var close = tokens.Count - 2;
        if (bag.HasErrors || middle < 1 || middle >= close || tokens.FindLastIndex(token => token.Kind == TokenKind.DotDot) != middle)
        {
            return null;
        }

        var (open, shut) = (tokens[0].Kind, tokens[close].Kind);
        var startIncluded = open == TokenKind.OpenBracket;
        var endIncluded = shut == TokenKind.CloseBracket;
        var opens = startIncluded || open is TokenKind.OpenParenthesis or TokenKind.CloseBracket;
        var shuts = endIncluded || shut is TokenKind.CloseParenthesis or TokenKind.OpenBracket;
        if (!opens || !shuts)
        {
            return null;
        }

        var start = Endpoint(tokens[1..middle], mayBeOpen: !startIncluded);
        var end = Endpoint(tokens[(middle + 1)..close], mayBeOpen: !endIncluded);
        return start is null || end is null ? null : RangeEnds.Create(start, startIncluded, end, endIncluded, mustAscend: true);
    }

    // Null: not a literal.
    private static FeelValue? Endpoint(List<Token> tokens, bool mayBeOpen) => tokens switch
    {
        [] => mayBeOpen ? NullValue.Instance : null,
        [{ Kind: TokenKind.Number } number] => Number(number.Text),
        [{ Kind: TokenKind.Minus }, { Kind: TokenKind.Number } number] => Number("-" + number.Text),
        [{ Kind: TokenKind.Text } text] => new TextValue(text.Text),
        [{ Kind: TokenKind.AtText } text] => TemporalLiteral.Read(text.Text),
        [.. var name, { Kind: TokenKind.OpenParenthesis }, { Kind: TokenKind.Text } text, { Kind: TokenKind.CloseParenthesis }] =>
            Constructed(string.Join(' ', name.Select(n => n.Text)), text.Text),
        _ => null,
    };

    private static FeelValue? Number(string text) => NumberText.Read(text) is { } number ? new NumberValue(number) : null;

    private static FeelValue? Constructed(string function, string text) => function switch
    {
        "date" => TemporalReader.Date(text) is { } date ? new DateValue(date) : null,
        "time" => TemporalReader.Time(text) is { } time ? new TimeValue(time) : null,
        "date and time" => TemporalReader.DateTime(text) is { } dateTime ? new DateTimeValue(dateTime) : null,
        "duration" => DurationReader.Months(text) is { } months ? new MonthsValue(months)
            : DurationReader.Nanos(text) is { } nanos ? new NanosValue(nanos) : null,
        _ => null,
    };
}

using System.Globalization;
using System.Text;

namespace Hallbarhetssakring.Feel.Standard.Patterns;

/// <summary>
/// Turns a regular expression of XPath (XML Schema part 2, appendix F, with <c>^ $</c>, lazy quantifiers and groups that don't capture) into
/// one of .NET that can be matched in linear time. What XPath does not have is refused; so are backreferences, which no linear time can match.
/// </summary>
internal sealed class PatternReader
{
    private const int DeepestGroup = 50;
    private const int LargestCount = 1000;

    private readonly string _text;
    private readonly bool _dotMatchesAll;
    private readonly bool _multiline;
    private readonly StringBuilder _output = new();
    private int _position;
    private int _depth;
    private bool _failed;

    private PatternReader(string text, bool dotMatchesAll, bool multiline)
    {
        _text = text;
        _dotMatchesAll = dotMatchesAll;
        _multiline = multiline;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool AtEnd => _position >= _text.Length;

    /// <summary>The .NET expression, or null for a text that is no regular expression.</summary>
    public static string? Translate(string pattern, bool dotMatchesAll, bool multiline)
    {
        var reader = new PatternReader(pattern, dotMatchesAll, multiline);
        reader.Branches();
        return reader._failed || !reader.AtEnd ? null : reader._output.ToString();
    }

    private void Branches()
    {
        if (++_depth > DeepestGroup)
        {
            _failed = true;
        }

        while (!_failed)
        {
            while (!_failed && !AtEnd && Current is not ('|' or ')'))
            {
                Piece();
            }

            if (Current != '|')
            {
                break;
            }

            _position++;
            _output.Append('|');
        }

        _depth--;
    }

    private void Piece()
    {
        Atom();
        switch (Current)
        {
            case '?' or '*' or '+':
                _output.Append(Current);
                _position++;
                break;
            case '{':
                Count();
                break;
            default:
                return;
        }

        if (Current == '?')
        {
            _output.Append('?');
            _position++;
        }
    }

    // {n}, {n,}, {n,m}
    private void Count()
    {
        _position++;
        var low = Digits();
        var high = low;
        var hasComma = Current == ',';
        if (hasComma)
        {
            _position++;
            high = Digits();
        }

        _failed |= low is null || low > LargestCount || high > LargestCount || (high is null && !hasComma) || high < low || Current != '}';
        _position++;
        _output.Append(CultureInfo.InvariantCulture, $"{{{low}{(hasComma ? "," : "")}{(hasComma ? high : null)}}}");
    }

    private int? Digits()
    {
        var start = _position;
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }

        var length = _position - start;
        return length == 0 ? null : length > 6 ? int.MaxValue : int.Parse(_text.AsSpan(start, length), CultureInfo.InvariantCulture);
    }

    private void Atom()
    {
        var c = Current;
        switch (c)
        {
            case '(':
                Group();
                break;
            case '[':
                _output.Append(ClassReader.Read(_text, ref _position, ref _failed));
                break;
            case '\\':
                var escape = PatternEscape.Read(_text, ref _position);
                _failed |= escape is null;
                _output.Append(escape?.ToPattern());
                break;
            case '.':
                _position++;
                _output.Append("(?:").Append(CodePointSet.AnyPair).Append(_dotMatchesAll ? "|[^\\uD800-\\uDFFF])" : "|[^\\n\\r\\uD800-\\uDFFF])");
                break;
            case '^':
                _position++;
                _output.Append(_multiline ? "(?m:^)" : "\\A");
                break;
            case '$':
                _position++;
                _output.Append(_multiline ? "(?m:$)" : "\\z");
                break;
            case '?' or '*' or '+' or '{' or '}' or ']':
                _failed = true;
                break;
            default:
                Literal();
                break;
        }
    }

    private void Group()
    {
        _position++;
        var captures = true;
        if (Current == '?')
        {
            captures = false;
            _failed |= _position + 1 >= _text.Length || _text[_position + 1] != ':';
            _position += 2;
        }

        _output.Append(captures ? "(" : "(?:");
        Branches();
        _failed |= Current != ')';
        _position++;
        _output.Append(')');
    }

    private void Literal()
    {
        var length = char.IsSurrogatePair(_text, _position) ? 2 : 1;
        _output.Append(length == 2 ? "(?:" : "");
        for (var i = 0; i < length; i++)
        {
            _output.Append(PatternEscape.Quote(_text[_position + i]));
        }

        _output.Append(length == 2 ? ")" : "");
        _position += length;
    }
}

using System.Text;

namespace Hallbarhetssakring.Feel.Standard.Patterns;

/// <summary>Turns a class in brackets, such as <c>[a-z-[aeiou]]</c>, into .NET's, with the characters beyond the basic plane beside it.</summary>
internal sealed class ClassReader
{
    private const int DeepestSubtraction = 20;

    private readonly string _text;
    private int _position;
    private bool _failed;

    private ClassReader(string text, int position)
    {
        _text = text;
        _position = position;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    public static string Read(string text, ref int position, ref bool failed)
    {
        var reader = new ClassReader(text, position);
        var (basic, beyond) = reader.Class(0);
        position = reader._position;
        failed |= reader._failed;
        return beyond.IsEmpty ? basic : $"(?:{basic}|{beyond.ToPattern()})";
    }

    private (string Basic, CodePointSet Beyond) Class(int depth)
    {
        _failed |= depth > DeepestSubtraction;
        _position++;
        var isNegated = Current == '^';
        _position += isNegated ? 1 : 0;
        var basic = new StringBuilder();
        var beyond = new CodePointSet();
        var subtracted = "";
        CodePointSet? subtractedBeyond = null;
        for (var isFirst = true; !_failed && Current != ']'; isFirst = false)
        {
            if (Current == '-' && Peek(1) == '[' && !isFirst)
            {
                _position++;
                (subtracted, subtractedBeyond) = Class(depth + 1);
                subtracted = "-" + subtracted;
                _failed |= Current != ']';
                break;
            }

            Item(isFirst, basic, beyond);
        }

        _failed |= _position >= _text.Length || (basic.Length == 0 && beyond.IsEmpty);
        _position++;
        beyond = isNegated ? beyond.Complement() : beyond;
        beyond = subtractedBeyond is null ? beyond : beyond.Except(subtractedBeyond);

        // The halves of pairs are no characters of their own. A class of nothing else holds none of the basic plane.
        var own = isNegated ? $"^{basic}\\uD800-\\uDFFF" : basic.Length > 0 ? basic.ToString() : "\\uD800";
        return ($"[{own}{subtracted}]", beyond);
    }

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void Item(bool isFirst, StringBuilder basic, CodePointSet beyond)
    {
        // A hyphen stands for itself only first or last.
        if (Current == '-' && !isFirst && Peek(1) != ']')
        {
            _failed = true;
            return;
        }

        var from = Character(basic, beyond);
        if (from < 0)
        {
            return;
        }

        var to = from;
        if (Current == '-' && Peek(1) is not (']' or '['))
        {
            _position++;
            to = Character(null, beyond);
            _failed |= to < from;
        }

        if (_failed)
        {
            return;
        }

        beyond.Add(from, to);
        if (from <= char.MaxValue)
        {
            basic.Append(PatternEscape.Quote(from));
            basic.Append(to == from ? "" : "-" + PatternEscape.Quote(Math.Min(to, char.MaxValue)));
        }
    }

    /// <summary>A character's code point; -1 for a class, which is added to <paramref name="basic"/> and has no place in a range.</summary>
    private int Character(StringBuilder? basic, CodePointSet beyond)
    {
        var c = Current;
        if (c == '\\')
        {
            var escape = PatternEscape.Read(_text, ref _position);
            if (escape is { Character: >= 0 })
            {
                return escape.Character;
            }

            _failed |= escape is null || escape.IsComplement || basic is null;
            basic?.Append(escape?.Class);
            if (escape?.HasPairs == true)
            {
                beyond.AddAll();
            }

            return -1;
        }

        if (c == '[' || _position >= _text.Length)
        {
            _failed = true;
            return -1;
        }

        if (char.IsSurrogatePair(_text, _position))
        {
            _position += 2;
            return char.ConvertToUtf32(_text, _position - 2);
        }

        _position++;
        return c;
    }
}

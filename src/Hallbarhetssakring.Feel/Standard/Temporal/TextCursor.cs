using System.Globalization;

namespace Hallbarhetssakring.Feel.Standard.Temporal;

/// <summary>Reads a short text from left to right: fixed characters and runs of digits.</summary>
internal ref struct TextCursor(string text)
{
    private readonly string _text = text;
    private int _position;

    public readonly bool AtEnd => _position >= _text.Length;

    public readonly char Current => AtEnd ? '\0' : _text[_position];

    public bool Take(char expected)
    {
        if (Current != expected || AtEnd)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>All digits that follow.</summary>
    public string TakeDigits()
    {
        var start = _position;
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }

        return _text[start.._position];
    }

    /// <summary>Exactly two digits, no more.</summary>
    public bool TryTakeTwoDigits(out int value)
    {
        var digits = TakeDigits();
        value = digits.Length == 2 ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return digits.Length == 2;
    }

    public string TakeRest()
    {
        var rest = _text[_position..];
        _position = _text.Length;
        return rest;
    }
}

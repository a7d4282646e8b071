using System.Globalization;
using System.Text;
using Hallbarhetssakring.Feel.Functions;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>How words, signs, units and texts are written.</summary>
internal sealed partial class Printer
{
    private void Sentence(params ReadOnlySpan<(Keyword Keyword, SyntaxNode Node)> parts)
    {
        var isFirst = true;
        foreach (var (keyword, node) in parts)
        {
            _text.Append(isFirst ? "" : " ").Append(Word(keyword)).Append(' ');
            Write(node, Strength.Loosest);
            isFirst = false;
        }
    }

    private void Separated<T>(IEnumerable<T> items, Action<T> write)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            _text.Append(isFirst ? "" : ", ");
            write(item);
            isFirst = false;
        }
    }

    private string Unit(string word)
    {
        if (word == "%" || _from == Dialect.Standard || Vocabulary.UnitOf(word, _from) is not { } unit)
        {
            return word;
        }

        // The same word where both languages have it; else the first of the other language.
        var words = Vocabulary.UnitWords(unit, _to);
        return words.Contains(word, StringComparer.Ordinal) ? word : words[Math.Min(words.Length - 1, Math.Max(0, Array.IndexOf(Vocabulary.UnitWords(unit, _from), word)))];
    }

    private string Word(Keyword keyword) => Vocabulary.Spell(keyword, _to);

    private string Sign(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Or => Word(Keyword.Or),
        BinaryOperator.And => Word(Keyword.And),
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Within => Word(Keyword.Within),
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        _ => "**",
    };

    // 500000 kr is written 500_000 kr, so that no one has to count zeros.
    private static string Grouped(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var grouped = new StringBuilder();
        for (var i = 0; i < whole.Length; i++)
        {
            grouped.Append(i > 0 && whole.Length > 4 && (whole.Length - i) % 3 == 0 ? "_" : "").Append(whole[i]);
        }

        return grouped.Append(point < 0 ? "" : digits[point..]).ToString();
    }

    private void Quote(string text)
    {
        _text.Append('"');
        foreach (var c in text)
        {
            _text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        _text.Append('"');
    }
}

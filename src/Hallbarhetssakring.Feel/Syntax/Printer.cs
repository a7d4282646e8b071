using System.Text;
using Hallbarhetssakring.Feel.Functions;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>
/// Writes a tree as text that reads back as the same tree, with parentheses only where they are needed. Given another language it translates:
/// keywords, units and built-ins change their spelling, names stay.
/// </summary>
internal sealed partial class Printer
{
    private readonly StringBuilder _text = new();
    private readonly Dialect _from;
    private readonly Dialect _to;

    private Printer(Dialect from, Dialect to)
    {
        _from = from;
        _to = to;
    }

    // How tightly a node holds its parts together; a part that holds looser than its place asks for stands in parentheses.
    private enum Strength
    {
        Loosest,
        Or,
        And,
        Not,
        Comparison,
        Additive,
        Multiplicative,
        Power,
        Unary,
        Postfix,
    }

    private bool IsStrict => _to != Dialect.Standard;

    public static string Print(ExpressionSyntax expression, Dialect to)
    {
        var printer = new Printer(expression.Dialect, to);
        printer.Write(expression.Root, Strength.Loosest);
        return printer._text.ToString();
    }

    private void Write(SyntaxNode node, Strength place)
    {
        var parenthesized = StrengthOf(node) < place;
        _text.Append(parenthesized ? "(" : "");
        WriteBare(node);
        _text.Append(parenthesized ? ")" : "");
    }

    private static Strength StrengthOf(SyntaxNode node) => node switch
    {
        // What ends in an expression of its own reaches as far as it can.
        IfSyntax or ForSyntax or QuantifiedSyntax or FunctionSyntax => Strength.Loosest,
        BinarySyntax { Operator: BinaryOperator.Or } => Strength.Or,
        BinarySyntax { Operator: BinaryOperator.And } => Strength.And,
        NotSyntax => Strength.Not,
        BinarySyntax { Operator: < BinaryOperator.Add } or BetweenSyntax or InSyntax or ComparisonTestSyntax => Strength.Comparison,
        BinarySyntax { Operator: BinaryOperator.Add or BinaryOperator.Subtract } => Strength.Additive,
        BinarySyntax { Operator: BinaryOperator.Multiply or BinaryOperator.Divide } => Strength.Multiplicative,
        BinarySyntax => Strength.Power,
        NegateSyntax or InstanceOfSyntax => Strength.Unary,
        _ => Strength.Postfix,
    };

    private void WriteBare(SyntaxNode node)
    {
        switch (node)
        {
            case NumberSyntax number:
                _text.Append(number.Digits);
                break;
            case QuantitySyntax quantity:
                _text.Append(Grouped(quantity.Digits)).Append(' ').Append(Unit(quantity.Unit));
                break;
            case TextSyntax text:
                Quote(text.Value);
                break;
            case BooleanSyntax boolean:
                _text.Append(Word(boolean.Value ? Keyword.True : Keyword.False));
                break;
            case NullSyntax:
                _text.Append(Word(Keyword.Null));
                break;
            case AtSyntax at:
                _text.Append('@');
                Quote(at.Value);
                break;
            case NameSyntax name:
                _text.Append(name.Name);
                break;
            case PathSyntax path:
                Write(path.Source, Strength.Postfix);
                _text.Append('.').Append(path.Name);
                break;
            case FilterSyntax filter:
                Write(filter.Source, Strength.Postfix);
                _text.Append('[');
                Write(filter.Condition, Strength.Loosest);
                _text.Append(']');
                break;
            case CallSyntax call:
                WriteCall(call);
                break;
            case NegateSyntax negate:
                _text.Append('-');
                Write(negate.Operand, Strength.Unary);
                break;
            case NotSyntax not:
                _text.Append(Word(Keyword.Not)).Append(' ');
                Write(not.Operand, Strength.Not);
                break;
            case BinarySyntax binary:
                WriteBinary(binary);
                break;
            case BetweenSyntax between:
                Write(between.Value, Strength.Additive);
                _text.Append(' ').Append(Word(Keyword.Between)).Append(' ');
                Write(between.Low, Strength.Additive);
                _text.Append(' ').Append(Word(Keyword.And)).Append(' ');
                Write(between.High, Strength.Additive);
                break;
            case InSyntax membership:
                WriteIn(membership);
                break;
            case ComparisonTestSyntax test:
                // Where no test may stand by itself, parentheses make it one.
                _text.Append('(');
                WriteTest(test);
                _text.Append(')');
                break;
            case IfSyntax choice:
                Sentence((Keyword.If, choice.Condition), (Keyword.Then, choice.Then), (Keyword.Else, choice.Else));
                break;
            case ForSyntax iteration:
                _text.Append(Word(Keyword.For)).Append(' ');
                Iterators(iteration.Iterators);
                _text.Append(' ');
                Sentence((Keyword.Return, iteration.Body));
                break;
            case QuantifiedSyntax quantified:
                _text.Append(Word(quantified.IsEvery ? Keyword.Every : Keyword.Some)).Append(' ');
                Iterators(quantified.Iterators);
                _text.Append(' ');
                Sentence((Keyword.Satisfies, quantified.Condition));
                break;
            case ListSyntax list:
                _text.Append('[');
                Separated(list.Elements, WriteTest);
                _text.Append(']');
                break;
            case RangeSyntax range:
                WriteRange(range);
                break;
            case ContextSyntax context:
                _text.Append('{');
                Separated(context.Entries, entry =>
                {
                    Quote(entry.Key);
                    _text.Append(": ");
                    Write(entry.Value, Strength.Loosest);
                });
                _text.Append('}');
                break;
            case UnaryTestsSyntax tests:
                WriteUnaryTests(tests);
                break;
            case InstanceOfSyntax instance:
                Write(instance.Value, Strength.Postfix);
                _text.Append(' ').Append(Word(Keyword.Instance)).Append(' ').Append(Word(Keyword.Of)).Append(' ');
                WriteType(instance.Type);
                break;
            case FunctionSyntax function:
                WriteFunction(function);
                break;
            case ErrorSyntax:
                // What could not be read has no other text than its own.
                break;
            default:
                throw new InvalidOperationException("A node without a text: " + node.GetType().Name);
        }
    }

    private void WriteCall(CallSyntax call)
    {
        if (call.Callee is NameSyntax { Name: var name } && _from != Dialect.Standard && IsStrict && BuiltIns.Find(name, _from) is { } builtIn)
        {
            _text.Append(BuiltIns.Spell(builtIn, _to));
        }
        else
        {
            Write(call.Callee, Strength.Postfix);
        }

        _text.Append('(');
        Separated(call.Arguments, argument =>
        {
            _text.Append(argument.Name is { } given ? given + ": " : "");
            Write(argument.Value, Strength.Loosest);
        });
        _text.Append(')');
    }

    private void WriteBinary(BinarySyntax binary)
    {
        // Operators of one strength lean left; two comparisons never follow one another.
        var own = StrengthOf(binary);
        Write(binary.Left, own == Strength.Comparison ? own + 1 : own);
        _text.Append(' ').Append(Sign(binary.Operator)).Append(' ');
        Write(binary.Right, own + 1);
    }

    private void WriteIn(InSyntax membership)
    {
        Write(membership.Value, Strength.Additive);
        _text.Append(' ').Append(Word(Keyword.In)).Append(' ');
        if (membership.Tests is [var single] && !OpensWithParenthesis(single))
        {
            Write(single, Strength.Additive);
            return;
        }

        _text.Append('(');
        Separated(membership.Tests, WriteTest);
        _text.Append(')');
    }

    // A parenthesis after "in" holds tests, unless it is a range's: what only begins with one stands in another.
    private bool OpensWithParenthesis(SyntaxNode test)
    {
        if (test is RangeSyntax { Low: not null, High: not null } || (test is not ComparisonTestSyntax && StrengthOf(test) < Strength.Additive))
        {
            return false;
        }

        var start = _text.Length;
        Write(test, Strength.Additive);
        var opens = _text[start] == '(';
        _text.Length = start;
        return opens;
    }

    private void WriteTest(SyntaxNode test)
    {
        if (test is ComparisonTestSyntax comparison)
        {
            _text.Append(Sign(comparison.Operator)).Append(' ');
            Write(comparison.Operand, Strength.Additive);
            return;
        }

        Write(test, Strength.Loosest);
    }
}

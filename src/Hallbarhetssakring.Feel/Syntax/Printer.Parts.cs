using Hallbarhetssakring.Feel.Functions;

namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>Ranges, iterations, functions and types.</summary>
internal sealed partial class Printer
{
    private void WriteRange(RangeSyntax range)
    {
        if (range.Low is { } low && range.High is { } high)
        {
            _text.Append(range.LowIncluded ? '[' : '(');
            Write(low, Strength.Or);
            _text.Append("..");
            Write(high, Strength.Or);
            _text.Append(range.HighIncluded ? ']' : ')');
            return;
        }

        _text.Append('(').Append(range.Low is null ? "<" : ">").Append((range.Low is null ? range.HighIncluded : range.LowIncluded) ? "= " : " ");
        Write((range.Low ?? range.High)!, Strength.Additive);
        _text.Append(')');
    }

    private void Iterators(IEnumerable<IteratorSyntax> iterators) => Separated(iterators, iterator =>
    {
        _text.Append(iterator.Name).Append(' ').Append(Word(Keyword.In)).Append(' ');
        Write(iterator.Source, Strength.Or);
        if (iterator.RangeEnd is { } end)
        {
            _text.Append("..");
            Write(end, Strength.Or);
        }
    });

    private void WriteUnaryTests(UnaryTestsSyntax tests)
    {
        // A cell that is just not(…) would negate its tests; one that is a negation stands in parentheses.
        var opensWithNot = !tests.Negated && tests.Tests is [NotSyntax or CallSyntax { Callee: NameSyntax { Name: "not" } }];
        _text.Append(tests.Negated ? (IsStrict ? Word(Keyword.Not) : "not") + "(" : tests.Tests.IsEmpty ? "-" : opensWithNot ? "(" : "");
        Separated(tests.Tests, WriteTest);
        _text.Append(tests.Negated || opensWithNot ? ")" : "");
    }

    private void WriteFunction(FunctionSyntax function)
    {
        _text.Append(Word(Keyword.Function)).Append('(');
        Separated(function.Parameters, parameter =>
        {
            _text.Append(parameter.Name);
            if (parameter.Type is { } type)
            {
                _text.Append(": ");
                WriteType(type);
            }
        });
        _text.Append(") ").Append(function.IsExternal ? Word(Keyword.External) + " " : "");
        Write(function.Body, Strength.Loosest);
    }

    private void WriteType(TypeSyntax type)
    {
        switch (type)
        {
            case ListTypeSyntax list:
                Bracketed("list", list.Element);
                break;
            case RangeTypeSyntax range:
                Bracketed("range", range.Element);
                break;
            case ContextTypeSyntax context:
                _text.Append("context<");
                Separated(context.Entries, entry =>
                {
                    Quote(entry.Name);
                    _text.Append(": ");
                    WriteType(entry.Type);
                });
                _text.Append('>');
                break;
            case FunctionTypeSyntax function:
                _text.Append("function<");
                Separated(function.Parameters, WriteType);
                _text.Append("> -> ");
                WriteType(function.Result);
                break;
            default:
                _text.Append(((NamedTypeSyntax)type).Name);
                break;
        }
    }

    private void Bracketed(string name, TypeSyntax element)
    {
        _text.Append(name).Append('<');
        WriteType(element);
        _text.Append('>');
    }
}

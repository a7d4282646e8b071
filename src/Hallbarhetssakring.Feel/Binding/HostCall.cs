using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>A call of a <see cref="HostFunction"/> that is being bound.</summary>
internal sealed class HostCall(Binder binder, string name, ImmutableArray<SyntaxNode> arguments, SourceLocation location)
{
    public string Name => name;

    public SourceLocation Location => location;

    public int Count => arguments.Length;

    /// <summary>The text of a literal argument with its place; null, with a diagnostic, when it is none.</summary>
    public (string Text, SourceLocation Location)? LiteralText(int index)
    {
        if (arguments[index] is TextSyntax text)
        {
            return (text.Value, binder.Locate(text));
        }

        Report(BindingDiagnostics.LiteralExpected, binder.Locate(arguments[index]), name);
        return null;
    }

    /// <summary>An argument of a type; a diagnostic and an error node when it is of another.</summary>
    public BoundNode Argument(int index, FeelType type) => binder.Expect(arguments[index], type);

    /// <summary>Whether the number of arguments is right; a diagnostic when it is not.</summary>
    public bool HasArguments(int count)
    {
        if (arguments.Length == count)
        {
            return true;
        }

        Report(BindingDiagnostics.WrongArgumentCount, location, name, count, arguments.Length);
        return false;
    }

    public void Report(DiagnosticDescriptor descriptor, SourceLocation at, params object[] values) => binder.Report(descriptor, at, values);
}

using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Standard.Evaluation;

/// <summary>A function literal with the names that it saw where it stands (DMN 1.5, 10.3.2.13).</summary>
internal sealed class Closure(EmbeddedText text, FunctionSyntax syntax, Scope scope, ImmutableArray<FeelType> parameterTypes, FeelType result) : FunctionValue
{
    /// <summary>The text that the function stands in, which need not be the one that calls it.</summary>
    public EmbeddedText Text { get; } = text;

    public FunctionSyntax Syntax { get; } = syntax;

    public Scope Scope { get; } = scope;

    public ImmutableArray<FeelType> ParameterTypes { get; } = parameterTypes;

    public FeelType Result { get; } = result;

    public override ImmutableArray<FeelType> Types => [FeelType.FunctionOf(ParameterTypes, Result)];

    public override ImmutableArray<string> ParameterNames => [.. Syntax.Parameters.Select(p => p.Name)];

    /// <summary>The same function as a model declares it: with types, and a name by which it can call itself (DMN 1.5, 10.4).</summary>
    public Closure Declared(string name, ImmutableArray<FeelType> parameterTypes, FeelType result)
    {
        var scope = Scope.Inside(Scope);
        var declared = new Closure(Text, Syntax, scope, parameterTypes, result);
        scope.Add(name, declared);
        return declared;
    }

    /// <summary>The arguments in the parameters' order, or null when they do not fit in number or name.</summary>
    public ImmutableArray<FeelValue>? Bind(ImmutableArray<Argument> arguments)
    {
        if (arguments.Length != Syntax.Parameters.Length)
        {
            return null;
        }

        var bound = new FeelValue?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var place = arguments[i].Name is { } name ? ParameterNames.IndexOf(name) : i;
            if (place < 0 || bound[place] is not null)
            {
                return null;
            }

            bound[place] = arguments[i].Value;
        }

        return ImmutableArray.Create(bound)!;
    }
}

using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.Values;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>
/// A parameter of a built-in. One that does not take null makes the whole call null when null is given; a rest parameter, always the last,
/// takes all arguments that are left, at least one, as a list.
/// </summary>
internal sealed record Parameter(string Name, FeelType Type, bool IsOptional = false, bool TakesNull = false, bool IsRest = false);

/// <summary>One way to call a built-in.</summary>
internal sealed record Form(FeelType Result, ImmutableArray<Parameter> Parameters, Func<Call, FeelValue> Body)
{
    public int Required { get; } = Parameters.Count(p => !p.IsOptional);

    public FeelType Type => FeelType.FunctionOf([.. Parameters.Where(p => !p.IsOptional).Select(p => p.Type)], Result);
}

/// <summary>A built-in function (DMN 1.5, 10.3.4) with its forms, tried in order.</summary>
internal sealed class BuiltIn(string name, params ImmutableArray<Form> forms) : FunctionValue
{
    public string Name { get; } = name;

    public ImmutableArray<Form> Forms { get; } = forms;

    public override ImmutableArray<FeelType> Types => [.. Forms.Select(f => f.Type)];

    public override ImmutableArray<string> ParameterNames => [.. Forms[0].Parameters.Select(p => p.Name)];

    /// <summary>The form that fits the arguments, with the arguments in its parameters' order and converted; null when none does.</summary>
    public (Form Form, ImmutableArray<FeelValue> Arguments)? Bind(ImmutableArray<Argument> arguments)
    {
        foreach (var form in Candidates(arguments))
        {
            if (ArgumentBinding.Bind(form, arguments) is { } bound)
            {
                return (form, bound);
            }
        }

        return null;
    }

    // Two forms may have the same names in another order, as before(point, range) and before(range, point): the written order decides.
    private IEnumerable<Form> Candidates(ImmutableArray<Argument> arguments) => Forms.Length == 1 || arguments.All(a => a.Name is null)
        ? Forms
        : Forms.OrderByDescending(form => form.Parameters.Select(p => p.Name).Take(arguments.Length).SequenceEqual(arguments.Select(a => a.Name)));
}

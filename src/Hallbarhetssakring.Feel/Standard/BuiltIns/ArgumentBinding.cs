using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.Values;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>Puts arguments in their parameters' places, by position or by name, and converts them (DMN 1.5, 10.3.2.9.4 and 10.3.2.13.4).</summary>
internal static class ArgumentBinding
{
    /// <summary>One value a parameter (null for an optional one that is left out), or null when the call does not fit the form.</summary>
    public static ImmutableArray<FeelValue>? Bind(Form form, ImmutableArray<Argument> arguments)
    {
        var parameters = form.Parameters;
        var isNamed = arguments.Length > 0 && arguments[0].Name is not null;
        if (!isNamed && parameters.Length > 0 && parameters[^1].IsRest)
        {
            return BindRest(parameters, arguments);
        }

        if (arguments.Length < form.Required || arguments.Length > parameters.Length)
        {
            return null;
        }

        var given = new FeelValue?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var place = isNamed ? PlaceOf(parameters, arguments[i].Name) : arguments[i].Name is null ? i : -1;
            if (place < 0 || given[place] is not null)
            {
                return null;
            }

            given[place] = arguments[i].Value;
        }

        var bound = ImmutableArray.CreateBuilder<FeelValue>(parameters.Length);
        for (var i = 0; i < parameters.Length; i++)
        {
            if (Convert(parameters[i], given[i]) is not { } value)
            {
                return null;
            }

            bound.Add(value);
        }

        return bound.MoveToImmutable();
    }

    private static ImmutableArray<FeelValue>? BindRest(ImmutableArray<Parameter> parameters, ImmutableArray<Argument> arguments)
    {
        if (arguments.Length < parameters.Length || arguments.Any(a => a.Name is not null))
        {
            return null;
        }

        var bound = ImmutableArray.CreateBuilder<FeelValue>(arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Convert(parameters[Math.Min(i, parameters.Length - 1)], arguments[i].Value) is not { } value)
            {
                return null;
            }

            bound.Add(value);
        }

        var plain = parameters.Length - 1;
        return [.. bound.Take(plain), new ListValue([.. bound.Skip(plain)])];
    }

    private static int PlaceOf(ImmutableArray<Parameter> parameters, string? name)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static FeelValue? Convert(Parameter parameter, FeelValue? value)
    {
        if (value is null)
        {
            return parameter.IsOptional ? NullValue.Instance : null;
        }

        // [null] is null where no list is called for, so null is asked for after the conversion.
        var converted = Coercion.Convert(value, parameter.Type);
        return converted is { IsNull: true } && !parameter.TakesNull ? null : converted;
    }
}

using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.Values;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>The words that the tables of built-ins are written in.</summary>
internal static class FormParts
{
    public static Parameter ANumber(string name) => new(name, FeelType.Number);

    public static Parameter AString(string name) => new(name, FeelType.Text);

    public static Parameter AList(string name) => new(name, FeelType.List);

    public static Parameter A(FeelType type, string name) => new(name, type);

    /// <summary>Any value, also null.</summary>
    public static Parameter AnyValue(string name) => new(name, FeelType.Any, TakesNull: true);

    public static Parameter Optional(this Parameter parameter) => parameter with { IsOptional = true };

    public static Parameter OrNull(this Parameter parameter) => parameter with { TakesNull = true };

    public static Parameter Rest(this Parameter parameter) => parameter with { IsRest = true };

    public static Form Form(FeelType result, Func<Call, FeelValue> body, params ImmutableArray<Parameter> parameters) => new(result, parameters, body);

    public static BuiltIn Function(string name, FeelType result, Func<Call, FeelValue> body, params ImmutableArray<Parameter> parameters) =>
        new(name, Form(result, body, parameters));
}

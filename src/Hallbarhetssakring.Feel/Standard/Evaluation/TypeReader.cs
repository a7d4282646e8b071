using Hallbarhetssakring.Feel.Standard.Running;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Syntax;

namespace Hallbarhetssakring.Feel.Standard.Evaluation;

/// <summary>Turns written types into types; a name that nobody knows gives a warning.</summary>
internal static class TypeReader
{
    public static FeelType? Read(TypeSyntax syntax, IReadOnlyDictionary<string, FeelType> declared, EvaluationRun run)
    {
        switch (syntax)
        {
            case ListTypeSyntax list:
                return Read(list.Element, declared, run) is { } element ? FeelType.ListOf(element) : null;
            case RangeTypeSyntax range:
                return Read(range.Element, declared, run) is { } end ? FeelType.RangeOf(end) : null;
            case ContextTypeSyntax context:
                var entries = context.Entries.Select(e => (e.Name, Type: Read(e.Type, declared, run))).ToList();
                return entries.All(e => e.Type is not null) ? FeelType.ContextOf([.. entries.Select(e => KeyValuePair.Create(e.Name, e.Type!))]) : null;
            case FunctionTypeSyntax function:
                var parameters = function.Parameters.Select(p => Read(p, declared, run)).ToList();
                return Read(function.Result, declared, run) is { } result && parameters.All(p => p is not null)
                    ? FeelType.FunctionOf([.. parameters.Select(p => p!)], result)
                    : null;
            default:
                var name = ((NamedTypeSyntax)syntax).Name;
                if (FeelType.FromName(name) is { } known || declared.TryGetValue(name, out known))
                {
                    return known;
                }

                run.Warn(StandardDiagnostics.UnknownType, syntax.Span, name);
                return null;
        }
    }
}

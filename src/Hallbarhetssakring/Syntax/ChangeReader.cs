using System.Collections.Immutable;
using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Syntax;

/// <summary>Reads what a rule set builds on and what it changes there: <c>ärver</c>, <c>tar_med</c>, <c>ändra</c>, <c>stäng_av</c>.</summary>
internal sealed class ChangeReader(KeyReader keys, RuleSetParts parts)
{
    private readonly DeclarationFile _file = keys.File;

    public ReferenceSyntax? Parent() => keys.Scalar(RuleSetTerms.Inherits) is { } scalar ? Reference(scalar) : null;

    public ImmutableArray<ReferenceSyntax> Modules() =>
    [
        .. (keys.Sequence(RuleSetTerms.Includes)?.Items ?? []).Select(item => ScalarReader.Scalar(item, _file.Spell(RuleSetTerms.Includes), _file)).OfType<YamlScalar>()
            .Select(Reference).OfType<ReferenceSyntax>(),
    ];

    /// <summary>Changes of rules, parameters and tables, in written order.</summary>
    public ImmutableArray<object> Changes() => [.. parts.Each<object?>(keys, RuleSetTerms.Changes, Change).OfType<object>()];

    public ImmutableArray<SwitchOffSyntax> SwitchedOff() => parts.Each(keys, RuleSetTerms.SwitchedOff, entry =>
    {
        var target = parts.Located(entry.RequiredScalar(RuleSetTerms.Rule));
        return new SwitchOffSyntax(target, entry.Date(RuleSetTerms.To), entry.RequiredText(RuleSetTerms.Why) ?? "", parts.Origin);
    });

    private object? Change(KeyReader change)
    {
        var reason = change.RequiredText(RuleSetTerms.Why) ?? "";
        if (change.Scalar(RuleSetTerms.Rule) is { } rule)
        {
            var tightens = change.Flag(RuleSetTerms.Tightens);
            var target = parts.Located(rule);
            return new RuleChangeSyntax(target, new RuleReader(change, parts).ReadChange(target, reason), tightens, reason);
        }

        var values = new ParameterReader(change, parts);
        if (change.Scalar(RuleSetTerms.Parameter) is { } parameter)
        {
            return new ParameterChangeSyntax(parts.Located(parameter), values.Values(change), reason);
        }

        if (change.Scalar(RuleSetTerms.Table) is { } table)
        {
            return new TableChangeSyntax(parts.Located(table), values.Editions(change), reason);
        }

        _file.Report(SyntaxDiagnostics.ChangeOfNothing, change.Span with { Length = Math.Min(1, change.Span.Length) });
        return null;
    }

    // owner/name@1, owner/name@1.2 or owner/name@1.2.3
    private ReferenceSyntax? Reference(YamlScalar scalar)
    {
        var parts = scalar.Text.Split('@');
        var names = parts[0].Split('/');
        var numbers = parts.Length == 2 ? parts[1].Split('.') : [];
        var isReference = names.Length == 2 && names.All(AsciiIds.IsId) && numbers.Length is > 0 and <= 3
            && numbers.All(number => number.Length is > 0 and <= 9 && number.All(char.IsAsciiDigit));
        if (isReference)
        {
            return new ReferenceSyntax(parts[0], parts[1], _file.Source.At(scalar.Span));
        }

        _file.Report(SyntaxDiagnostics.BadReference, scalar.Span, scalar.Text);
        return null;
    }
}

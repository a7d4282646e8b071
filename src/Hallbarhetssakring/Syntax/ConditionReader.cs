using System.Collections.Immutable;
using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Syntax;

/// <summary>Reads a demand: an expression, or a tree of them.</summary>
internal sealed class ConditionReader(DeclarationFile file, RuleSetParts parts)
{
    private const int Deepest = 16;

    /// <summary>The condition, or null with a diagnostic.</summary>
    public ConditionSyntax? Read(YamlNode node, int depth)
    {
        switch (node)
        {
            case YamlScalar { IsEmpty: false, IsDamaged: false } scalar:
                return new LeafSyntax(null, null, Expressions.Read(scalar, file), file.Source.At(scalar.Span));
            case YamlMapping mapping when depth <= Deepest:
                var keys = new KeyReader(mapping, file, file.Spell(RuleSetTerms.Requirement));
                var condition = Item(keys, depth);
                keys.ReportUnknown();
                return condition;
            default:
                if (!node.IsDamaged)
                {
                    file.Report(SyntaxDiagnostics.BadCondition, node.Span);
                }

                return null;
        }
    }

    private ConditionSyntax? Item(KeyReader keys, int depth)
    {
        var location = file.Source.At(keys.Span);
        var id = keys.Has(RuleSetTerms.Id) ? parts.Id(keys).Value : null;
        var text = keys.Text(RuleSetTerms.Text);
        if (Expressions.Optional(keys, RuleSetTerms.Condition) is { } expression)
        {
            return new LeafSyntax(id, text, expression, location);
        }

        (Term Term, Joining Joining)[] groups =
            [(RuleSetTerms.All, Joining.All), (RuleSetTerms.AnyOf, Joining.AnyOf), (RuleSetTerms.Of, Joining.AtLeast), (RuleSetTerms.NoneOf, Joining.NoneOf)];
        foreach (var (term, joining) in groups)
        {
            if (keys.Sequence(term) is { } sequence)
            {
                return Group(keys, sequence, joining, id, text, depth, location);
            }
        }

        if (!keys.Mapping.IsDamaged)
        {
            file.Report(SyntaxDiagnostics.BadCondition, new TextSpan(keys.Span.Start, Math.Min(1, keys.Span.Length)));
        }

        return null;
    }

    private GroupSyntax? Group(KeyReader keys, YamlSequence sequence, Joining joining, string? id, string? text, int depth, SourceLocation location)
    {
        var operands = sequence.Items.Select(item => Read(item, depth + 1)).OfType<ConditionSyntax>().ToImmutableArray();
        if (sequence.Items.IsEmpty)
        {
            file.Report(SyntaxDiagnostics.EmptyGroup, sequence.Span);
            return null;
        }

        var minimum = 1;
        if (joining == Joining.AtLeast)
        {
            var entry = keys.Required(RuleSetTerms.AtLeast);
            minimum = keys.Count(RuleSetTerms.AtLeast, 0, int.MaxValue) ?? 1;
            if (entry is not null && (minimum < 1 || minimum > sequence.Items.Length))
            {
                file.Report(SyntaxDiagnostics.ImpossibleMinimum, entry.Value.Span, minimum, sequence.Items.Length);
                minimum = 1;
            }
        }

        CheckIds(operands);
        return operands.IsEmpty ? null : new GroupSyntax(id, text, joining, minimum, operands, location);
    }

    private void CheckIds(ImmutableArray<ConditionSyntax> operands)
    {
        foreach (var repeated in operands.Where(o => o.Id is not null).GroupBy(o => o.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            file.Bag.Report(SyntaxDiagnostics.Duplicate, repeated.Last().Location, repeated.Key!, repeated.First().Location.Start.Line);
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;
using FeelBinding = Hallbarhetssakring.Feel.Binding.BindingDiagnostics;
using ParameterSyntax = Hallbarhetssakring.Syntax.ParameterSyntax;

namespace Hallbarhetssakring.Binding;

/// <summary>Gives parameters their types and reads their dated values, each a constant.</summary>
internal sealed class ParameterBinder(RuleSetSyntax syntax, BindingSession session)
{
    private static readonly BindingScope NoNames = new([], [], null, MonthEnd.Undeclared);

    private DiagnosticBag Bag => session.Bag;

    private Dialect Dialect => syntax.Language == Language.English ? Dialect.StrictEnglish : Dialect.StrictSwedish;

    public ParameterDeclaration Bind(ParameterSyntax parameter, int slot)
    {
        var type = TypeOf(parameter.Type, parameter.Unit, parameter.Of, parameter.Values.FirstOrDefault() is { } first ? (first.Value, first.File.Source) : null);
        var values = ImmutableArray.CreateBuilder<(DateOnly, Value)>();
        DateOnly? before = null;
        foreach (var dated in parameter.Values)
        {
            if (dated.From.Value <= before)
            {
                Bag.Report(BindingDiagnostics.DatesNotRising, dated.From.Location, IsoDate(dated.From.Value));
            }

            before = dated.From.Value;
            values.Add((dated.From.Value, Constant(dated.Value, type, dated.File.Source)));
        }

        var title = Titles.Of(parameter.Name.Value);
        return new ParameterDeclaration(
            parameter.Name.Value, title, type, slot, new Schedule(values.ToImmutable()),
            [.. parameter.Values.Select(v => new ParameterValue(v.From.Value, v.Source, v.Certainty, v.ReviewBy))], parameter.According?.Value);
    }

    /// <summary>What the slot may hold over all dates, for when nothing else is known.</summary>
    public static Value Unknown(ParameterDeclaration parameter) =>
        parameter.Schedule.Values.IsEmpty ? UnknownValues.Of(parameter.Type) : parameter.Schedule.Values.Select(v => v.Value).Aggregate((a, b) => Value.Union(a, b));

    public FeelType TypeOf(Located<string> word, string? unit, Located<string>? of, (YamlNode Node, SourceText Source)? example)
    {
        var language = syntax.Language;
        bool Is(Term term) => word.Value == term.In(language);
        if (Is(TypeTerms.Amount))
        {
            return new NumberType(unit is null ? UnitOf(example) ?? Unit.Of("SEK") : Unit.Of(unit));
        }

        if (Is(TypeTerms.Number) || Is(TypeTerms.Integer))
        {
            return new NumberType(unit is null ? Unit.None : Vocabulary.UnitOf(unit, Dialect) is { } row ? Unit.Of(row.Symbol) : Unit.Of(unit));
        }

        if (Is(TypeTerms.List))
        {
            return new ListType(of is { } element ? TypeOf(element, null, null, null) : FeelType.Text, 1_000);
        }

        return Is(TypeTerms.Share) ? new NumberType(Unit.Share)
            : Is(TypeTerms.Rate) ? new NumberType(Unit.Parse(unit ?? "") ?? Unit.None)
            : Is(TypeTerms.Date) ? FeelType.Date
            : Is(TypeTerms.YesNo) ? FeelType.Boolean
            : Is(TypeTerms.Text) ? FeelType.Text
            : Is(TypeTerms.Municipality) ? new CodeType(Municipalities.Instance)
            : Is(TypeTerms.Goal) ? new CodeType(Agenda2030.Instance)
            : Unknown();

        FeelType Unknown()
        {
            var words = string.Join(", ", TypeTerms.All.Where(t => t != TypeTerms.Group && t != TypeTerms.Choice).Select(t => t.In(language)));
            Bag.Report(Syntax.SyntaxDiagnostics.UnknownWord, word.Location, word.Value, words);
            return FeelType.Error;
        }
    }

    /// <summary>A constant of a type; a diagnostic, and a fault as its value, when it is none.</summary>
    public Value Constant(YamlNode node, FeelType type, SourceText source)
    {
        if (node.IsDamaged)
        {
            return Value.Failed(Fault.BadRow);
        }

        if (node is YamlSequence sequence && type is ListType list)
        {
            return Value.List(new ListValue([.. sequence.Items.Select(item => Constant(item, list.Element, source))]));
        }

        if (node is not YamlScalar scalar || type.IsError)
        {
            return Refuse(node, type, source);
        }

        if (type is TextType)
        {
            return Value.Known(scalar.Text.Normalize());
        }

        if (type is CodeType { System: var system })
        {
            return system.Parse(scalar.Text) is var code and >= 0 ? Value.Whole(code) : Refuse(node, type, source);
        }

        if (type is EnumType { Domain: var domain })
        {
            return domain.IndexOf(scalar.Name) is var member and >= 0 ? domain.Values[member] : Refuse(node, type, source);
        }

        if (type is DateType && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Value.Known(date);
        }

        return Evaluate(scalar, type, source);
    }

    private Value Evaluate(YamlScalar scalar, FeelType type, SourceText source)
    {
        var before = Bag.Count;
        var expression = Parser.ParseExpression(scalar.ToEmbeddedText(source), Dialect, Bag);
        if (Bag.Count > before)
        {
            return Value.Failed(Fault.BadRow);
        }

        var node = Binder.BindValue(session, NoNames, expression);
        switch (node)
        {
            case BoundError:
                return Value.Failed(Fault.BadRow);
            case BoundConstant { Type: NumberType actual } number when type is NumberType wanted:
                // A bare number is in the declared unit where none can be written after it, as for a rate; else the unit is to be written.
                var isBare = actual.Unit.Equals(Unit.None);
                if (isBare && !wanted.Unit.IsShare && (wanted.Unit.Symbol is not null || wanted.Unit.IsDimensionless))
                {
                    PointBeforeThousands.Check(scalar.Text, number.Location, Bag);
                }

                if (actual.Unit.Equals(wanted.Unit) || (isBare && wanted.Unit.Symbol is null && !wanted.Unit.IsShare))
                {
                    return number.Value;
                }

                Bag.Report(
                    isBare ? BindingDiagnostics.BareValue : FeelBinding.UnitMismatch, number.Location,
                    isBare ? [scalar.Text, type.Name, Binder.Written(number, wanted.Unit, Dialect)] : [wanted.Unit.Name, actual.Unit.Name]);
                return Value.Failed(Fault.BadRow);
            case BoundConstant constant when constant.Type.Equals(type):
                return constant.Value;
            default:
                return Refuse(scalar, type, source);
        }
    }

    private Unit? UnitOf((YamlNode Node, SourceText Source)? example)
    {
        if (example is not (YamlScalar scalar, { } source))
        {
            return null;
        }

        var quiet = new BindingSession(new DiagnosticBag());
        var node = Binder.BindValue(quiet, NoNames, Parser.ParseExpression(scalar.ToEmbeddedText(source), Dialect, quiet.Bag));
        return node.Type is NumberType { Unit: { Symbol: not null } unit } ? unit : null;
    }

    private Value Refuse(YamlNode node, FeelType type, SourceText source)
    {
        var example = type switch
        {
            NumberType { Unit.IsShare: true } => "15 %",
            NumberType { Unit.IsDimensionless: true } => "80",
            NumberType => "500 000 kr",
            DateType => "2026-03-01",
            BooleanType => "ja",
            CodeType { System: var system } => "'" + system.Format(0) + "'",
            _ => "[...]",
        };
        Bag.Report(BindingDiagnostics.NotConstant, source.At(node.Span), type.Name, example);
        return Value.Failed(Fault.BadRow);
    }

    private static string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

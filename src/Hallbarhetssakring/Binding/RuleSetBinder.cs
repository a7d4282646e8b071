using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Binding;

/// <summary>Settles the names, types and units of a rule set against the facts it is declared with.</summary>
internal static class RuleSetBinder
{
    public static BoundRuleSet Bind(RuleSetSyntax syntax, FactSchema schema, DiagnosticBag bag)
    {
        var session = new BindingSession(bag);
        var next = schema.Declarations.Length;
        var date = new SlotSymbol(ApplicationTerms.AssessmentDate.In(syntax.Language), Titles.Of(ApplicationTerms.AssessmentDate.In(syntax.Language)), next++, FeelType.Date, Day(UnknownValues.FirstDate, UnknownValues.LastDate));

        var constants = new ParameterBinder(syntax, session);
        var parameters = syntax.Parameters.Select(parameter => constants.Bind(parameter, next++)).ToImmutableArray();
        var rules = new RuleExpansion(schema, bag).Expand(syntax.Rules).Select(rule => rule.Levels is null ? rule : rule with { LevelSlot = next++ }).ToImmutableArray();
        var conflicts = new ConflictShape(syntax.Language, [.. syntax.Dimensions.Select(d => d.Value)]);
        var conflictList = new SlotSymbol(
            RuleSetTerms.ConflictList.In(syntax.Language), Titles.Of(RuleSetTerms.ConflictList.In(syntax.Language)), next, new ListType(new RecordType(conflicts.Shape), 500),
            Value.List(new ListValue([], 500, conflicts.UnknownRow(next))));
        var slots = new SlotTable(
            schema.Declarations.Length, date, parameters, rules.Where(r => r.LevelSlot >= 0).ToImmutableDictionary(r => r.LevelSlot, r => r.Index), conflictList);

        var symbols = new List<Symbol>(schema.Symbols()) { date, conflictList };
        symbols.AddRange(parameters.Select(ParameterSymbol));
        var tables = new TableBinder(schema, constants, bag);
        symbols.AddRange(syntax.Tables.Select(table => tables.Bind(table, date)));
        symbols.AddRange(syntax.Definitions.Select(definition => new DefinitionSymbol(definition.Name.Value, definition.Expression)));
        var indicators = IndicatorBinder.Bind(syntax, bag);
        var scope = new BindingScope(
            Unique(symbols, syntax, bag), [LevelsOf(rules, syntax), .. BaselineFunctions.All(indicators, syntax.Language)], date, syntax.MonthEnd)
        {
            WhereDeclared = new LocalizedText("Uppgifter deklareras i uppgifter.yaml.", "Facts are declared in uppgifter.yaml."),
        };

        // Each definition is bound even if nothing uses it, so that its mistakes are found.
        foreach (var definition in syntax.Definitions)
        {
            Binder.BindValue(session, scope, new Feel.Syntax.ExpressionSyntax(
                definition.Expression.Text, new Feel.Syntax.NameSyntax(definition.Expression.Root.Span, definition.Name.Value), definition.Expression.Dialect));
        }

        var context = new RuleContext(syntax, session, scope, slots, Catalog(syntax), conflicts, new PersonalFacts(schema));
        var bound = rules.Select(rule => new RuleBinder(context, rule).Bind()).ToImmutableArray();
        var halts = syntax.Halts.Select(halt => new BoundHalt(halt, Binder.BindCondition(session, scope, halt.When))).ToImmutableArray();
        var order = RuleOrder.Sort(bound, slots, bag);
        bound = [.. bound.Select(rule => rule with { ReadsConflicts = order.ReadConflicts.Contains(rule.Index) })];
        RuleSetChecks.Run(syntax, schema, bound, bag);
        return new BoundRuleSet
        {
            Syntax = syntax,
            Schema = schema,
            Slots = slots,
            Themes = context.Themes,
            Rules = bound,
            Order = order.Indexes,
            Halts = halts,
            Conflicts = conflicts,
            Levels = [.. rules.Select(rule => rule.Levels)],
            Indicators = indicators,
            AskedWhen = AskedWhenBinder.Bind(schema, session, syntax.MonthEnd),
        };
    }

    private static ParameterSymbol ParameterSymbol(ParameterDeclaration parameter)
    {
        var asOf = new SlotSymbol(parameter.Name, parameter.Title, parameter.Slot, parameter.Type, ParameterBinder.Unknown(parameter));
        return new ParameterSymbol(parameter.Name, asOf, parameter.Schedule);
    }

    private static LevelFunction LevelsOf(ImmutableArray<ExpandedRule> rules, RuleSetSyntax syntax)
    {
        var levels = new Dictionary<string, SlotSymbol>(StringComparer.Ordinal);
        foreach (var rule in rules.Where(r => r.Levels is not null))
        {
            // A rule that may not apply has no level then.
            FeelType type = new EnumType(rule.Levels!);
            var isOptional = rule.Syntax.AppliesWhen is not null;
            levels.TryAdd(rule.Id, new SlotSymbol(
                rule.Id, rule.Title, rule.LevelSlot, isOptional ? type.AsOptional : type, isOptional ? rule.Levels!.Unknown.Or(Possible.None) : rule.Levels!.Unknown));
        }

        return new LevelFunction(RuleSetTerms.LevelOf.In(syntax.Language), levels, rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal));
    }

    private static List<Symbol> Unique(List<Symbol> symbols, RuleSetSyntax syntax, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unique = new List<Symbol>();
        foreach (var symbol in symbols)
        {
            if (seen.Add(symbol.Name))
            {
                unique.Add(symbol);
                continue;
            }

            bag.Report(BindingDiagnostics.NameTaken, PlaceOf(symbol, syntax) ?? syntax.Id.Location, symbol.Name);
        }

        return unique;
    }

    private static SourceLocation? PlaceOf(Symbol symbol, RuleSetSyntax syntax) => symbol switch
    {
        Feel.Binding.ParameterSymbol => syntax.Parameters.First(p => p.Name.Value == symbol.Name).Name.Location,
        TableSymbol => syntax.Tables.First(t => t.Name.Value == symbol.Name).Name.Location,
        DefinitionSymbol definition => syntax.Definitions.First(d => ReferenceEquals(d.Expression, definition.Syntax)).Name.Location,
        _ => null,
    };

    private static ThemeCatalog Catalog(RuleSetSyntax syntax)
    {
        var themes = ImmutableArray.CreateBuilder<(string, string, ImmutableArray<string>)>();
        foreach (var list in syntax.ThemeLists)
        {
            Add(list.Themes, []);
        }

        return new ThemeCatalog(themes.ToImmutable());

        void Add(ImmutableArray<ThemeSyntax> level, ImmutableArray<string> above)
        {
            foreach (var theme in level)
            {
                var withAbove = above.Add(theme.Id.Value);
                themes.Add((theme.Id.Value, theme.Title, withAbove));
                Add(theme.Below, withAbove);
            }
        }
    }

    private static Value Day(DateOnly first, DateOnly last) => Value.Unknown(first.DayNumber, last.DayNumber);
}

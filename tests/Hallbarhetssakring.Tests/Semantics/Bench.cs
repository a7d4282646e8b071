using System.Collections.Immutable;
using System.Text;
using Hallbarhetssakring.Applications;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Oracle;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>What an expression came to: by the plan, by the oracle, and what the plan says is missing.</summary>
internal sealed record BenchResult(string Plan, string Oracle, string PlanSet, string OracleSet, ImmutableArray<string> Missing);

/// <summary>Evaluates one expression over a small declared schema, both ways.</summary>
internal sealed class Bench
{
    private readonly SlotSymbol _date;
    private readonly SlotSymbol _parameter;
    private readonly ParameterSymbol _schedule;

    public Bench(string facts, MonthEnd monthEnd)
    {
        Schema = Samples.ReadSchema(facts, out var bag);
        Assert.False(bag.HasErrors, string.Join('\n', bag.ToImmutable()));
        var next = Schema.Declarations.Length;
        _date = new SlotSymbol("bedömningsdatum", "Bedömningsdatum", next++, FeelType.Date, UnknownValues.Of(FeelType.Date));
        var sek = new NumberType(Unit.Of("SEK"));
        var schedule = new Schedule([(new DateOnly(2024, 1, 1), Value.Known(100m)), (new DateOnly(2026, 6, 1), Value.Known(200m))]);
        _parameter = new SlotSymbol("grundbelopp", "Grundbelopp", next++, sek, Value.Unknown(100, 200));
        _schedule = new ParameterSymbol("grundbelopp", _parameter, schedule);
        var color = Schema.Find("färg")!.Type;
        var domain = ((EnumType)color).Domain;
        var rows = ImmutableArray.Create((ImmutableArray.Create(domain.Values[0]), Value.Known(10m)), (ImmutableArray.Create(domain.Values[1]), Value.Known(20m)));
        Symbol[] symbols =
        [
            .. Schema.Symbols(), _date, _schedule,
            new TableSymbol("pris", [new TableKey("färg", color)], sek.AsOptional, [new TableEdition(new DateOnly(2020, 1, 1), rows, null)], _date),
            new TableSymbol("avgift", [new TableKey("färg", color)], sek, [new TableEdition(new DateOnly(2020, 1, 1), rows, Value.Known(30m))], _date),
            Definition("radsumma", "summa(rader.b)"), Definition("ring", "ring + 1"), Definition("djupt", string.Join(" + ", Enumerable.Repeat("n", 400))),
        ];
        Scope = new BindingScope(symbols, BaselineFunctions.All(SampleBaseline.Indicators, Language.Swedish), _date, monthEnd);
        SlotCount = next;
    }

    public FactSchema Schema { get; }

    public BindingScope Scope { get; }

    public int SlotCount { get; }

    public static DateOnly Date { get; } = new(2026, 3, 1);

    public BoundNode Bind(string expression, DiagnosticBag bag, Dialect dialect = Dialect.StrictSwedish)
    {
        var syntax = Parser.ParseExpression(EmbeddedText.Whole(new SourceText("uttryck", expression)), dialect, bag);
        return Binder.BindValue(new BindingSession(bag), Scope, syntax);
    }

    /// <summary>Binds a condition, as a rule does: after the definitions that are sound in themselves.</summary>
    public void BindCondition(string expression, DiagnosticBag bag, Dialect dialect = Dialect.StrictSwedish)
    {
        var session = new BindingSession(bag);
        Binder.BindValue(session, Scope, Parser.ParseExpression(EmbeddedText.Whole(new SourceText("begrepp", "djupt")), Dialect.StrictSwedish, bag));
        Binder.BindCondition(session, Scope, Parser.ParseExpression(EmbeddedText.Whole(new SourceText("uttryck", expression)), dialect, bag));
    }

    /// <summary>The same expression with English words; null where its form is not sound.</summary>
    public static string? InEnglish(string expression)
    {
        var bag = new DiagnosticBag();
        var syntax = Parser.ParseExpression(EmbeddedText.Whole(new SourceText("uttryck", expression)), Dialect.StrictSwedish, bag);
        return bag.HasErrors ? null : Printer.Print(syntax, Dialect.StrictEnglish);
    }

    /// <summary>Binds what is known to be sound.</summary>
    public BoundNode Bind(string expression, Dialect dialect = Dialect.StrictSwedish)
    {
        var bag = new DiagnosticBag();
        var node = Bind(expression, bag, dialect);
        return bag.HasErrors ? throw new InvalidDataException(expression + "\n" + string.Join('\n', bag.ToImmutable())) : node;
    }

    public FactSet Read(string json)
    {
        var bag = new DiagnosticBag();
        var data = ApplicationReader.ReadBytes("ansökan", Encoding.UTF8.GetBytes(json), Schema, tolerant: true, bag);
        return data?.Facts ?? throw new InvalidDataException(json + "\n" + string.Join('\n', bag.ToImmutable()));
    }

    /// <summary>Every slot's value, in slot order.</summary>
    public Value[] Slots(FactSet facts)
    {
        var slots = new Value[SlotCount];
        facts.Values.CopyTo(slots);
        slots[_date.Index] = Value.Known(Date);
        slots[_parameter.Index] = _schedule.Schedule.At(Date.DayNumber)!.Value;
        return slots;
    }

    public BenchResult Evaluate(BoundNode node, FactSet facts)
    {
        var slots = Slots(facts);
        var builder = new PlanBuilder();
        builder.Announce(node);
        PlanNode plan = node.Type is BooleanType ? builder.Condition(node) : builder.Value(node);
        var frame = new Frame(SlotCount, builder.Memos);
        slots.CopyTo(frame.Slots, 0);
        frame.Context = new BaselineView(SampleBaseline.Values, Date, SampleBaseline.Indicators, Language.Swedish);
        var interpreter = new Interpreter(slot => Denotation.Of(slots[slot]), new MunicipalityFigures(SampleBaseline.Values, Date, SampleBaseline.Indicators));
        var missing = new MissingSet();
        plan.CollectIfUnknown(frame, missing);
        ImmutableArray<string> names = [.. missing.Items.Select(Name)];
        if (plan is ConditionNode condition)
        {
            var truth = condition.Evaluate(frame);
            var set = interpreter.Condition(node);
            return new BenchResult(Shown.Of(truth), Shown.Of(set), Shown.SetOf(truth), Shown.SetOf(set), names);
        }

        ((ValueNode)plan).Evaluate(frame, out var value);
        var (byPlan, byOracle) = (Shown.Of(Denotation.Of(value), node.Type), Shown.Of(interpreter.Value(node), node.Type));
        return new BenchResult(byPlan, byOracle, byPlan, byOracle, names);
    }

    private string Name(MissingItem item)
    {
        if (item.Detail is { } detail)
        {
            return detail;
        }

        if (item.Slot < 0 || item.Slot >= Schema.Declarations.Length)
        {
            return $"?{item.Slot}";
        }

        var fact = Schema.Declarations[item.Slot];
        return item.Row < 0 ? fact.Name : $"{fact.Name}[{item.Row + 1}]{(item.Field < 0 ? "" : "." + fact.Fields[item.Field].Name)}";
    }

    private static DefinitionSymbol Definition(string name, string text) =>
        new(name, Parser.ParseExpression(EmbeddedText.Whole(new SourceText(name, text)), Dialect.StrictSwedish, new DiagnosticBag()));
}

using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel;

/// <summary>
/// An expression of the strict dialect of FEEL (OMG DMN 1.5, chapter 10), checked against a schema and ready to be evaluated: any number of
/// times, from any thread, without looking anything up by name. Evaluating never throws for what an input holds: a value that is missing makes
/// the result unknown, a division by zero makes it a fault. For standard FEEL, which is not typed beforehand, see
/// <see cref="FeelStandardExpression"/>.
/// </summary>
/// <remarks>
/// The dialect differs from standard FEEL in that it is typed and unit-checked, has literals of money, shares and spans of time
/// (<c>500 000 SEK</c>, <c>15 %</c>, <c>3 years</c>), and tells what is unknown and what has failed apart where FEEL has only null. Its bounds:
/// 10,000 characters, 64 levels of nesting, 500 operators, and a million steps as the lists' declared maxima allow (FE1006, FE1007, FE1016,
/// FE2020).
/// </remarks>
public sealed class FeelExpression
{
    private readonly ExpressionSyntax _syntax;
    private readonly FeelType _type;
    private readonly ConditionNode? _condition;
    private readonly ValueNode? _value;
    private readonly int _memos;

    private FeelExpression(ExpressionSyntax syntax, FeelSchema schema, BoundNode node)
    {
        _syntax = syntax;
        Schema = schema;
        _type = node.Type;
        var builder = new PlanBuilder();
        builder.Announce(node);
        _condition = node.Type is BooleanType ? builder.Condition(node) : null;
        _value = _condition is null ? builder.Value(node) : null;
        _memos = builder.Memos;
    }

    /// <summary>The schema that it was checked against.</summary>
    public FeelSchema Schema { get; }

    /// <summary>The text as it was written.</summary>
    public string Text => _syntax.Text.Text;

    /// <summary>Whether it is a condition: always true, false, unknown or a fault.</summary>
    public bool IsCondition => _condition is not null;

    /// <summary>What its value is, as people call it: <c>amount in SEK</c>, <c>share</c>, <c>date</c>.</summary>
    public LocalizedText ResultType => _type.Name;

    /// <summary>Reads an expression and checks names, types and units.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="schema">The names that it may use.</param>
    /// <param name="keywords">Whose keywords and built-ins it is written with: <c>och, summa(…)</c> or <c>and, sum(…)</c>.</param>
    /// <returns>The expression, or what is wrong with it: FE1xxx for form, FE2xxx for names, types and units.</returns>
    public static FeelCompilation Compile(string text, FeelSchema schema, Language keywords = Language.English) =>
        Compile(text, schema, keywords, tested: null);

    /// <summary>Reads a cell of unary tests (DMN 1.5, 7.3.3 and rules 12–18) of one of the schema's fields.</summary>
    /// <param name="text">
    /// Tests with commas between, of which one must hold: values (<c>"red", "green"</c>), comparisons (<c>&lt; 5</c>), ranges (<c>[1..5)</c>),
    /// lists, and conditions in which <c>?</c> is the field's value; <c>not(…)</c> (<c>inte(…)</c>) around them all; or <c>-</c>, which
    /// always holds.
    /// </param>
    /// <param name="schema">The names that it may use.</param>
    /// <param name="field">The field that is tested; a record's field as <c>record.field</c>.</param>
    /// <param name="keywords">Whose keywords and built-ins it is written with.</param>
    /// <returns>A condition, or what is wrong with it.</returns>
    /// <exception cref="ArgumentException">The schema has no such field.</exception>
    public static FeelCompilation CompileTests(string text, FeelSchema schema, string field, Language keywords = Language.English)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(field);
        return schema.Find(field) is { } slot
            ? Compile(text, schema, keywords, slot.Symbol)
            : throw new ArgumentException($"The schema has no field “{field}”. Use one of its fields; a record's field is written record.field.", nameof(field));
    }

    /// <summary>Evaluates with values by name.</summary>
    /// <param name="values">
    /// Name → value. A <see cref="bool"/>, whole number or <see cref="decimal"/>, <see cref="DateOnly"/>, <see cref="string"/>, a sequence for a
    /// list, a dictionary for a record. A name that is left out, or whose value is null, is unknown; <see cref="FeelNone"/> says that there is none.
    /// </param>
    /// <exception cref="FeelException">A value has an unknown name, a wrong type, or lies outside its bounds; all that is wrong is listed (FE6xxx).</exception>
    public FeelResult Evaluate(IEnumerable<KeyValuePair<string, object?>> values) => Evaluate(Schema.NewInput().Load(values));

    /// <summary>Evaluates with an input that has been filled slot by slot.</summary>
    /// <exception cref="ArgumentException">The input is another schema's.</exception>
    public FeelResult Evaluate(FeelInput input)
    {
        var frame = FrameOf(input);
        if (_condition is not null)
        {
            return ResultReader.OfCondition(_condition, frame, Schema);
        }

        return ResultReader.OfValue(_value!, _type, frame, Schema);
    }

    /// <summary>Evaluates a condition and says no more than what it comes to: allocates nothing.</summary>
    /// <exception cref="ArgumentException">The input is another schema's.</exception>
    /// <exception cref="InvalidOperationException">It is not a condition.</exception>
    public FeelTruth Test(FeelInput input)
    {
        var frame = FrameOf(input);
        return _condition is null
            ? throw new InvalidOperationException($"The expression is not a condition but {_type.Name.English}. Use Evaluate, or compare it with something.")
            : _condition.Evaluate(frame) switch { Truth.True => FeelTruth.True, Truth.False => FeelTruth.False, Truth.Fault => FeelTruth.Fault, _ => FeelTruth.Unknown };
    }

    /// <summary>The expression as the formatter writes it, in either language; reading that gives the same expression.</summary>
    /// <param name="keywords">The language to write keywords, units and built-ins in. Names stay as they are.</param>
    public string Write(Language keywords) => Printer.Print(_syntax, DialectOf(keywords));

    /// <summary>The expression as it was written.</summary>
    public override string ToString() => Text;

    private static Dialect DialectOf(Language keywords) => keywords == Language.Swedish ? Dialect.StrictSwedish : Dialect.StrictEnglish;

    private static FeelCompilation Compile(string text, FeelSchema schema, Language keywords, SlotSymbol? tested)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(schema);
        var bag = new DiagnosticBag();
        var source = EmbeddedText.Whole(new SourceText("expression", text));
        var syntax = tested is null ? Parser.ParseExpression(source, DialectOf(keywords), bag) : Parser.ParseUnaryTests(source, DialectOf(keywords), bag);
        var session = new BindingSession(bag);
        var node = bag.HasErrors ? new BoundError(syntax.Locate(syntax.Root))
            : tested is null ? Binder.BindValue(session, schema.Scope(null), syntax) : Binder.BindTests(session, schema.Scope(tested), syntax);
        return new FeelCompilation(bag.HasErrors || node.Type.IsError ? null : new FeelExpression(syntax, schema, node), bag.ToImmutable());
    }

    private Frame FrameOf(FeelInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.Schema == Schema ? input.FrameFor(this, _memos) : throw new ArgumentException("The input belongs to another schema. Make it with NewInput of the schema that the expression was compiled with.", nameof(input));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>
/// An expression whose names, types and units have been settled. <see cref="Tag"/> and the children together say all that matters to its
/// meaning: two nodes with the same tag and equal children always have the same result.
/// </summary>
internal abstract record BoundNode(FeelType Type, SourceLocation Location)
{
    public abstract ImmutableArray<BoundNode> Children { get; }

    public abstract string Tag { get; }

    /// <summary>The depth of the variable that the node itself introduces, or -1.</summary>
    public virtual int Introduces => -1;

    // A definition's node stands wherever the definition is used; working it out anew each time could take forever.
    private ulong? _freeVariables;

    /// <summary>Which variables of enclosing iterations it reads, a bit per depth.</summary>
    public ulong FreeVariables => _freeVariables ??= FindFreeVariables();

    private ulong FindFreeVariables()
    {
        var free = this is BoundVariable variable ? 1UL << variable.Depth : 0UL;
        foreach (var child in Children)
        {
            free |= child.FreeVariables;
        }

        return Introduces >= 0 ? free & ~(1UL << Introduces) : free;
    }

    protected static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What could not be bound; the diagnostic has been given.</summary>
internal sealed record BoundError(SourceLocation Location) : BoundNode(FeelType.Error, Location)
{
    public override ImmutableArray<BoundNode> Children => [];

    public override string Tag => "error";
}

internal sealed record BoundConstant(Value Value, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => [];

    public override string Tag => string.Create(CultureInfo.InvariantCulture, $"constant {Type.GetType().Name} {Value.Low} {Value.Possible} {Value.Reference}");
}

/// <summary>A fact, a parameter at the date of assessment, or another rule's level.</summary>
internal sealed record BoundSlot(SlotSymbol Slot, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => [];

    public override string Tag => "slot " + Text(Slot.Index);
}

/// <summary>The row of an iteration, or of the filter around.</summary>
internal sealed record BoundVariable(string Name, int Depth, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => [];

    public override string Tag => "variable " + Text(Depth);
}

/// <summary>A field of a row.</summary>
internal sealed record BoundField(BoundNode Row, RecordField Field, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => [Row];

    public override string Tag => "field " + Text(Field.Index);
}

/// <summary>An optional value where a guard has ruled out that it is absent; <paramref name="Unknown"/> is what it may be.</summary>
internal sealed record BoundPresent(BoundNode Operand, Value Unknown, SourceLocation Location) : BoundNode(Operand.Type.Underlying, Location)
{
    public override ImmutableArray<BoundNode> Children => [Operand];

    public override string Tag => "present";
}

internal sealed record BoundAnd(ImmutableArray<BoundNode> Operands, SourceLocation Location) : BoundNode(FeelType.Boolean, Location)
{
    public override ImmutableArray<BoundNode> Children => Operands;

    public override string Tag => "and";
}

internal sealed record BoundOr(ImmutableArray<BoundNode> Operands, SourceLocation Location) : BoundNode(FeelType.Boolean, Location)
{
    public override ImmutableArray<BoundNode> Children => Operands;

    public override string Tag => "or";
}

/// <summary>At least so many of the conditions hold.</summary>
internal sealed record BoundAtLeast(int Minimum, ImmutableArray<BoundNode> Operands, SourceLocation Location) : BoundNode(FeelType.Boolean, Location)
{
    public override ImmutableArray<BoundNode> Children => Operands;

    public override string Tag => "at least " + Text(Minimum);
}

internal sealed record BoundNot(BoundNode Operand, SourceLocation Location) : BoundNode(FeelType.Boolean, Location)
{
    public override ImmutableArray<BoundNode> Children => [Operand];

    public override string Tag => "not";
}

internal sealed record BoundIf(BoundNode Condition, BoundNode Then, BoundNode Else, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => [Condition, Then, Else];

    public override string Tag => "if";
}

/// <summary>A comparison of two values of one kind: <c>=</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>; the others are turned around when bound.</summary>
internal sealed record BoundComparison(BinaryOperator Operator, BoundNode Left, BoundNode Right, SourceLocation Location) : BoundNode(FeelType.Boolean, Location)
{
    public override ImmutableArray<BoundNode> Children => [Left, Right];

    public override string Tag => Operator.ToString();
}

/// <summary>A code within another: a target within its goal.</summary>
internal sealed record BoundWithin(CodeSystem System, BoundNode Inner, BoundNode Outer, SourceLocation Location) : BoundNode(FeelType.Boolean, Location)
{
    public override ImmutableArray<BoundNode> Children => [Inner, Outer];

    public override string Tag => "within";
}

/// <summary>A value among the items of a list.</summary>
internal sealed record BoundMembership(BoundNode Item, BoundNode List, SourceLocation Location) : BoundNode(FeelType.Boolean, Location)
{
    public override ImmutableArray<BoundNode> Children => [Item, List];

    public override string Tag => "in";
}

/// <summary>Whether an optional value is there.</summary>
internal sealed record BoundIsGiven(BoundNode Operand, SourceLocation Location) : BoundNode(FeelType.Boolean, Location)
{
    public override ImmutableArray<BoundNode> Children => [Operand];

    public override string Tag => "given";
}

/// <summary>An optional value, or another where it is absent.</summary>
internal sealed record BoundOrElse(BoundNode Operand, BoundNode Otherwise, SourceLocation Location) : BoundNode(Otherwise.Type, Location)
{
    public override ImmutableArray<BoundNode> Children => [Operand, Otherwise];

    public override string Tag => "or else";
}

/// <summary>Arithmetic on numbers whose units have been checked.</summary>
internal sealed record BoundArithmetic(BinaryOperator Operator, BoundNode Left, BoundNode Right, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => [Left, Right];

    public override string Tag => Operator.ToString() + " number";
}

/// <summary>A date moved by months or days; <paramref name="Backwards"/> for subtraction.</summary>
internal sealed record BoundDateShift(BoundNode Date, BoundNode Amount, bool InMonths, bool Backwards, MonthEnd MonthEnd, SourceLocation Location)
    : BoundNode(FeelType.Date, Location)
{
    public override ImmutableArray<BoundNode> Children => [Date, Amount];

    public override string Tag => $"shift {InMonths} {Backwards} {MonthEnd}";
}

/// <summary>A built-in with its arguments.</summary>
internal sealed record BoundCall(BuiltIn Function, ImmutableArray<BoundNode> Arguments, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => Arguments;

    public override string Tag => "call " + Function;
}

/// <summary>A parameter read at a date.</summary>
internal sealed record BoundParameterAt(ParameterSymbol Parameter, BoundNode Date, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => [Date];

    public override string Tag => "parameter " + Parameter.Name;
}

/// <summary>A look-up in a table, at the date of assessment.</summary>
internal sealed record BoundLookup(TableSymbol Table, ImmutableArray<BoundNode> Keys, BoundNode Date, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => [.. Keys, Date];

    public override string Tag => "table " + Table.Name;
}

/// <summary>A function that the host supplies, such as a value of the baseline.</summary>
internal sealed record BoundHostCall(HostFunction Function, string Detail, ImmutableArray<BoundNode> Arguments, FeelType Type, Value Unknown, SourceLocation Location)
    : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => Arguments;

    public override string Tag => "host " + Function.Name + " " + Detail;
}

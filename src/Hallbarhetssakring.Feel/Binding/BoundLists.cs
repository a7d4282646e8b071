using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>Items written out.</summary>
internal sealed record BoundList(ImmutableArray<BoundNode> Items, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => Items;

    public override string Tag => "list";
}

/// <summary>The rows for which a condition holds; within it the row stands at <paramref name="Depth"/>.</summary>
internal sealed record BoundFilter(BoundNode Source, int Depth, BoundNode Condition, SourceLocation Location) : BoundNode(Source.Type, Location)
{
    public override ImmutableArray<BoundNode> Children => [Source, Condition];

    public override string Tag => "filter " + Text(Depth);

    public override int Introduces => Depth;
}

/// <summary>A value per item: <c>för x i list ge …</c>, and <c>list.field</c>.</summary>
internal sealed record BoundMap(BoundNode Source, int Depth, BoundNode Body, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => [Source, Body];

    public override string Tag => "map " + Text(Depth);

    public override int Introduces => Depth;
}

/// <summary>One list of the items of several, one after the other.</summary>
internal sealed record BoundConcatenation(ImmutableArray<BoundNode> Lists, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => Lists;

    public override string Tag => "concatenation";

    /// <summary>Whether a list is put together of others: then an item that is yet to come may stand anywhere in it, not only last.</summary>
    public static bool IsIn(BoundNode list) => list is BoundConcatenation || (list.Type is ListType && list.Children.Any(IsIn));
}

/// <summary>An item by its place from 1, or from the end with a negative one.</summary>
internal sealed record BoundIndex(BoundNode Source, BoundNode Place, FeelType Type, SourceLocation Location) : BoundNode(Type, Location)
{
    public override ImmutableArray<BoundNode> Children => [Source, Place];

    public override string Tag => "index";
}

/// <summary><c>någon</c> or <c>varje x i list uppfyller …</c>.</summary>
internal sealed record BoundQuantifier(bool IsEvery, string Variable, int Depth, BoundNode Source, BoundNode Condition, SourceLocation Location)
    : BoundNode(FeelType.Boolean, Location)
{
    public override ImmutableArray<BoundNode> Children => [Source, Condition];

    public override string Tag => (IsEvery ? "every " : "some ") + Text(Depth);

    public override int Introduces => Depth;
}

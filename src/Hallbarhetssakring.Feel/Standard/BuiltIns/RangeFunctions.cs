using Hallbarhetssakring.Feel.Standard.Values;
using static Hallbarhetssakring.Feel.Standard.BuiltIns.FormParts;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>
/// Range functions (DMN 1.5, table 80): Allen's relations between points and ranges. A point is the range from itself to itself. An end that
/// is not included lies just inside its value, so each relation is one or two comparisons of ends.
/// </summary>
internal static class RangeFunctions
{
    private delegate bool? Relating(Ends first, Ends second);

    public static readonly BuiltIn[] All =
    [
        Relation("before", points: true, first: true, second: true, (a, b) => Less(a.End, b.Start)),
        Relation("after", points: true, first: true, second: true, (a, b) => Less(b.End, a.Start)),
        Relation("meets", points: false, first: false, second: false, (a, b) => Touch(a.End, b.Start)),
        Relation("met by", points: false, first: false, second: false, (a, b) => Touch(b.End, a.Start)),
        Relation("overlaps", points: false, first: false, second: false, (a, b) => Logic.And(NotLess(a.End, b.Start), NotLess(b.End, a.Start))),
        Relation("overlaps before", points: false, first: false, second: false, OverlapsBefore),
        Relation("overlaps after", points: false, first: false, second: false, (a, b) => OverlapsBefore(b, a)),
        Relation("finishes", points: false, first: true, second: false, Finishes),
        Relation("finished by", points: false, first: false, second: true, (a, b) => Finishes(b, a)),
        Relation("includes", points: false, first: false, second: true, Includes),
        Relation("during", points: false, first: true, second: false, (a, b) => Includes(b, a)),
        Relation("starts", points: false, first: true, second: false, Starts),
        Relation("started by", points: false, first: false, second: true, (a, b) => Starts(b, a)),
        Relation("coincides", points: true, first: false, second: false, (a, b) => Logic.And(Same(a.Start, b.Start), Same(a.End, b.End))),
    ];

    /// <summary>An end of a range. Side: +1 just above the value, -1 just below, 0 on it. Infinity: no value, before or after all.</summary>
    private readonly record struct Bound(FeelValue Value, int Side, int Infinity);

    private readonly record struct Ends(Bound Start, Bound End);

    // The forms that the table has: a point on either side only where it says so.
    private static BuiltIn Relation(string name, bool points, bool first, bool second, Relating relate)
    {
        FeelValue Points(Call call) => call[0] is RangeValue || call[1] is RangeValue ? call.Fail("en punkt väntades", "a point was expected") : Body(call);

        FeelValue Body(Call call)
        {
            if (call[0] is RangeValue { Kind: RangeKind.NotEqualTo } || call[1] is RangeValue { Kind: RangeKind.NotEqualTo })
            {
                return call.Fail("ett undantag är inget intervall", "an exclusion is not an interval");
            }

            return relate(EndsOf(call[0]), EndsOf(call[1])) is { } holds
                ? BooleanValue.Of(holds)
                : call.Fail("värdena kan inte jämföras", "the values can't be compared");
        }

        var forms = new List<Form> { Form(FeelType.Boolean, Body, A(FeelType.Range, "range1"), A(FeelType.Range, "range2")) };
        if (first)
        {
            forms.Add(Form(FeelType.Boolean, Body, A(FeelType.Any, "point"), A(FeelType.Range, "range")));
        }

        if (second)
        {
            forms.Add(Form(FeelType.Boolean, Body, A(FeelType.Range, "range"), A(FeelType.Any, "point")));
        }

        if (points)
        {
            forms.Add(Form(FeelType.Boolean, Points, A(FeelType.Any, "point1"), A(FeelType.Any, "point2")));
        }

        return new BuiltIn(name, [.. forms]);
    }

    private static Ends EndsOf(FeelValue value) => value is not RangeValue range
        ? new Ends(new Bound(value, 0, 0), new Bound(value, 0, 0))
        : new Ends(
            new Bound(range.Start, range.StartIncluded ? 0 : 1, range.Start.IsNull ? -1 : 0),
            new Bound(range.End, range.EndIncluded ? 0 : -1, range.End.IsNull ? 1 : 0));

    private static int? Compare(Bound left, Bound right)
    {
        if (left.Infinity != 0 || right.Infinity != 0)
        {
            return left.Infinity.CompareTo(right.Infinity);
        }

        return Ordering.Compare(left.Value, right.Value) is not { } order ? null : order != 0 ? order : left.Side.CompareTo(right.Side);
    }

    private static bool? Less(Bound left, Bound right) => Compare(left, right) is { } order ? order < 0 : null;

    private static bool? NotLess(Bound left, Bound right) => Compare(left, right) is { } order ? order >= 0 : null;

    private static bool? Same(Bound left, Bound right) => Compare(left, right) is { } order ? order == 0 : null;

    // Both ends included and on one value.
    private static bool? Touch(Bound end, Bound start) => Same(end, start) is { } same ? same && end.Side == 0 && end.Infinity == 0 : null;

    private static bool? OverlapsBefore(Ends a, Ends b) =>
        Logic.And(Less(a.Start, b.Start), Logic.And(NotLess(a.End, b.Start), NotLess(b.End, a.End)));

    private static bool? Finishes(Ends a, Ends b) => Logic.And(Same(a.End, b.End), NotLess(a.Start, b.Start));

    private static bool? Includes(Ends a, Ends b) => Logic.And(NotLess(b.Start, a.Start), NotLess(a.End, b.End));

    private static bool? Starts(Ends a, Ends b) => Logic.And(Same(a.Start, b.Start), NotLess(b.End, a.End));
}

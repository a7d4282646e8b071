using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>
/// Where an interval of numbers or dates is cut: at the constants it is compared with; else where a comparison would turn if the other facts
/// were as simple as can be; else in two. A cut point is a cell of its own.
/// </summary>
internal sealed class NumberCuts(CellEvaluation evaluation)
{
    private readonly Problem _problem = evaluation.Problem;

    public CutKind KindOf(Place place, in Value value) =>
        value.Low == value.High ? CutKind.Nothing : Constant(place, value) is not null ? CutKind.Constant : CutKind.Turn;

    public Cut Split(Box box, Place place, NumberDomain domain, in Value value, Completer completer)
    {
        if (Constant(place, value) is { } constant && At(box, place, domain, value, constant, CutKind.Constant) is { } atConstant)
        {
            return atConstant;
        }

        if (Turn(place, value, completer.Fill(box.Slots)) is { } turn && At(box, place, domain, value, turn, CutKind.Turn) is { } atTurn)
        {
            return atTurn;
        }

        var (low, high) = (value.Low, value.High);
        var middle = Middle(domain, low, high);
        Box[] halves = [box.With(place, Value.Between(low, middle, Possible.Nothing)), box.With(place, Value.Between(middle + domain.Step, high, Possible.Nothing))];
        return new Cut(CutKind.Halving, [.. halves.Select(half => half with { Halvings = box.Halvings + 1 })], place);
    }

    // The cell's own slots stand in the evaluation.
    private decimal? Constant(Place place, in Value value)
    {
        foreach (var node in _problem.ComparandsOf(place.Kind))
        {
            if (evaluation.Of(node) is { IsKnown: true, Low: var number } && number >= value.Low && number <= value.High)
            {
                return number;
            }
        }

        return _problem.Usage.InRows.Contains(place.Kind) && value.Low <= 0 && value.High >= 0 ? 0 : null;
    }

    private static Cut? At(Box box, Place place, NumberDomain domain, in Value value, decimal number, CutKind kind)
    {
        var (floor, ceiling) = (domain.Floor(number), domain.Ceiling(number));
        var parts = ImmutableArray.CreateBuilder<Box>();
        if (floor == ceiling)
        {
            parts.Add(box.With(place, Value.Known(Canonical.Of(number))));
            (floor, ceiling) = (floor - domain.Step, ceiling + domain.Step);
        }

        if (floor >= value.Low)
        {
            parts.Add(box.With(place, Value.Between(value.Low, floor, Possible.Nothing)));
        }

        if (ceiling <= value.High)
        {
            parts.Add(box.With(place, Value.Between(ceiling, value.High, Possible.Nothing)));
        }

        return parts.Count > 1 ? new Cut(kind, parts.ToImmutable(), place) : null;
    }

    // With every other fact as in the point, where a comparison's two sides would meet if they kept their slopes.
    private decimal? Turn(Place place, in Value value, Value[] point)
    {
        var start = place.In(point);
        if (!start.IsKnown)
        {
            return null;
        }

        var low = start.Low;
        var other = low + 1 <= value.High ? low + 1 : low > value.Low ? value.Low : value.High;
        if (other == low)
        {
            return null;
        }

        var (before, after) = (Differences(point), Differences(place.With(point, Value.Known(other))));
        for (var i = 0; i < before.Length; i++)
        {
            if (Meet(low, other, before[i], after[i]) is { } turn && turn >= value.Low && turn <= value.High && turn != low)
            {
                return turn;
            }
        }

        return null;
    }

    /// <summary>Where the sides of each comparison would meet as the number at a place grows or falls.</summary>
    public IEnumerable<decimal> Turns(Place place, Value[] point, decimal low, decimal high)
    {
        var start = place.In(point).Low;
        var other = start + 1 <= high ? start + 1 : low;
        if (other == start)
        {
            yield break;
        }

        var (before, after) = (Differences(point), Differences(place.With(point, Value.Known(other))));
        for (var i = 0; i < before.Length; i++)
        {
            if (Meet(start, other, before[i], after[i]) is { } turn && turn >= low && turn <= high)
            {
                yield return turn;
            }
        }
    }

    private decimal?[] Differences(Value[] point)
    {
        evaluation.Set(point);
        var differences = new decimal?[_problem.Comparisons.Length];
        for (var i = 0; i < differences.Length; i++)
        {
            var (left, right) = (evaluation.Of(_problem.Comparisons[i].Left), evaluation.Of(_problem.Comparisons[i].Right));
            differences[i] = left.IsKnown && right.IsKnown && Math.Abs(left.Low) < 1e20m && Math.Abs(right.Low) < 1e20m ? left.Low - right.Low : null;
        }

        return differences;
    }

    private static decimal? Meet(decimal x, decimal y, decimal? atX, decimal? atY)
    {
        if (atX is not { } a || atY is not { } b || a == b)
        {
            return null;
        }

        try
        {
            return x + (a / (a - b) * (y - x));
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // Wide intervals are cut by size, others in the middle.
    private static decimal Middle(NumberDomain domain, decimal low, decimal high)
    {
        decimal middle;
        if (low < 0 && high > 0)
        {
            middle = 0;
        }
        else if (low >= 0 && high / 1_000 > Math.Max(low, 1))
        {
            middle = Math.Max(low, 1) * 1_000;
        }
        else if (high <= 0 && low / 1_000 < Math.Min(high, -1))
        {
            middle = Math.Min(high, -1) * 1_000;
        }
        else
        {
            middle = low + ((high - low) / 2);
        }

        return Math.Clamp(domain.Floor(middle), low, high - domain.Step);
    }
}

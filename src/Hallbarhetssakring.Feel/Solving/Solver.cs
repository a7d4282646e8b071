using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>What is wanted of a condition: to have one of some results.</summary>
/// <param name="Condition">Its place in the problem.</param>
/// <param name="Results">The results that will do.</param>
internal readonly record struct Demand(int Condition, Truth Results);

/// <summary>The combinations of results that conditions can have together.</summary>
/// <param name="Found">Combinations that some completion gives, each with one; in a fixed order.</param>
/// <param name="IsExact">Whether there are no others. Where there may be, <paramref name="Possible"/> holds every one that there can be.</param>
/// <param name="Possible">By condition, every result that it may have.</param>
/// <param name="Obstacle">Why they may not be all.</param>
internal sealed record ResultSet(ImmutableArray<(ImmutableArray<Truth> Results, Witness Witness)> Found, bool IsExact, ImmutableArray<Truth> Possible, Obstacle? Obstacle)
{
    /// <summary>The results of one condition that some completion gives.</summary>
    public Truth Of(int condition) => Found.Aggregate(Truth.None, (set, one) => set | one.Results[condition]);
}

/// <summary>
/// Answers questions about bound conditions over what facts may be: exactly, or "don't know" with the reason. A completion gives every fact a
/// value of its domain; a fault is a result like true and false. What is given in <c>known</c> stays; unknown values there are completed.
/// </summary>
internal sealed class Solver(Problem problem, SolverLimits? limits = null, object? context = null, ImmutableArray<OpenList> openLists = default)
{
    private const int MostCombinations = 4_096;

    private readonly CellEvaluation _evaluation = new(problem, context, openLists.IsDefault ? [] : openLists);

    public Problem Problem => problem;

    public SolverLimits Limits { get; } = limits ?? SolverLimits.Default;

    public CellEvaluation Evaluation => _evaluation;

    /// <summary>How many cells the last question took.</summary>
    public int Cells { get; private set; }

    /// <summary>The simplest completion of a cell.</summary>
    public Value[] Complete(Value[] slots) => new Completer(_evaluation).Fill(slots);

    /// <summary>The slots of facts that the conditions read and of which something is open.</summary>
    public ImmutableArray<int> OpenFacts(Value[] slots) =>
        [.. problem.Usage.Slots.Keys.Where(slot => problem.Space.DomainOf(slot) is not null && new Place(slot).Open(slots, problem.Usage.Reads).Any())];

    /// <summary>A solver of the same problem that may be asked while this one is at work.</summary>
    public Solver Apart(int cells) => new(problem, Limits with { Cells = Math.Min(Limits.Cells, cells) }, context, openLists);

    /// <summary>Whether some completion gives each condition what is demanded of it; a yes shows one.</summary>
    public Answer CanBe(Value[] known, params ReadOnlySpan<Demand> demands) => CanBe(known, null, null, demands);

    /// <summary>The same where only some places may be given values, and a way to complete what is tried.</summary>
    public Answer CanBe(Value[] known, Func<Place, bool>? mayCut, Func<Value[], Value[]>? complete, params ReadOnlySpan<Demand> demands)
    {
        var wanted = Enumerable.Repeat(Truth.Unknown | Truth.Fault, problem.Conditions.Length).ToArray();
        foreach (var demand in demands)
        {
            wanted[demand.Condition] &= demand.Results;
        }

        var aim = new FindOne(wanted);
        var search = new Search(_evaluation, known, aim, Limits, mayCut) { Complete = complete };
        search.Run();
        Cells = search.Cells;
        return aim.Found is { } found ? new Answer(Verdict.Yes, new Witness([.. found])) : search.Obstacle is { } obstacle ? Answer.Unsettled(obstacle) : Answer.No;
    }

    /// <summary>Whether a condition can hold.</summary>
    public Answer IsSatisfiable(Value[] known, int condition = 0) => CanBe(known, new Demand(condition, Truth.True));

    /// <summary>Whether a condition holds for every completion; a no shows one for which it is false or a fault.</summary>
    public Answer IsAlways(Value[] known, int condition = 0) => CanBe(known, new Demand(condition, Truth.False | Truth.Fault)).Opposite;

    /// <summary>Whether a condition has the same result for every completion. A no shows a completion whose result differs from the simplest one's.</summary>
    public Answer IsConstant(Value[] known, int condition = 0)
    {
        var point = new Completer(_evaluation).Fill(known);
        var first = _evaluation.Sets(point)[condition];
        if (first.IsKnown())
        {
            return CanBe(known, new Demand(condition, (Truth.Unknown | Truth.Fault) & ~first)).Opposite;
        }

        var results = Results(known, condition);
        return results.Found.Length > 1 ? new Answer(Verdict.No, results.Found[1].Witness) : results.IsExact ? Answer.Yes : Answer.Unsettled(results.Obstacle!);
    }

    /// <summary>Whether a condition holds wherever another does; a no shows where not.</summary>
    public Answer Implies(Value[] known, int condition, int other) =>
        CanBe(known, new Demand(condition, Truth.True), new Demand(other, Truth.False | Truth.Fault)).Opposite;

    /// <summary>Whether two conditions have the same result for every completion; a no shows where they differ.</summary>
    public Answer AreEquivalent(Value[] known, int condition, int other)
    {
        var unsettled = default(Answer);
        foreach (var result in (Truth[])[Truth.True, Truth.False, Truth.Fault])
        {
            var differs = CanBe(known, new Demand(condition, result), new Demand(other, (Truth.Unknown | Truth.Fault) & ~result));
            if (differs.IsYes)
            {
                return differs.Opposite;
            }

            unsettled = differs.IsNo ? unsettled : differs;
        }

        return unsettled ?? Answer.Yes;
    }

    /// <summary>The results of one condition over all completions.</summary>
    public ResultSet Results(Value[] known, int condition = 0)
    {
        var root = _evaluation.Sets(known)[condition];
        var found = ImmutableArray.CreateBuilder<(ImmutableArray<Truth>, Witness)>();
        var (possible, obstacle, cells) = (Truth.None, default(Obstacle), 0);
        foreach (var result in FindAll.Singles(root))
        {
            var answer = CanBe(known, new Demand(condition, result));
            cells += Cells;
            possible |= answer.IsNo ? Truth.None : result;
            obstacle ??= answer.Obstacle;
            if (answer.Witness is { } witness)
            {
                found.Add(([result], witness));
            }
        }

        Cells = cells;
        return new ResultSet(found.ToImmutable(), obstacle is null, [possible], obstacle);
    }

    /// <summary>The combinations of results that all conditions of the problem can have together.</summary>
    public ResultSet JointResults(Value[] known)
    {
        var aim = new FindAll(MostCombinations);
        var search = new Search(_evaluation, known, aim, Limits);
        search.Run();
        Cells = search.Cells;
        var obstacle = search.Obstacle ?? (aim.IsFull ? new Obstacle(ObstacleKind.Alternatives, MostCombinations.ToString(CultureInfo.InvariantCulture)) : null);
        var found = aim.Found.Select(one => (one.Results, new Witness([.. one.Completion]))).ToImmutableArray();
        var possible = obstacle is null ? null : aim.IsFull || search.Left.Count == 0 ? _evaluation.Sets(known) : search.Left.Select(_evaluation.Sets).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x | y)]);
        return new ResultSet(found, obstacle is null, [.. Enumerable.Range(0, problem.Conditions.Length).Select(i => found.Aggregate(possible?[i] ?? Truth.None, (set, one) => set | one.Results[i]))], obstacle);
    }
}

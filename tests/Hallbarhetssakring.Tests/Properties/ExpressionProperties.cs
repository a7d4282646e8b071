using System.Collections.Immutable;

namespace Hallbarhetssakring.Tests.Properties;

/// <summary>What must hold of every condition and every application (semantics §1 and §4).</summary>
public sealed class ExpressionProperties
{
    [Fact]
    public void The_plan_and_the_oracle_agree_on_every_possible_result() => Properties.CheckCases(10_000, one =>
    {
        var result = one.Evaluate(one.Holes);
        return result.PlanSet == result.OracleSet ? null : $"plan {result.PlanSet}, oracle {result.OracleSet}: {one.Describe(one.Holes)}";
    });

    [Fact]
    public void What_is_unknown_waits_for_something() => Properties.CheckCases(1_000, one =>
    {
        var result = one.Evaluate(one.Holes);
        return result.Plan != "okänt" || result.Missing.Length > 0 ? null : $"{result.PlanSet}, and nothing is missing: {one.Describe(one.Holes)}";
    });

    [Fact]
    public void Giving_all_that_is_missing_settles_the_result() => Properties.CheckCases(1_000, one =>
    {
        var result = one.Evaluate(one.Holes);
        if (result.Plan != "okänt")
        {
            return null;
        }

        var given = Completion.Give(one.Holes, result.Missing, one.Random);
        var after = one.Evaluate(given);

        // What the baseline lacks is nobody's to give.
        return after.Plan != "okänt" || after.Missing.All(IsOfBaseline) ? null : $"asked for {string.Join(", ", result.Missing)}; after that {after.PlanSet} waits for {string.Join(", ", after.Missing)}: {one.Describe(one.Holes)}";
    });

    [Fact]
    public void Giving_one_more_fact_never_changes_what_is_known() => Properties.CheckCases(1_000, one =>
    {
        var open = one.Holes.Where(hole => hole.Value is null).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var hole = open[one.Random.Next(open.Count)];
        var given = Completion.Fill(one.Holes, hole, one.Random);
        var (before, after) = (one.Evaluate(one.Holes), one.Evaluate(given));
        return Within(after.PlanSet, before.PlanSet) ? null
            : $"{before.PlanSet} became {after.PlanSet} when {string.Join('.', hole.Path)} was given: {one.Describe(one.Holes)}\n{ApplicationSource.Json(given)}";
    });

    [Fact]
    public void Every_completion_comes_to_something_the_plan_held_possible() => Properties.CheckCases(1_000, one =>
    {
        var before = one.Evaluate(one.Holes);
        foreach (var whole in Completion.All(one.Holes, one.Text, one.Random).Take(12))
        {
            var after = one.Evaluate(whole);
            if ((after.Plan == "okänt" && !after.Missing.All(IsOfBaseline)) || !Within(after.PlanSet, before.PlanSet))
            {
                return $"{before.PlanSet}, but a completion gives {after.PlanSet}: {one.Describe(one.Holes)}\n{ApplicationSource.Json(whole)}";
            }
        }

        return null;
    });

    [Fact]
    public void The_order_of_operands_does_not_matter() => Properties.CheckCases(1_000, one =>
    {
        var facts = Case.Bench.Read(ApplicationSource.Json(one.Holes));
        var (a, b) = (Case.Bench.Evaluate(one.Node!, facts), Case.Bench.Evaluate(Case.Bench.Bind(one.Shuffled), facts));
        
        // What is asked for may differ: "a och (b och c)" is joined otherwise than "(a och b) och c", and asks for less where b och c is known.
        return a.PlanSet == b.PlanSet ? null : $"{a.PlanSet} waits for {string.Join(", ", a.Missing)}, shuffled {b.PlanSet} for {string.Join(", ", b.Missing)}: {one.Shuffled}\n{one.Describe(one.Holes)}";
    });

    [Fact]
    public void Spaces_line_breaks_and_parentheses_that_say_nothing_do_not_matter() => Properties.CheckCases(500, one =>
    {
        var facts = Case.Bench.Read(ApplicationSource.Json(one.Holes));
        var text = "((\n " + one.Text.Replace(" och ", "\n  och\t", StringComparison.Ordinal).Replace("(", "( ", StringComparison.Ordinal).Replace(")", " )", StringComparison.Ordinal) + "\n) )";
        var (a, b) = (Case.Bench.Evaluate(one.Node!, facts), Case.Bench.Evaluate(Case.Bench.Bind(text), facts));
        return a.PlanSet == b.PlanSet ? null : $"{a.PlanSet}, with other spaces {b.PlanSet}: {text}\n{one.Describe(one.Holes)}";
    });

    private static bool IsOfBaseline(string name) =>
        name.Split('.')[0] is "nuläge" or "nuläge_median" or "kvartil" or "trend" or "svagaste_mål";

    private static bool Within(string after, string before) => after.Split('|').All(before.Split('|').ToImmutableHashSet().Contains);
}

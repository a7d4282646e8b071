using Hallbarhetssakring.Benchmarks.Floor;
using Hallbarhetssakring.Benchmarks.Workload;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Benchmarks.Measuring;

/// <summary>
/// One expression ready to be run both ways over the same applications. Making it checks that plan and floor agree on every one of them, so no
/// figure is ever shown for two programs that do different work.
/// </summary>
internal sealed unsafe class ExpressionRun
{
    public const int Inputs = 64;

    private readonly delegate*<TypedApplication, Result> _floor;
    private readonly ConditionNode _plan;
    private readonly TypedApplication[] _applications;
    private readonly Frame[] _frames;

    public ExpressionRun(ExpressionCase one)
    {
        var ruleSet = RuleSets.Of(one.Text);
        var bound = RuleSets.ConditionOf(ruleSet);
        var builder = new PlanBuilder();
        builder.Announce(bound);
        _plan = builder.Condition(bound);
        _floor = one.Floor;
        _applications = ApplicationMaker.Make(Inputs, seed: 20250101, holes: 0.1);
        _frames = [.. _applications.Select(application =>
        {
            var frame = new Frame(ruleSet.Plan.Bound.Slots.Count, builder.Memos);
            RuleSets.SlotsOf(ruleSet, RuleSets.Read(ruleSet, ApplicationJson.Write(application with { Relevance = null }, RuleSets.Date))).CopyTo(frame.Slots, 0);
            return frame;
        })];
        Check(one);

        // What reading left behind would lie between the plan's data, and not between the floor's.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        Shares = string.Join(' ', _applications.GroupBy(a => one.Floor(a)).OrderBy(g => g.Key).Select(g => $"{g.Key}:{g.Count()}"));
    }

    /// <summary>How many of the inputs came to what.</summary>
    public string Shares { get; }

    /// <summary>All inputs once, by hand.</summary>
    public int Floor()
    {
        var sum = 0;
        foreach (var application in _applications)
        {
            sum += (int)_floor(application);
        }

        return sum;
    }

    /// <summary>All inputs once, by the plan.</summary>
    public int Plan()
    {
        var sum = 0;
        foreach (var frame in _frames)
        {
            frame.Forget();
            sum += (int)_plan.Evaluate(frame);
        }

        return sum;
    }

    /// <summary>What a plan's set of results is to the one who asks: a set of several is unknown.</summary>
    public static Result Of(Truth truth) => truth switch { Truth.True => Result.True, Truth.False => Result.False, Truth.Fault => Result.Fault, _ => Result.Unknown };

    private void Check(ExpressionCase one)
    {
        for (var i = 0; i < Inputs; i++)
        {
            _frames[i].Forget();
            var (plan, floor) = (Of(_plan.Evaluate(_frames[i])), _floor(_applications[i]));
            if (plan != floor)
            {
                throw new InvalidOperationException($"{one.Name}: the plan says {plan}, the floor {floor}, for {System.Text.Encoding.UTF8.GetString(ApplicationJson.Write(_applications[i], RuleSets.Date))}");
            }
        }
    }
}

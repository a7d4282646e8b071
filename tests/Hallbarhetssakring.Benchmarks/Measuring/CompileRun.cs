using Hallbarhetssakring.Benchmarks.Workload;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Benchmarks.Measuring;

/// <summary>Parsing, checking and compiling a condition of 60 characters; each step also on its own, with what comes before it.</summary>
internal sealed class CompileRun
{
    public const string Text = "fond = \"regional\" och sökt_belopp <= 50 % * merkostnad + 9 kr";

    private readonly BindingScope _scope;

    public CompileRun()
    {
        var bound = RuleSets.All().Plan.Bound;
        _scope = new BindingScope(bound.Schema.Symbols(), [], bound.Slots.Date, MonthEnd.Down);
        if (Plan() == 0)
        {
            throw new InvalidOperationException("The condition did not compile.");
        }
    }

    public int Parse() => Parsed(new DiagnosticBag()).Root.Span.Length;

    public int Bind() => Bound(new DiagnosticBag()).Location.Span.Length;

    public int Plan()
    {
        var bag = new DiagnosticBag();
        var node = Bound(bag);
        if (bag.HasErrors)
        {
            return 0;
        }

        var builder = new PlanBuilder();
        builder.Announce(node);
        return builder.Condition(node).Children.Length;
    }

    private static ExpressionSyntax Parsed(DiagnosticBag bag) => Parser.ParseExpression(EmbeddedText.Whole(new SourceText("uttryck", Text)), Dialect.StrictSwedish, bag);

    private BoundNode Bound(DiagnosticBag bag) => Binder.BindCondition(new BindingSession(bag), _scope, Parsed(bag));
}

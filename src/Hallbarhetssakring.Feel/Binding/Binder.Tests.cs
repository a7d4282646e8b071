using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>Cells of unary tests (DMN 1.5, 7.3.3): what stands alone is compared with the tested value, which is named <c>?</c>.</summary>
internal sealed partial class Binder
{
    private const string Tested = "?";

    /// <summary>Binds a cell as a condition.</summary>
    public static BoundNode BindTests(BindingSession session, BindingScope scope, ExpressionSyntax syntax)
    {
        var binder = new Binder(session, scope, syntax);
        return session.WithinBudget(syntax.Root is UnaryTestsSyntax tests ? binder.Tests(tests) : new BoundError(syntax.Locate(syntax.Root)));
    }

    private BoundNode Tests(UnaryTestsSyntax syntax)
    {
        var location = Locate(syntax);
        if (syntax.Tests.IsEmpty)
        {
            return new BoundConstant(Value.Known(true), FeelType.Boolean, location);
        }

        ImmutableArray<BoundNode> tests = [.. syntax.Tests.Select(Test)];
        var any = tests.Length == 1 ? tests[0] : new BoundOr(tests, location);
        return tests.Any(test => test.Type.IsError) ? new BoundError(location) : syntax.Negated ? new BoundNot(any, location) : any;
    }

    private BoundNode Test(SyntaxNode test)
    {
        var location = Locate(test);
        var tested = new NameSyntax(test.Span, Tested);
        return test switch
        {
            ComparisonTestSyntax comparison => Compare(comparison.Operator, tested, comparison.Operand, location),
            RangeSyntax range => InRange(tested, range, location),
            ListSyntax => In(new InSyntax(test.Span, tested, [test]), location),
            _ when Mentions.Name(test, Tested) => Condition(test),
            _ when IsList(test) => In(new InSyntax(test.Span, tested, [test]), location),
            _ => Compare(BinaryOperator.Equal, tested, test, location),
        };
    }

    // What a name stands for is known only when it is bound; what is wrong with it is said when it is bound for good.
    private bool IsList(SyntaxNode test) => new Binder(new BindingSession(new DiagnosticBag()), _scope, _syntax).Bind(test).Type is ListType;
}

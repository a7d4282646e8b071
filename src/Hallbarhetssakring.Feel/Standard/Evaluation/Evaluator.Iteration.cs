using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.Running;
using Hallbarhetssakring.Feel.Standard.Values;
using Hallbarhetssakring.Feel.Syntax;

namespace Hallbarhetssakring.Feel.Standard.Evaluation;

/// <summary><c>for</c>, <c>some</c> and <c>every</c> (DMN 1.5, 10.3.2.14 and table 52).</summary>
internal sealed partial class Evaluator
{
    private const string ResultsSoFar = "partial";

    private FeelValue For(ForSyntax node, Scope scope)
    {
        var results = ImmutableArray.CreateBuilder<FeelValue>();
        var needsPartial = Mentions.Name(node.Body, ResultsSoFar);
        var sound = Iterate(node.Iterators, 0, scope, inner =>
        {
            if (needsPartial)
            {
                // A copy each time: a quarter of a step an element.
                if (!Budget.Charge(results.Count / 4))
                {
                    return false;
                }

                inner = Scope.With(inner, ResultsSoFar, new ListValue(results.ToImmutable()));
            }

            results.Add(Evaluate(node.Body, inner));
            return Budget.FitsList(results.Count);
        });
        return sound ? NewList(results.ToImmutable()) : NullValue.Instance;
    }

    // "some" is the disjunction of the conditions and "every" their conjunction, with null as in any other.
    private FeelValue Quantified(QuantifiedSyntax node, Scope scope)
    {
        bool? holds = node.IsEvery;
        var sound = Iterate(node.Iterators, 0, scope, inner =>
        {
            var condition = Logic.Truth(Evaluate(node.Condition, inner));
            holds = node.IsEvery ? Logic.And(holds, condition) : Logic.Or(holds, condition);
            return holds != !node.IsEvery;
        });
        return sound || holds == !node.IsEvery ? FeelValue.From(holds) : NullValue.Instance;
    }

    /// <summary>Visits every combination, the last iterator turning fastest. False when a source can't be gone through or the visitor stops.</summary>
    private bool Iterate(ImmutableArray<IteratorSyntax> iterators, int level, Scope scope, Func<Scope, bool> visit)
    {
        if (level == iterators.Length)
        {
            return visit(scope);
        }

        if (!Budget.TryEnter())
        {
            return false;
        }

        var goesOn = Elements(iterators[level], scope) is { } elements
            && elements.All(element => Budget.Charge() && Iterate(iterators, level + 1, Scope.With(scope, iterators[level].Name, element), visit));
        Budget.Leave();
        return goesOn;
    }

    private IEnumerable<FeelValue>? Elements(IteratorSyntax iterator, Scope scope)
    {
        var source = Evaluate(iterator.Source, scope);
        if (iterator.RangeEnd is not null)
        {
            var end = Evaluate(iterator.RangeEnd, scope);
            return Steps.Between(source, end) ?? NotIterable(iterator, end);
        }

        return source switch
        {
            ListValue list => list.Items,
            NullValue => NotIterable(iterator, source),
            RangeValue range => Steps.Within(range) ?? NotIterable(iterator, source),
            _ => [source],
        };
    }

    private IEnumerable<FeelValue>? NotIterable(IteratorSyntax iterator, FeelValue source)
    {
        run.Warn(StandardDiagnostics.NotIterable, iterator.Span, KindNames.Of(source));
        return null;
    }
}

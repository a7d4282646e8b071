using Hallbarhetssakring.Feel.Standard.Values;

namespace Hallbarhetssakring.Feel.Standard.Evaluation;

/// <summary>The names that can be seen at a place, innermost first (DMN 1.5, 10.3.2.11).</summary>
internal sealed class Scope
{
    private readonly Scope? _outer;
    private readonly ContextValue? _entries;

    // Grows only while a context literal is being evaluated: each of its entries sees those before it.
    private readonly List<KeyValuePair<string, FeelValue>> _variables = [];

    private Scope(Scope? outer, ContextValue? entries)
    {
        _outer = outer;
        _entries = entries;
    }

    public static Scope Of(ContextValue inputs) => new(null, inputs);

    public static Scope Inside(Scope outer) => new(outer, null);

    public static Scope With(Scope outer, string name, FeelValue value)
    {
        var scope = new Scope(outer, null);
        scope.Add(name, value);
        return scope;
    }

    /// <summary>A filter's scope: the element as <c>item</c>, and a context's entries by their own names.</summary>
    public static Scope OfItem(Scope outer, FeelValue item)
    {
        var scope = new Scope(outer, item as ContextValue);
        scope.Add("item", item);
        return scope;
    }

    public void Add(string name, FeelValue value) => _variables.Add(new(name, value));

    public FeelValue? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._entries?.Find(name) is { } entry)
            {
                return entry;
            }

            for (var i = scope._variables.Count - 1; i >= 0; i--)
            {
                if (scope._variables[i].Key == name)
                {
                    return scope._variables[i].Value;
                }
            }
        }

        return null;
    }
}

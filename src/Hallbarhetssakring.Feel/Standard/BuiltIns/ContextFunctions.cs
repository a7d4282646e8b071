using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Standard.Values;
using static Hallbarhetssakring.Feel.Standard.BuiltIns.FormParts;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>Context functions (DMN 1.5, table 84).</summary>
internal static class ContextFunctions
{
    public static readonly BuiltIn[] All =
    [
        Function("get value", FeelType.Any, c => c.Context(0).Find(c.Text(1)) ?? NullValue.Instance, A(FeelType.Context, "m"), AString("key")),
        Function("get entries", FeelType.ListOf(FeelType.Context), Entries, A(FeelType.Context, "m")),
        Function("context", FeelType.Context, FromEntries, A(FeelType.ListOf(FeelType.Context), "entries")),
        new("context put",
            Form(FeelType.Context, c => Put(c, c.Context(0), c.Text(1), c[2]), A(FeelType.Context, "context"), AString("key"), AnyValue("value")),
            Form(FeelType.Context, PutDeep, A(FeelType.Context, "context"), AList("keys"), AnyValue("value"))),
        Function("context merge", FeelType.Context, Merge, A(FeelType.ListOf(FeelType.Context), "contexts")),
    ];

    private static FeelValue Entries(Call call) => call.NewList(
    [
        .. call.Context(0).Entries.Select(entry => new ContextValue(
        [
            new KeyValuePair<string, FeelValue>("key", new TextValue(entry.Key)),
            new KeyValuePair<string, FeelValue>("value", entry.Value),
        ])),
    ]);

    // Each entry has a key, used once, and a value, which may be null.
    private static FeelValue FromEntries(Call call)
    {
        var entries = new List<KeyValuePair<string, FeelValue>>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in call.List(0))
        {
            if (item is not ContextValue entry || entry.Find("key") is not TextValue key || entry.Find("value") is not { } value || !keys.Add(key.Value))
            {
                return call.Fail("en post saknar nyckel eller värde, eller en nyckel är upprepad", "an entry lacks its key or value, or a key is repeated");
            }

            entries.Add(new(key.Value, value));
        }

        return call.NewContext(entries, entries.Count);
    }

    private static FeelValue Put(Call call, ContextValue context, string key, FeelValue value)
    {
        if (!call.Budget.AllowsList(context.Entries.Length + 1))
        {
            return NullValue.Instance;
        }

        var result = context.With(key, value);
        return call.Budget.AllowsDepth(result) ? result : NullValue.Instance;
    }

    private static FeelValue PutDeep(Call call)
    {
        var keys = call.List(1);
        return !keys.IsEmpty && keys.All(key => key is TextValue)
            ? PutDeep(call, call.Context(0), keys, 0)
            : call.Fail("nycklarna ska vara texter, minst en", "the keys must be strings, at least one");
    }

    private static FeelValue PutDeep(Call call, ContextValue context, ImmutableArray<FeelValue> keys, int level)
    {
        var key = ((TextValue)keys[level]).Value;
        if (level == keys.Length - 1)
        {
            return Put(call, context, key, call[2]);
        }

        // A path that is longer than the context is deep can't be followed.
        if (context.Find(key) is not ContextValue inner)
        {
            return call.Fail("nycklarna leder inte genom kontexter", "the keys do not lead through contexts");
        }

        var changed = PutDeep(call, inner, keys, level + 1);
        return changed.IsNull ? changed : Put(call, context, key, changed);
    }

    private static FeelValue Merge(Call call)
    {
        var contexts = call.List(0);
        return contexts.All(item => item is ContextValue)
            ? call.NewContext(contexts.SelectMany(item => ((ContextValue)item).Entries), contexts.Sum(item => ((ContextValue)item).Entries.Length))
            : call.Fail("listan har annat än kontexter", "the list has more than contexts");
    }
}

using System.Collections.Frozen;

namespace Hallbarhetssakring.Feel.Standard.BuiltIns;

/// <summary>All built-ins by name, one file a family.</summary>
internal static class BuiltInTable
{
    private static readonly FrozenDictionary<string, BuiltIn> ByName = new[]
    {
        ConversionFunctions.All,
        BooleanFunctions.All,
        TextFunctions.All,
        PatternFunctions.All,
        ListFunctions.All,
        AggregateFunctions.All,
        NumericFunctions.All,
        DateFunctions.All,
        RangeFunctions.All,
        SortFunctions.All,
        ContextFunctions.All,
    }.SelectMany(family => family).ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    public static IEnumerable<BuiltIn> All => ByName.Values.OrderBy(function => function.Name, StringComparer.Ordinal);

    public static BuiltIn? Find(string name) => ByName.GetValueOrDefault(name);
}

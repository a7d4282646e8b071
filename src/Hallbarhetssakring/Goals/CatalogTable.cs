using System.Collections.Immutable;

namespace Hallbarhetssakring.Goals;

/// <summary>A table that is shipped inside the assembly: one row a line, columns parted by tabs, a heading first.</summary>
internal static class CatalogTable
{
    public static ImmutableArray<string[]> Read(string name)
    {
        using var stream = typeof(CatalogTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows.ToImmutable();
    }
}

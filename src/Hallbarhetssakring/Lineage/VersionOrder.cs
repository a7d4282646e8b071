using System.Globalization;

namespace Hallbarhetssakring.Lineage;

/// <summary>Orders versions by their three numbers: 1.10.0 is higher than 1.9.0.</summary>
internal static class VersionOrder
{
    /// <summary>Whether a version is one that is asked for by its beginning: 1 is any 1.x, never 10.x; nothing is any.</summary>
    public static bool Begins(string version, string asked) => asked.Length == 0 || version == asked || version.StartsWith(asked + ".", StringComparison.Ordinal);

    public static (int Major, int Minor, int Patch) Of(string version)
    {
        var numbers = version.Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return (numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
    }
}

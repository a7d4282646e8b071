using System.Text.RegularExpressions;

namespace Hallbarhetssakring.Feel.Functions;

/// <summary>Regular expressions that take time linear in the text: without back references and look-around.</summary>
internal static class Patterns
{
    public static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static bool IsValid(string pattern)
    {
        try
        {
            _ = Compile(pattern);
            return pattern.Length <= 500;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}

using System.Text.RegularExpressions;

namespace Hallbarhetssakring.Yaml;

/// <summary><c>krav:x</c>: a key and its value without the space, or with one from a web page, that makes them so.</summary>
internal static partial class MissingSpace
{
    /// <summary>The text with a space after its colon; null when it looks like something else, such as an address.</summary>
    public static string? Correct(string text)
    {
        var match = KeyAndValue().Match(text);
        return match.Success ? Correction.Unquoted(match.Groups[1].Value, match.Groups[2].Value) : null;
    }

    [GeneratedRegex(@"^([\p{L}_][\p{L}\p{M}\p{N}_-]*):(?!//)[^\S\r\n]*([^\s:][^\r\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex KeyAndValue();
}

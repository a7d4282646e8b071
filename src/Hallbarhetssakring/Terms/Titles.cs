namespace Hallbarhetssakring.Terms;

/// <summary>What a name is called where nobody has given it a title.</summary>
internal static class Titles
{
    public static string Of(string name)
    {
        var words = name.Replace('_', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}

namespace Hallbarhetssakring.Feel.Text;

/// <summary>The languages that messages are written in.</summary>
public enum Language
{
    /// <summary>Swedish, the default.</summary>
    Swedish,

    /// <summary>English.</summary>
    English,
}

/// <summary>The same words in Swedish and English.</summary>
public sealed record LocalizedText(string Swedish, string English)
{
    /// <summary>The words in a language.</summary>
    public string In(Language language) => language == Language.English ? English : Swedish;

    /// <summary>Words that are alike in both languages, such as a name.</summary>
    public static LocalizedText Same(string text) => new(text, text);
}

using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Writes what an author meant in the form that YAML reads as meant.</summary>
internal static class Correction
{
    /// <summary>A correction longer than this is shown by its beginning.</summary>
    private const int MostShown = 160;

    /// <summary>A text in single quotes.</summary>
    public static string Quote(string text)
    {
        var lines = text.Split((char[]?)['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        text = WithoutTypographicQuotes(string.Join(' ', lines));
        return "'" + Shown(text).Replace("'", "''", StringComparison.Ordinal) + "'";
    }

    /// <summary>As much of a text as a message can hold.</summary>
    public static string Shown(string text) => text.Length > MostShown ? text[..MostShown] + "…" : text;

    /// <summary>A key with a value in single quotes.</summary>
    public static string Entry(string key, string value) => Join(key, Quote(value));

    /// <summary>A key with a value as it is.</summary>
    public static string Unquoted(string key, string value) => Join(key, Shown(value));

    /// <summary>The entry or item that is being read, with its value in single quotes.</summary>
    public static string Entry(SourceText source, OpenCollection? parent, string value) => parent switch
    {
        { IsMapping: true, Key: { } key } => Entry(source.Slice(key.Span), value),
        { IsMapping: false, IsFlow: false } => "- " + Quote(value),
        _ => Quote(value),
    };

    /// <summary>Whether a text stands within the quotes that word processors write, which are letters to YAML.</summary>
    public static bool HasTypographicQuotes(string text) => text.Length > 1 && IsTypographicQuote(text[0]) && IsTypographicQuote(text[^1]);

    private static string Join(string key, string value) => key.Length == 0 ? value : Shown(key) + ": " + value;

    private static bool IsTypographicQuote(char c) => c is '”' or '“' or '„' or '‟' or '’' or '‘' or '‚' or '»' or '«' or '´' or '`';

    private static string WithoutTypographicQuotes(string text) => HasTypographicQuotes(text) ? text[1..^1].Trim() : text;
}

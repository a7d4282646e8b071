namespace Hallbarhetssakring.Feel.Syntax;

/// <summary>
/// Standard FEEL's own names of several words. Names of one's own with spaces are the listed deviation: they make a text's meaning hang on
/// what happens to be in scope.
/// </summary>
internal static class StandardNames
{
    public static readonly string[][] FunctionPhrases = Split(
        "date and time", "years and months duration", "string length", "upper case", "lower case", "substring before", "substring after",
        "starts with", "ends with", "list contains", "insert before", "list replace", "index of", "distinct values", "get value", "get entries",
        "context put", "context merge", "day of year", "day of week", "month of year", "week of year", "met by", "overlaps before", "overlaps after",
        "finished by", "started by", "string join", "round up", "round down", "round half up", "round half down");

    public static readonly string[][] PropertyPhrases = Split("time offset", "start included", "end included");

    public static readonly string[][] TypePhrases = Split("date and time", "days and time duration", "years and months duration");

    /// <summary>The longest phrase that begins at a token, with how many tokens it takes.</summary>
    public static (string Name, int Words)? MatchPhrase(List<Token> tokens, int at, string[][] phrases)
    {
        var longest = phrases
            .Where(words => words.Length <= tokens.Count - at && words.Select((word, i) => IsWord(tokens[at + i], word)).All(same => same))
            .MaxBy(words => words.Length);
        return longest is null ? null : (string.Join(' ', longest), longest.Length);
    }

    private static bool IsWord(Token token, string word) => token.Kind is TokenKind.Name or TokenKind.Keyword && token.Text == word;

    private static string[][] Split(params string[] phrases) => [.. phrases.Select(phrase => phrase.Split(' '))];
}

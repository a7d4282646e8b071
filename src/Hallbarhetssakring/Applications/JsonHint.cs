using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Applications;

/// <summary>What was probably meant where a text stops being JSON.</summary>
internal static class JsonHint
{
    public static readonly LocalizedText OneValue = new(
        "Filen ska ha ett enda värde: ta bort det som står efter det.", "The file is to hold one value only: remove what follows it.");

    private static readonly LocalizedText Comma = new(
        "Ta bort kommatecknet före den avslutande parentesen.", "Remove the comma before the closing bracket.");

    private static readonly LocalizedText DecimalComma = new(
        "Skriv decimaler med punkt, till exempel 1.5.", "Write decimals with a point, for example 1.5.");

    private static readonly LocalizedText MissingComma = new(
        "Sätt ett kommatecken mellan värdena.", "Put a comma between the values.");

    private static readonly LocalizedText Quotes = new(
        "Sätt text inom raka citattecken (\").", "Put texts within straight double quotes (\").");

    private static readonly LocalizedText Words = new(
        "Sätt text och namn inom citattecken; ja och nej skrivs true och false.", "Put texts and names within double quotes; yes and no are written true and false.");

    private static readonly LocalizedText Comment = new(
        "JSON har inga kommentarer: ta bort den.", "JSON has no comments: remove it.");

    private static readonly LocalizedText Digits = new(
        "Skriv talet som 1250000 eller 0.5, utan mellanslag, inledande nollor eller plustecken; koder skrivs inom citattecken.",
        "Write the number as 1250000 or 0.5, without spaces, leading zeros or a plus sign; codes are written within double quotes.");

    private static readonly LocalizedText Control = new(
        "Skriv radbrytning i en text som \\n.", "Write a line break in a text as \\n.");

    private static readonly LocalizedText Other = new(
        "Rätta texten här eller strax före.", "Mend the text here or just before.");

    public static LocalizedText For(string text, int at)
    {
        var found = text[Math.Min(at, text.Length - 1)];
        var before = at - 1;
        while (before >= 0 && text[before] is ' ' or '\t' or '\r' or '\n')
        {
            before--;
        }

        var previous = before >= 0 ? text[before] : '\0';
        return found switch
        {
            '}' or ']' when previous == ',' => Comma,
            _ when char.IsAsciiDigit(found) && previous == ',' => DecimalComma,
            '\'' or '”' or '“' or '’' => Quotes,
            '/' or '#' => Comment,
            '"' or '{' or '[' when previous is not ('{' or '[' or ',' or ':') => MissingComma,
            '+' or '.' or '_' => Digits,
            _ when char.IsAsciiDigit(found) || (char.IsAsciiDigit(previous) && before == at - 1) => Digits,
            '\n' or '\r' or '\t' => Control,
            _ when char.IsLetter(found) => Words,
            _ => Other,
        };
    }
}

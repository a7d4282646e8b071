using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Yaml;

/// <summary>What can be wrong with a file as YAML: HS1xxx. HS1001–1019 are what the format does without, HS1020 and on are the traps of YAML.</summary>
internal static class YamlDiagnostics
{
    public static readonly DiagnosticDescriptor TooLarge = Error(
        "HS1001",
        "Filen är större än {0} byte och läses inte. Dela upp den i flera filer.",
        "The file is larger than {0} bytes and is not read. Split it into several files.");

    public static readonly DiagnosticDescriptor NotUtf8 = Error(
        "HS1002",
        "Filen är inte sparad som UTF-8: här står byten {0}. Spara den med kodningen UTF-8.",
        "The file is not saved as UTF-8: the byte {0} stands here. Save it with the encoding UTF-8.");

    public static readonly DiagnosticDescriptor ForbiddenCharacter = Error(
        "HS1003",
        "Här står det osynliga tecknet {0}, som inte får finnas i filen. Ta bort det.",
        "The invisible character {0} stands here and may not be in the file. Remove it.");

    public static readonly DiagnosticDescriptor Empty = Error(
        "HS1004",
        "Filen är tom. Skriv minst en rad, till exempel språk: sv.",
        "The file is empty. Write at least one line, such as language: en.");

    public static readonly DiagnosticDescriptor SeveralDocuments = Error(
        "HS1005",
        "Här börjar ett andra dokument, men en fil håller bara ett. Ta bort raden eller lägg resten i en egen fil.",
        "A second document begins here, but a file holds only one. Remove the line, or put the rest in a file of its own.");

    public static readonly DiagnosticDescriptor Directive = Error(
        "HS1006",
        "En rad som börjar med % är ett direktiv till YAML, och sådana används inte här. Ta bort raden.",
        "A line that begins with % is a directive to YAML, and those are not used here. Remove the line.");

    public static readonly DiagnosticDescriptor Anchor = Error(
        "HS1007",
        "Ankare (&) används inte här. Ta bort det, eller om & hör till en text, sätt texten inom enkla citattecken: {0}",
        "Anchors (&) are not used here. Remove it or, if & belongs to a text, put the text in single quotes: {0}");

    public static readonly DiagnosticDescriptor Alias = Error(
        "HS1008",
        "Hänvisningar (*) till ankare används inte här. Skriv ut värdet, eller om * hör till en text, sätt texten inom enkla citattecken: {0}",
        "Aliases (*) are not used here. Write the value itself or, if * belongs to a text, put the text in single quotes: {0}");

    public static readonly DiagnosticDescriptor Tag = Error(
        "HS1009",
        "Typmärkning (!) används inte här. Ta bort den, eller om ! hör till en text, sätt texten inom enkla citattecken: {0}",
        "Tags (!) are not used here. Remove it or, if ! belongs to a text, put the text in single quotes: {0}");

    public static readonly DiagnosticDescriptor MergeKey = Error(
        "HS1010",
        "Nyckeln << infogar andra nycklar i YAML och används inte här. Skriv ut nycklarna.",
        "The key << merges other keys in YAML and is not used here. Write the keys themselves.");

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "HS1011",
        "Nyckeln ”{0}” står två gånger på samma nivå. Ta bort den ena eller rätta dess namn eller indrag.",
        "The key “{0}” stands twice at the same level. Remove one of them, or correct its name or indentation.");

    public static readonly DiagnosticDescriptor KeyNotText = Error(
        "HS1012",
        "En lista eller {{ }} kan inte vara en nyckel. Skriv ett ord före kolonet.",
        "A list or {{ }} can't be a key. Write a word before the colon.");

    public static readonly DiagnosticDescriptor EmptyKey = Error(
        "HS1013",
        "Nyckeln före kolonet saknas. Skriv ett ord före kolonet, eller sätt texten inom enkla citattecken om kolonet hör till den.",
        "The key before the colon is missing. Write a word before the colon or, if the colon belongs to a text, put the text in single quotes.");

    public static readonly DiagnosticDescriptor InvisibleInKey = Error(
        "HS1014",
        "Nyckeln innehåller ett tecken som inte syns ({0}), kanske klistrat från en webbsida. Skriv om den för hand: {1}",
        "The key holds a character that can't be seen ({0}), perhaps pasted from a web page. Write it anew by hand: {1}");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "HS1015",
        "Filen är nästlad djupare än {0} nivåer. Kontrollera indragen och att varje klammer stängs.",
        "The file is nested more than {0} levels deep. Check the indentation, and that every bracket is closed.");

    public static readonly DiagnosticDescriptor TooManyParts = Error(
        "HS1016",
        "Filen har fler än {0} delar (nycklar, värden och listor) och läses inte. Dela upp den i flera filer.",
        "The file has more than {0} parts (keys, values and lists) and is not read. Split it into several files.");

    public static readonly DiagnosticDescriptor Unreadable = Error(
        "HS1017",
        "Filen går inte att läsa som YAML härifrån. Kontrollera indrag, kolon och citattecken på den här raden och den ovanför.",
        "The file can't be read as YAML from here on. Check the indentation, colons and quotes on this line and the one above.");

    public static readonly DiagnosticDescriptor CommentCutsText = Warning(
        "HS1020",
        "Allt efter # är en kommentar och läses inte. Hör det till texten, skriv {0} – annars {1} före kommentaren.",
        "All that follows # is a comment and is not read. If it belongs to the text, write {0} – else {1} before the comment.");

    public static readonly DiagnosticDescriptor TextSplit = Error(
        "HS1021",
        "Kommatecknet delar texten, eftersom den står inom klamrar. Sätt texten inom enkla citattecken: {0}",
        "The comma splits the text, since it stands in brackets. Put the text in single quotes: {0}");

    public static readonly DiagnosticDescriptor DecimalComma = Error(
        "HS1022",
        "Kommatecknet delar talet i två. Decimaler skrivs med punkt: {0}",
        "The comma splits the number in two. Decimals are written with a point: {0}");

    public static readonly DiagnosticDescriptor StartsWithSign = Error(
        "HS1023",
        "En text utan citattecken kan inte börja med ”{0}”, som betyder något annat i YAML. Sätt texten inom enkla citattecken: {1}",
        "A text without quotes can't begin with “{0}”, which means something else in YAML. Put the text in single quotes: {1}");

    public static readonly DiagnosticDescriptor ColonInText = Error(
        "HS1024",
        "Ett kolon följt av blanksteg delar texten i nyckel och värde. Sätt texten inom enkla citattecken: {0}",
        "A colon followed by a space splits the text into key and value. Put the text in single quotes: {0}");

    public static readonly DiagnosticDescriptor SignInBrackets = Error(
        "HS1025",
        "En text inom klamrar kan inte innehålla ”{0}” utan citattecken. Sätt texten inom enkla citattecken: {1}",
        "A text in brackets can't hold “{0}” without quotes. Put the text in single quotes: {1}");

    public static readonly DiagnosticDescriptor TabIndentation = Error(
        "HS1026",
        "Raden är indragen med tabb. Byt alla tabbar i filens indrag mot blanksteg, två för varje nivå.",
        "The line is indented with a tab. Replace all tabs in the file's indentation with spaces, two for each level.");

    public static readonly DiagnosticDescriptor OddIndentation = Error(
        "HS1027",
        "Raden är indragen med ett tecken som ser ut som ett blanksteg ({0}), kanske klistrat från en webbsida. Byt det mot vanliga blanksteg.",
        "The line is indented with a character that looks like a space ({0}), perhaps pasted from a web page. Replace it with ordinary spaces.");

    public static readonly DiagnosticDescriptor WrongIndentation = Error(
        "HS1028",
        "Raden börjar i kolumn {0}, som inte hör till någon nivå ovanför. Flytta den så att den börjar i kolumn {1}.",
        "The line begins in column {0}, which belongs to no level above. Move it to begin in column {1}.");

    public static readonly DiagnosticDescriptor ItemAmongKeys = Error(
        "HS1029",
        "En rad med streck hör till en lista, men på den här nivån står nycklar. Flytta raden in under den nyckel som listan hör till.",
        "A line with a dash belongs to a list, but keys stand at this level. Move the line in under the key that the list belongs to.");

    public static readonly DiagnosticDescriptor KeyAmongItems = Error(
        "HS1030",
        "På den här nivån står en lista, och varje rad i den börjar med ett streck. Skriv ”- ” först, eller flytta in raden under strecket ovanför.",
        "A list stands at this level, and each line in it begins with a dash. Write “- ” first, or move the line in under the dash above.");

    public static readonly DiagnosticDescriptor MissingColon = Error(
        "HS1031",
        "”{0}” saknar kolon. Skriv ett kolon och ett blanksteg efter nyckeln, eller dra in raden om den fortsätter texten ovanför.",
        "“{0}” has no colon. Write a colon and a space after the key, or indent the line if it continues the text above.");

    public static readonly DiagnosticDescriptor MissingSpaceAfterColon = Error(
        "HS1032",
        "Det saknas ett vanligt blanksteg efter kolonet. Skriv {0}",
        "There is no ordinary space after the colon. Write {0}");

    public static readonly DiagnosticDescriptor MissingSpaceAfterDash = Error(
        "HS1033",
        "Det saknas ett blanksteg efter strecket. Skriv {0}",
        "There is no space after the dash. Write {0}");

    public static readonly DiagnosticDescriptor KeyWithoutValue = Error(
        "HS1034",
        "”{0}” inom klamrarna har inget värde. Skriv kolon och ett värde efter det, eller sätt texten som det hör till inom enkla citattecken.",
        "“{0}” in the braces has no value. Write a colon and a value after it, or put the text that it belongs to in single quotes.");

    public static readonly DiagnosticDescriptor MissingComma = Error(
        "HS1035",
        "Det saknas ett kommatecken före detta. Skriv {0}",
        "There is no comma before this. Write {0}");

    public static readonly DiagnosticDescriptor UnclosedBracket = Error(
        "HS1036",
        "Klammern {0} stängs inte. Sätt {1} där den slutar.",
        "The bracket {0} is not closed. Put {1} where it ends.");

    public static readonly DiagnosticDescriptor UnclosedQuote = Error(
        "HS1037",
        "Texten som börjar här avslutas inte på rätt ställe. Sätt {0} där den slutar.",
        "The text that begins here does not end in the right place. Put {0} where it ends.");

    public static readonly DiagnosticDescriptor ApostropheInText = Error(
        "HS1038",
        "Citattecknet avslutar texten mitt i. Skriv det två gånger för att få det i texten: {0}",
        "The quote ends the text in its middle. Write it twice to have it in the text: {0}");

    public static readonly DiagnosticDescriptor TextAfterQuote = Error(
        "HS1039",
        "Texten avslutas av {0} före detta. Sätt hela texten inom enkla citattecken: {1}",
        "The text is ended by {0} before this. Put the whole text in single quotes: {1}");

    public static readonly DiagnosticDescriptor BadEscape = Error(
        "HS1040",
        "{0} är ingen känd teckenföljd inom dubbla citattecken. Sätt texten inom enkla citattecken: {1}",
        "{0} is not a known escape in double quotes. Put the text in single quotes: {1}");

    public static readonly DiagnosticDescriptor DashContinuesText = Warning(
        "HS1041",
        "Raden fortsätter texten ovanför och är ingen ny punkt. Ge strecket listans indrag, eller om det hör till texten, skriv {0}",
        "The line continues the text above and is no new item. Indent the dash like the list or, if it belongs to the text, write {0}");

    public static readonly DiagnosticDescriptor TypographicQuotes = Warning(
        "HS1042",
        "{0} är inget citattecken i YAML utan blir en del av texten. Skriv {1}",
        "{0} is not a quote in YAML but becomes part of the text. Write {1}");

    public static readonly DiagnosticDescriptor ExtraComma = Error(
        "HS1043",
        "Kommatecknet här skiljer ingenting åt. Ta bort det.",
        "The comma here separates nothing. Remove it.");

    public static readonly DiagnosticDescriptor CommentEndsText = Error(
        "HS1044",
        "Texten ovanför slutar vid kommentaren, så den här raden hör inte till den. Flytta kommentaren till en egen rad före texten.",
        "The text above ends at the comment, so this line is not part of it. Move the comment to a line of its own before the text.");
}

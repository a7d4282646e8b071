using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Cli;

/// <summary>What the command says of its own: what is wrong and what to do.</summary>
internal static class Messages
{
    public static readonly LocalizedText Error = new("fel", "error");

    public static readonly LocalizedText NoCommand = new("Ange ett kommando: assess, prov eller visa.", "Give a command: assess, test or show.");

    public static readonly LocalizedText SeeHelp = new("Kör hallbar --help för att se hur kommandot skrivs.", "Run hallbar --help --lang en to see how the command is written.");

    public static readonly LocalizedText NoDate = new(
        "Det finns inget datum att bedöma per. Ange --datum ÅÅÅÅ-MM-DD, eller skriv bedömningsdatum i ansökan.",
        "There is no date to assess as of. Give --date YYYY-MM-DD, or write assessment_date in the application.");

    public static readonly LocalizedText NoRuleSetsFolder = new(
        "Ingen mapp rulesets finns här eller i en mapp ovanför. Ange den med --rot MAPP.",
        "There is no folder rulesets here or in a folder above. Give it with --root DIR.");

    public static readonly LocalizedText InputTooLarge = new(
        "Filen är större än 16 MB. Lägg bilagor utanför ansökan, och hämta bara de nyckeltal som regelverket använder.", "The file is larger than 16 MB. Keep attachments outside of the application, and fetch only the indicators that the rule set uses.");

    public static LocalizedText NoArgument(LocalizedText name) => new($"{name.Swedish} saknas.", $"{name.English} is missing.");

    public static LocalizedText NoValue(string option) => new($"{option} saknar värde.", $"{option} lacks a value.");

    public static LocalizedText Repeated(string option) => new($"{option} är angiven mer än en gång. Ta bort den ena.", $"{option} is given more than once. Remove one.");

    public static LocalizedText Unknown(string token) => new($"{token} går inte att förstå. Ta bort det eller rätta stavningen.", $"{token} can't be understood. Remove it or correct its spelling.");

    public static LocalizedText BadDate(string value) => new(
        $"{value} är inget datum. Skriv år, månad och dag så här: 2026-03-16.", $"{value} is not a date. Write year, month and day like this: 2026-03-16.");

    public static LocalizedText BadFormat(string value) => new($"{value} är inget format. Välj text, json eller markdown.", $"{value} is not a format. Choose text, json or markdown.");

    public static LocalizedText BadLanguage(string value) => new($"{value} är inget språk här. Välj sv eller en.", $"{value} is not a language here. Choose sv or en.");

    public static LocalizedText NoFolder(string path) => new($"Mappen {path} finns inte.", $"The folder {path} does not exist.");

    public static LocalizedText NoFile(string path) => new($"Filen {path} finns inte.", $"The file {path} does not exist.");

    public static LocalizedText Unreadable(string path, string why) => new($"{path} går inte att läsa: {why}", $"{path} can't be read: {why}");

    public static LocalizedText NoRuleSet(string name) => new(
        $"{name} är varken en mapp med regelverk.yaml eller ett namn som ägare/namn eller ägare/namn@version.",
        $"{name} is neither a folder with regelverk.yaml nor a name like owner/name or owner/name@version.");

    public static LocalizedText NoRuleSetIn(string name, string root) => new($"Regelverket {name} finns inte i {root}.", $"The rule set {name} does not exist in {root}.");

    public static LocalizedText NoVersion(string name, string version, string found) => new(
        $"Regelverket {name} har ingen version {version}. Versioner som finns: {found}.", $"The rule set {name} has no version {version}. Versions there are: {found}.");

    /// <summary>The day that the earliest version is in force from is said where the asked day is before it.</summary>
    public static LocalizedText NotInForce(string id, DateOnly date, DateOnly? earliest)
    {
        var before = earliest is { } from && date < from;
        return new(
            $"Ingen version av {id} gäller {Day(date)}. {(before ? $"Den tidigaste gäller från {Day(earliest!.Value)}. " : "")}Ange en annan dag med --datum.",
            $"No version of {id} is in force on {Day(date)}. {(before ? $"The earliest is in force from {Day(earliest!.Value)}. " : "")}Give another day with --date.");
    }

    public static LocalizedText Internal(string what) => new(
        $"Ett fel i programmet, inte i det du skrev: {what} Kör igen med --debug för att se var.", $"A fault in the program, not in what you wrote: {what} Run again with --debug to see where.");

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Lineage;

/// <summary>What can be wrong with what a rule set builds on: HS45xx.</summary>
internal static class LineageDiagnostics
{
    public static readonly DiagnosticDescriptor NoFacts = Error(
        "HS4501",
        "Filen {0} finns inte eller kan inte läsas. Ett regelverk som inte bygger på något annat behöver en sådan fil bredvid regelverk.yaml.",
        "The file {0} does not exist or can't be read. A rule set that builds on no other needs such a file beside regelverk.yaml.");

    public static readonly DiagnosticDescriptor NoRoot = Error(
        "HS4502",
        "{0} går inte att hitta: regelverket ligger inte under någon mapp som heter rulesets. Flytta det dit eller ange mappen med --rot.",
        "{0} can't be found: the rule set does not lie below a folder named rulesets. Move it there, or give the folder with --rot.");

    public static readonly DiagnosticDescriptor NotFound = Error(
        "HS4503", "Regelverket {0} finns inte. {1}", "The rule set {0} does not exist. {1}");

    public static readonly DiagnosticDescriptor NoSuchVersion = Error(
        "HS4504", "{0} finns inte i version {1}. Det finns: {2}.", "{0} does not exist in version {1}. There is: {2}.");

    public static readonly DiagnosticDescriptor WrongFolder = Error(
        "HS4505",
        "Filen säger att den är {0} {1}, men den ligger där {2} {3} ska finnas. Rätta namn och version, eller flytta mappen.",
        "The file says that it is {0} {1}, but lies where {2} {3} should be. Correct its name and version, or move the folder.");

    public static readonly DiagnosticDescriptor Cycle = Error(
        "HS4506", "Regelverken bygger på varandra i ring: {0}. Ta bort en av hänvisningarna.", "The rule sets build on each other in a circle: {0}. Remove one of the references.");

    public static readonly DiagnosticDescriptor TooMany = Error(
        "HS4507", "Regelverket bygger på fler än {0} andra, eller i fler än {1} led. Slå ihop några av dem.", "The rule set builds on more than {0} others, or in more than {1} steps. Join some of them.");

    public static readonly DiagnosticDescriptor TwoVersions = Error(
        "HS4508",
        "{0} tas med i två versioner, {1} och {2}. Skriv samma version på båda ställena.",
        "{0} is taken in in two versions, {1} and {2}. Write the same version in both places.");

    public static readonly DiagnosticDescriptor OtherLanguage = Error(
        "HS4509", "{0} är skrivet på ett annat språk än det regelverk som bygger på det. Använd samma språk i båda.", "{0} is written in another language than the rule set that builds on it. Use the same language in both.");

    public static readonly DiagnosticDescriptor Taken = Error(
        "HS4510", "{0} finns redan i {1}, som regelverket bygger på. Välj ett annat namn, eller använd det som finns.", "{0} already exists in {1}, which the rule set builds on. Choose another name, or use what is there.");

    public static readonly DiagnosticDescriptor NothingToChange = Error(
        "HS4511", "{0} finns inte i det som regelverket bygger på. {1}", "{0} does not exist in what the rule set builds on. {1}");

    public static readonly DiagnosticDescriptor Locked = Error(
        "HS4512", "{0} är låst i {1} och kan varken ändras eller stängas av. Ta bort ändringen.", "{0} is locked in {1}; it can neither be changed nor switched off. Remove the change.");

    public static readonly DiagnosticDescriptor ChangedTwice = Error(
        "HS4513", "{0} kommer hit på två vägar och är ändrad på var sitt sätt. Låt bara en av dem ändra.", "{0} comes here in two ways and has been changed in each of them. Let only one of them change it.");

    public static readonly DiagnosticDescriptor MonthEnds = Error(
        "HS4514", "{0} räknar månader på ett annat sätt (datumräkning). Skriv samma datumräkning i båda.", "{0} counts months in another way (month_end). Write the same month_end in both.");

    public static readonly DiagnosticDescriptor EmptyChange = Error(
        "HS4515", "Ändringen av {0} ändrar ingenting. Lägg till det som ska gälla i stället.", "The change of {0} changes nothing. Add what is to hold instead.");

    public static readonly DiagnosticDescriptor NotTighter = Error(
        "HS4516",
        "Ändringen av {0} skärper inte. Med {1} går det nya igenom, men inte det gamla. Ta bort skärper, eller skärp kravet.",
        "The change of {0} does not tighten. With {1} the new passes, but not the old. Remove tightens, or tighten the requirement.");

    public static readonly DiagnosticDescriptor TighterNotProved = Warning(
        "HS4517",
        "Det går inte att visa att ändringen av {0} bara skärper: {1}. Kontrollera den för hand.",
        "It can't be shown that the change of {0} only tightens: {1}. Check it by hand.");
}

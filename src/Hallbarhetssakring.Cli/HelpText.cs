using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Cli;

/// <summary>What <c>--help</c> shows.</summary>
internal static class HelpText
{
    public static string In(Language language) => (language == Language.English ? English : Swedish).ReplaceLineEndings("\n");

    private const string Swedish = """
        hallbar bedömer en ansökan mot ett regelverk. Bedömningen är ett stöd för beslutet, aldrig ett beslut.

        Så skrivs kommandot:
          hallbar assess RULESET APPLICATION [val]   bedömer en ansökan (även: bedom, bedöm)
          hallbar prov RULESET [val]                 kör regelverkets egna prov (även: test)
          hallbar visa RULESET [val]                 visar regelverket med allt det bygger på: vem som satt varje fält, var och varför (även: show)

          RULESET       mappen med regelverk.yaml, eller ägare/namn eller ägare/namn@version
          APPLICATION   ansökans JSON-fil, eller - för att läsa från standard in

        Val:
          --datum DATUM     dagen som bedömningen görs per, ÅÅÅÅ-MM-DD; annars ansökans bedömningsdatum (även: --date)
          --format FORMAT   text (förval), json eller markdown
          --sprak SPRÅK     sv (förval) eller en (även: --språk, --lang)
          --rot MAPP        mappen med alla regelverk; annars närmaste mapp rulesets (även: --root)
          --tolerant        en uppgift som inte går att läsa blir ett fel i de regler som behöver den; ansökan bedöms ändå
          --ascii           staplar och streck ritas med ASCII-tecken
          --debug           visar var i programmet ett internt fel uppstod
          --version         visar programmets version
          --help            visar den här hjälpen (även: --hjalp, --hjälp, -h, -?)

        Det som hittas i regelverk och ansökan skrivs på standard fel, bedömningen på standard ut.

        Slutkoder:
          0  ansökan är bedömd, vilket utfall det än blev; eller alla prov gick igenom
          1  minst ett prov gick inte igenom
          2  något i kommandot, en fil eller ansökan är fel
          3  regelverket har fel
          4  ett fel i programmet

        Exempel:
          hallbar assess varmland/projektmedel ansokan.json --datum 2026-03-16
          hallbar assess rulesets/varmland/projektmedel - --format json < ansokan.json

        """;

    private const string English = """
        hallbar assesses an application against a rule set. The assessment supports the decision; it is never a decision.

        How the command is written:
          hallbar assess RULESET APPLICATION [options]   assesses an application
          hallbar test RULESET [options]                 runs the rule set's own tests (also: prov)
          hallbar show RULESET [options]                 shows the rule set with all that it builds on: who set each field, where and why (also: visa)

          RULESET       the folder with regelverk.yaml, or owner/name or owner/name@version
          APPLICATION   the application's JSON file, or - to read from standard input

        Options:
          --date DATE       the day the assessment is made as of, YYYY-MM-DD; else the application's own date (also: --datum)
          --format FORMAT   text (default), json or markdown
          --lang LANGUAGE   sv (default) or en (also: --sprak, --språk)
          --root DIR        the folder of all rule sets; else the nearest folder rulesets (also: --rot)
          --tolerant        a fact that can't be read becomes a fault in the rules that need it; the application is assessed all the same
          --ascii           draws bars and dashes with ASCII characters
          --debug           shows where in the program an internal fault arose
          --version         shows the program's version
          --help            shows this help (also: --hjalp, --hjälp, -h, -?)

        What is found in the rule set and the application goes to standard error, the assessment to standard output.

        Exit codes:
          0  the application has been assessed, whatever the outcome; or all tests passed
          1  at least one test failed
          2  something in the command, a file or the application is wrong
          3  the rule set has errors
          4  a fault in the program

        Examples:
          hallbar assess varmland/projektmedel application.json --date 2026-03-16 --lang en
          hallbar assess rulesets/varmland/projektmedel - --format json < application.json

        """;
}

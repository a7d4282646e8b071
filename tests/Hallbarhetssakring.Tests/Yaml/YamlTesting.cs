using System.Globalization;
using System.Text;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Tests.Yaml;

/// <summary>A text that was read, in forms that are easy to compare.</summary>
internal sealed class ReadText
{
    public ReadText(string text)
    {
        var bag = new DiagnosticBag();
        Source = new SourceText("prov.yaml", text);
        Root = YamlReader.Read(Source, bag);
        HasErrors = bag.HasErrors;
        Diagnostics = [.. bag.ToImmutable()];
    }

    public SourceText Source { get; }

    public YamlNode? Root { get; }

    public bool HasErrors { get; }

    public List<Diagnostic> Diagnostics { get; }

    /// <summary>As <c>HS1024 2:15, HS1026 3:1</c>.</summary>
    public string Places => string.Join(", ", Diagnostics.Select(d => d.Code + " " + Place(d.Location!.Value.Start)));

    /// <summary>The tree on one line: damaged nodes begin with a question mark.</summary>
    public string Tree => Show(Root);

    public YamlScalar Scalar(params string[] path)
    {
        var node = Root;
        foreach (var key in path)
        {
            node = ((YamlMapping)node!).Find(key)!.Value;
        }

        return (YamlScalar)node!;
    }

    /// <summary>Every scalar, keys too, in order.</summary>
    public IEnumerable<YamlScalar> Scalars() => Scalars(Root);

    private static string Place(LinePosition place) => string.Create(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column}");

    private static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Key).Concat(Scalars(entry.Value))),
        _ => [],
    };

    private static string Show(YamlNode? node)
    {
        var text = node switch
        {
            YamlScalar scalar => scalar.Text.Replace("\n", "⏎", StringComparison.Ordinal),
            YamlSequence sequence => "[" + string.Join(", ", sequence.Items.Select(Show)) + "]",
            YamlMapping mapping => "{" + string.Join(", ", mapping.Entries.Select(entry => entry.Key.Text + ": " + Show(entry.Value))) + "}",
            _ => "null",
        };
        return node is { IsDamaged: true } ? "?" + text : text;
    }
}

internal static class YamlTesting
{
    /// <summary>A rule set with every form that rule sets use.</summary>
    public const string Sample = """
        # Ett exempel med alla skrivsätt.
        språk: sv
        regelverk: exempel/prov
        version: 0.1.0
        titel: 'Regionens mål – "på riktigt"'
        status: exempel                        # exempel | utkast
        gäller: { från: 2024-01-01, till: 2030-12-31 }
        tar_med: [nationell/dnsh@1]
        dimensioner: [miljö, social, ekonomisk]
        teman:
          - id: insatsomraden
            lista:
              - { id: livsvillkor, titel: 'Förbättra livsvillkoren' }
              - { id: platser, titel: 'Attraktiva platser', delar: [{ id: service, titel: 'Service' }] }
        parametrar:
          gräns: { typ: belopp, värden: [{ från: 2024-01-01, värde: 500_000 kr, källa: 'Guide 4' }] }
          kurs: { typ: kurs, enhet: SEK/EUR, värden: [{ från: 2021-01-01, värde: 11.50, källa: "exempel" }] }
        tabeller:
          tak:
            nycklar: [område, storlek]
            värden:
              - från: 2023-01-01
                rader:
                  - { område: ett, stor: 20 %, liten: 40 % }
                annars: 0 %                      # annars okänt
        begrepp:
          total: 'summa(budget.belopp)'
          andel: >-
            summa(budget[slag = "resor"
              eller slag = "bygg"].belopp)
            / total
          lång: |
            total > 0 kr
              och andel > 15 %
        regler:

          - id: aktivitet
            titel: Större projekt visar minst
              en hållbarhetsaktivitet
            mål: ["17.14"]
            gäller_när: 'sökt_belopp >= gräns'
            krav:
              minst_en:
                - { id: a, text: 'en indikator', villkor: 'någon x i indikatorer uppfyller x.mål inom "13"' }
                - { id: b, villkor: "längd(text) >= 40 och slag = \"a\"" }
            poäng: 10
            effekter:
              - { mål: "13.2", styrka: +1, när: uppfylld }
              - { mål: "8.9", styrka: -3, när: 'antal(parter) >= 2' }
            om_inte:
              handläggare: 'Sökt {sökt_belopp} är it''s {andel}.'
              sökande: ""
            källa: 'exempel'
          -
            id: kollektivavtal
            krav: löner_enligt_avtal
            motiv:
            bedöms:                             # en människa bedömer
              skala: [
                { id: hög, poäng: 3 },
                { id: låg, poäng: 0 },
              ]
        omdömen: []
        ...
        """;

    /// <summary>The Swedish message of the first diagnostic.</summary>
    public static string FirstMessage(string text) => new ReadText(text).Diagnostics[0].Message(Language.Swedish);

    /// <summary>Checks that each character of an expression's text is found where it stands in the file.</summary>
    public static void AssertOffsets(SourceText source, EmbeddedText embedded)
    {
        for (var i = 0; i < embedded.Text.Length; i++)
        {
            if (char.IsWhiteSpace(embedded.Text[i]))
            {
                continue;
            }

            var place = embedded.Map(new TextSpan(i, 1));
            Assert.True(place.Start >= 0 && place.Start < source.Length && place.Length >= 0, Around(embedded, i));
            Assert.True(source.Text[place.Start] == embedded.Text[i], Around(embedded, i));
        }
    }

    private static string Around(EmbeddedText embedded, int at) => new StringBuilder(embedded.Text).Insert(at, '¦').ToString();
}

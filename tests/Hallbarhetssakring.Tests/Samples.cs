using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Tests;

/// <summary>Files and schemas that several tests read.</summary>
internal static class Samples
{
    /// <summary>One fact of each kind.</summary>
    public const string Facts = """
        språk: sv
        uppgifter:
          projekttyp: { typ: val, av: [projektidé, förstudie, genomförande] }
          namn: { typ: text, högst: 20 }
          personnummer: { typ: text, personuppgift: ja }
          antal_platser: { typ: heltal, minst: 0, högst: 50 }
          vikt: { typ: tal, enhet: ton }
          livslängd: { typ: tal, enhet: år, minst: 0, högst: 100 }
          sökt_belopp: { typ: belopp, högst: 5_000_000 }
          bidrag_i_euro: { typ: belopp, enhet: EUR }
          andel_bil: { typ: andel }
          eurokurs: { typ: kurs, enhet: SEK/EUR, minst: 5, högst: 20 }
          start: { typ: datum, minst: 2020-01-01 }
          har_avtal: { typ: ja_nej }
          återkrav: { typ: belopp, valfri: ja }
          hemkommun: { typ: kommun }
          huvudmål: { typ: mål }
          kommuner: { typ: lista, högst: 3, av: kommun, öppen_i: [projektidé] }
          målgrupper: { typ: lista, av: { val: [barn, unga] } }
          budget:
            typ: lista
            högst: 4
            öppen_i: [projektidé]
            rad:
              slag: { typ: val, av: [personal, resor] }
              belopp: { typ: belopp }
              orgnr: { typ: text, personuppgift: ja }
              mål: { typ: lista, högst: 2, av: mål }
              rest: { typ: tal, valfri: ja }
          jämställdhet: { typ: grupp, fält: { beskrivs: { typ: ja_nej }, i_uppföljning: { typ: ja_nej } } }
        """;

    public static FactSchema Schema { get; } = ReadSchema(Facts, out _);

    public static FactSchema ReadSchema(string yaml, out DiagnosticBag bag, string name = "uppgifter.yaml")
    {
        bag = new DiagnosticBag();
        var source = new SourceText(name, yaml);
        return YamlReader.Read(source, bag) is { } root ? FactSchemaReader.Read(root, source, bag) : FactSchema.Empty;
    }

    /// <summary>The nearest such path in this folder or one above it, or in a folder <c>/work</c>; null where there is none.</summary>
    public static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, path);
            if (Path.Exists(found))
            {
                return found;
            }
        }

        return Path.Exists(Path.Combine("/work", path)) ? Path.Combine("/work", path) : null;
    }
}

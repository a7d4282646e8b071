namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>The facts that the corpus of semantics is written over.</summary>
internal static class SemanticsSchema
{
    public const string Facts = """
        språk: sv
        uppgifter:
          projekttyp: { typ: val, av: [projektidé, genomförande] }
          p: { typ: ja_nej }
          q: { typ: ja_nej }
          r: { typ: ja_nej }
          n: { typ: tal, minst: 0, högst: 10 }
          m: { typ: heltal, minst: -5, högst: 5 }
          stort: { typ: tal }
          fast: { typ: tal, minst: 7, högst: 7 }
          a: { typ: belopp, högst: 1_000 }
          b: { typ: belopp }
          euro: { typ: belopp, enhet: EUR, högst: 100 }
          kurs: { typ: kurs, enhet: SEK/EUR, minst: 5, högst: 20 }
          del: { typ: andel }
          tid: { typ: tal, enhet: år, minst: 0, högst: 10 }
          månader: { typ: heltal, enhet: månader, minst: 0, högst: 24 }
          dagar: { typ: heltal, enhet: dagar, minst: 0, högst: 10 }
          dag: { typ: datum, minst: 2026-01-01, högst: 2026-12-31 }
          datum2: { typ: datum }
          färg: { typ: val, av: [röd, grön, blå] }
          text: { typ: text, högst: 20 }
          mål: { typ: mål }
          kommun: { typ: kommun }
          valfritt: { typ: belopp, valfri: ja }
          valfri_dag: { typ: datum, valfri: ja }
          valfri_färg: { typ: val, av: [röd, grön, blå], valfri: ja }
          valfri_ja: { typ: ja_nej, valfri: ja }
          färger: { typ: lista, högst: 3, av: { val: [röd, grön, blå] } }
          tal_lista: { typ: lista, högst: 3, av: { typ: tal, minst: 0, högst: 10 } }
          ett: { typ: lista, högst: 1, av: tal }
          kommuner: { typ: lista, högst: 3, av: kommun, öppen_i: [projektidé] }
          rader:
            typ: lista
            högst: 4
            rad:
              b: { typ: belopp }
              färg: { typ: val, av: [röd, grön, blå] }
              d: { typ: tal, minst: -5, högst: 5 }
              rest: { typ: belopp, valfri: ja }
              delmål: { typ: lista, högst: 2, av: mål }
          öppna:
            typ: lista
            högst: 3
            öppen_i: [projektidé]
            rad:
              b: { typ: belopp }
              d: { typ: tal, minst: -5, högst: 5 }
          grupp: { typ: grupp, fält: { x: { typ: ja_nej }, y: { typ: tal, minst: 0, högst: 3 } } }
        """;
}

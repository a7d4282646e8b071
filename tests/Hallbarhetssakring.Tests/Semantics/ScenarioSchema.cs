namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>The facts that the scenarios are written over. The order is that of declaration, which explanations follow.</summary>
internal static class ScenarioSchema
{
    /// <summary>Facts that can be gone through one by one, with their values as JSON.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Finite = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["p"] = ["true", "false"], ["q"] = ["true", "false"], ["r"] = ["true", "false"], ["s"] = ["true", "false"],
        ["hp"] = ["true", "false"], ["hq"] = ["true", "false"], ["rp"] = ["true", "false"],
        ["färg"] = ["\"röd\"", "\"grön\"", "\"blå\""],
    };

    public const string Facts = """
        språk: sv
        uppgifter:
          projekttyp: { typ: val, av: [projektidé, genomförande] }
          p: { typ: ja_nej }
          q: { typ: ja_nej }
          r: { typ: ja_nej }
          s: { typ: ja_nej }
          hp: { typ: ja_nej, lämnas_av: handläggare }
          hq: { typ: ja_nej, lämnas_av: handläggare }
          rp: { typ: ja_nej, lämnas_av: register }
          n: { typ: tal, minst: 0, högst: 10 }
          m: { typ: tal, minst: 0, högst: 10 }
          färg: { typ: val, av: [röd, grön, blå] }
          dag: { typ: datum }
          dag_i_år: { typ: datum, minst: 2026-01-01, högst: 2026-12-31 }
          stort: { typ: heltal, minst: 0, högst: 100_000 }
          rader:
            typ: lista
            högst: 4
            rad:
              namn: { typ: text }
              b: { typ: belopp, högst: 1_000 }
              ok: { typ: ja_nej }
          f1: { typ: ja_nej }
          f2: { typ: ja_nej }
          f3: { typ: ja_nej }
          f4: { typ: ja_nej }
          f5: { typ: ja_nej }
          f6: { typ: ja_nej }
          f7: { typ: ja_nej }
          f8: { typ: ja_nej }
          f9: { typ: ja_nej }
          f10: { typ: ja_nej }
          f11: { typ: ja_nej }
          f12: { typ: ja_nej }
          f13: { typ: ja_nej }
          påverkan:
            typ: lista
            högst: 3
            effekter: ja
            öppen_i: [projektidé]
            rad:
              mål: { typ: mål }
              räckvidd: { typ: val, av: [lokal, regional, nationell, global] }
              perspektiv: { typ: val, av: [miljö, social, ekonomisk] }
              styrka: { typ: heltal, minst: -3, högst: 3 }

        """;
}

using System.Text;
using Hallbarhetssakring.Applications;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Tests.Applications;

/// <summary>No bytes make the reader throw; what it refuses, it says why.</summary>
public sealed class ApplicationFuzzTests
{
    private static readonly byte[] Sample = Encoding.UTF8.GetBytes("""
        {
          "bedömningsdatum": "2026-03-01",
          "uppgifter": {
            "projekttyp": "genomförande", "namn": "Älven 😀 \u00e5", "antal_platser": 12, "livslängd": 3.5, "sökt_belopp": {"belopp": 1e5, "valuta": "SEK"},
            "andel_bil": "50 %", "eurokurs": 11.20, "start": "2026-05-01", "har_avtal": true, "återkrav": {"saknas": true}, "hemkommun": "0180",
            "huvudmål": "13.2", "kommuner": ["1785", "1782"], "målgrupper": ["barn"], "budget": [{"slag": "personal", "belopp": 9, "mål": ["8.10"]}, {"rest": null}],
            "jämställdhet": { "beskrivs": true }, "personnummer": { "vet_inte": true, "varför": "Utreds" }
          },
          "bedömningar": { "relevans": { "nivå": "hog", "när": "2026-03-02" } }, "underlag": { "a": [1, {"b": null}] }
        }
        """);

    private static readonly string[] Pieces =
    [
        "\"", "\\", "\\ud800", "\\u0000", "{", "}", "[", "]", ",", ":", "null", "true", "1e400", "-", "0.", "\ufeff", "\u030a", "\uffff", "\0", "\n", "9999999999999999999999999999999",
        "{\"vet_inte\": true}", "{\"saknas\": true}", "\"2025-02-30\"", "é", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "1.5e-28", "'", "/*",
    ];

    [Fact]
    public void The_sample_is_sound()
    {
        var bag = new DiagnosticBag();
        Assert.NotNull(ApplicationReader.ReadBytes("f.json", Sample, Samples.Schema, tolerant: false, bag));
        Assert.Empty(bag.ToImmutable());
    }

    [Fact]
    public void Truncation_at_each_byte_is_refused()
    {
        for (var length = 0; length < Sample.AsSpan().TrimEnd((byte)10).Length; length++)
        {
            Assert.False(ReadSafely(Sample.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Mutations_never_throw()
    {
        // A fixed seed: a failure can be repeated.
        var random = new Random(2030);
        var sound = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = Sample.ToList();
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0:
                        bytes[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes.RemoveRange(at, Math.Min(random.Next(1, 12), bytes.Count - at));
                        break;
                    case 2:
                        bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                        break;
                    default:
                        var from = random.Next(bytes.Count);
                        bytes.InsertRange(at, bytes.GetRange(from, Math.Min(random.Next(1, 40), bytes.Count - from)));
                        break;
                }
            }

            sound += ReadSafely(bytes.ToArray()) ? 1 : 0;
        }

        Assert.InRange(sound, 1, 1_999);
    }

    [Fact]
    public void Values_of_every_kind_in_every_place_never_throw()
    {
        string[] values = ["null", "true", "1", "-1.5", "1e99", "\"x\"", "\"\\u0000\"", "[]", "[null]", "[[1]]", "{}", "{\"belopp\": null}", "{\"vet_inte\": 1}", "{\"none\": true}"];
        foreach (var name in Samples.Schema.Names)
        {
            foreach (var value in values)
            {
                ReadSafely(Encoding.UTF8.GetBytes($$$"""{"uppgifter": {"{{{name}}}": {{{value}}} }}"""));
                ReadSafely(Encoding.UTF8.GetBytes($$$"""{"uppgifter": {"{{{name}}}": [{{{value}}}]}}"""));
                ReadSafely(Encoding.UTF8.GetBytes($$$"""{"uppgifter": {"{{{name}}}": {"beskrivs": {{{value}}} } }}"""));
                ReadSafely(Encoding.UTF8.GetBytes($$$"""{"uppgifter": {"{{{name}}}": [{"belopp": {{{value}}}, "mål": {{{value}}} }]}}"""));
            }
        }
    }

    private static bool ReadSafely(ReadOnlySpan<byte> bytes)
    {
        var accepted = false;
        foreach (var tolerant in (bool[])[false, true])
        {
            var bag = new DiagnosticBag();
            var data = ApplicationReader.ReadBytes("f.json", bytes, Samples.Schema, tolerant, bag);
            Assert.Equal(data is null, bag.HasErrors);
            foreach (var diagnostic in bag.ToImmutable())
            {
                Assert.NotNull(diagnostic.Pointer);
                DiagnosticText.Render(diagnostic, Language.Swedish);
                DiagnosticText.Render(diagnostic, Language.English);
            }

            accepted |= data is not null;
        }

        return accepted;
    }
}

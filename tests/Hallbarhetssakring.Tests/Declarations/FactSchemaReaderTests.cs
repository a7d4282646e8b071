using Hallbarhetssakring.Applications;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Tests.Declarations;

public sealed class FactSchemaReaderTests
{
    [Fact]
    public void Reads_every_type()
    {
        var schema = Samples.ReadSchema(Samples.Facts, out var bag);
        Assert.Empty(bag.ToImmutable());
        Assert.Equal("Sökt belopp", schema.Find("sökt_belopp")!.Title);
        Assert.Equal((0m, 5_000_000m), (schema.Find("sökt_belopp")!.Unknown.Low, schema.Find("sökt_belopp")!.Unknown.High));
        Assert.Equal((0m, 1200m, 12m), (schema.Find("livslängd")!.Unknown.Low, schema.Find("livslängd")!.Unknown.High, schema.Find("livslängd")!.DisplayFactor));
        Assert.Equal(new NumberType(Unit.Months), schema.Find("livslängd")!.Type);
        Assert.Equal("SEK/EUR", ((NumberType)schema.Find("eurokurs")!.Type).Unit.ToString());
        Assert.IsType<OptionalType>(schema.Find("återkrav")!.Type);
        Assert.True(schema.Find("återkrav")!.Unknown.MayBeNone);
        Assert.True(schema.Find("personnummer")!.IsPersonal);
        Assert.Equal(100_000m, schema.Find("personnummer")!.Unknown.High);

        var budget = schema.Find("budget")!;
        var list = Assert.IsType<ListValue>(budget.Unknown.Reference);
        Assert.Equal((4, budget.Slot, -1), (list.More, ((RowValue)list.MoreItem.Reference!).Slot, ((RowValue)list.MoreItem.Reference!).Number));
        Assert.Equal("projektidé", Assert.Single(budget.OpenIn));
        Assert.True(budget.Fields[2].IsPersonal);
    }

    [Fact]
    public void Flattens_groups_and_gives_symbols()
    {
        var schema = Samples.Schema;
        Assert.Equal("jämställdhet.beskrivs", schema.Find("jämställdhet.beskrivs")!.Name);
        Assert.Equal("Jämställdhet: i uppföljning", schema.Find("jämställdhet.i_uppföljning")!.Title);
        var group = Assert.IsType<GroupSymbol>(schema.Symbols().Last());
        Assert.Equal(["beskrivs", "i_uppföljning"], group.Fields.Select(f => f.Field));
        Assert.Equal(Enumerable.Range(0, schema.Declarations.Length), schema.Declarations.Select(d => d.Slot));
    }

    [Fact]
    public void Reads_English()
    {
        var schema = Samples.ReadSchema(
            "language: en\nfacts:\n  grant: { type: amount, unit: SEK, supplied_by: officer, changeable: yes }\n  life: { type: number, unit: years }\n", out var bag);
        Assert.Empty(bag.ToImmutable());
        Assert.Equal((Supplier.Officer, true), (schema.Find("grant")!.Supplier, schema.Find("grant")!.IsChangeable));
        Assert.Equal(12m, schema.Find("life")!.DisplayFactor);
    }

    [Theory]
    [InlineData("a: { typ: belop }", "HS2014", "belop", "”belopp”")]
    [InlineData("a: { typ: date }", "HS2015", "date", "”datum”")]
    [InlineData("a: { typ: datum, title: 'X' }", "HS2002", "title", "”titel”")]
    [InlineData("a: { typ: datum, frga: 'X' }", "HS2001", "frga", "”fråga”")]
    [InlineData("a: { titel: 'X' }", "HS2003", "{", "”typ”")]
    [InlineData("a: { typ: belopp, enhet: sek }", "HS2044", "sek", "SEK")]
    [InlineData("a: { typ: kurs, enhet: SEK }", "HS2044", "SEK", "SEK/EUR")]
    [InlineData("a: { typ: kurs }", "HS2003", "{", "enhet")]
    [InlineData("a: { typ: tal, enhet: ton/år }", "HS2044", "ton/år", "månader")]
    [InlineData("a: { typ: ja_nej, minst: 1 }", "HS2041", "minst", "ja_nej")]
    [InlineData("a: { typ: datum, valfri: true }", "HS2008", "true", "Skriv ja")]
    [InlineData("a: { typ: datum, valfri: no }", "HS2008", "no", "Skriv nej")]
    [InlineData("a: { typ: datum, minst: 2025-02-30 }", "HS2013", "2025-02-30", "28")]
    [InlineData("a: { typ: datum, minst: 20250228 }", "HS2012", "20250228", "2025-02-28")]
    [InlineData("a: { typ: datum, minst: 1800-01-01 }", "HS2043", "1800-01-01", "1900-01-01")]
    [InlineData("a: { typ: tal, minst: 5, högst: 2 }", "HS2042", "{", "5")]
    [InlineData("a: { typ: tal, minst: '1,5' }", "HS2009", "'1,5'", "Skriv 1.5")]
    [InlineData("a: { typ: andel, minst: '0,5' }", "HS2009", "'0,5'", "Skriv 0.5")]
    [InlineData("a: { typ: tal, minst: 500 000 kr }", "HS2009", "500 000 kr", "Skriv 500000")]
    [InlineData("a: { typ: tal, minst: 1e3 }", "HS2009", "1e3", "0.5")]
    [InlineData("a: { typ: tal, minst: 1.00000000000000000000000000001 }", "HS2010", "1.00000000000000000000000000001", "28")]
    [InlineData("a: { typ: tal, högst: 9999999999999999 }", "HS2043", "9999999999999999", "1000000000000000")]
    [InlineData("a: { typ: text, högst: 0 }", "HS2011", "0", "100000")]
    [InlineData("a: { typ: val, av: [] }", "HS2045", "[]", "av")]
    [InlineData("a: { typ: val, av: [x, x] }", "HS2046", "x", "två gånger")]
    [InlineData("a: { typ: val, av: x }", "HS2006", "x", "lista")]
    [InlineData("a: { typ: val, av: ['x y'] }", "HS2020", "'x y'", "x_y")]
    [InlineData("a: { typ: lista }", "HS2047", "{", "rad")]
    [InlineData("a: { typ: lista, av: lista }", "HS2048", "lista", "val")]
    [InlineData("a: { typ: lista, av: [x] }", "HS2048", "[x]", "val")]
    [InlineData("a: { typ: lista, av: text, valfri: ja }", "HS2050", "valfri", "tom lista")]
    [InlineData("a: { typ: lista, rad: { b: { typ: grupp, fält: { c: { typ: tal } } } } }", "HS2049", "b", "egen uppgift")]
    [InlineData("a: { typ: lista, av: text, öppen_i: [x] }", "HS2051", "öppen_i", "projekttyp")]
    [InlineData("projekttyp: { typ: val, av: [y] }\n  a: { typ: lista, av: text, öppen_i: [x] }", "HS2052", "x", "y")]
    [InlineData("a: { typ: lista, av: text, effekter: ja }", "HS2053", "effekter", "räckvidd")]
    [InlineData("a: { typ: lista, av: text, högst: 20000 }", "HS2011", "20000", "10000")]
    [InlineData("och: { typ: ja_nej }", "HS2021", "och", "villkorens språk")]
    [InlineData("a-b: { typ: ja_nej }", "HS2020", "a-b", "a_b")]
    [InlineData("1a: { typ: ja_nej }", "HS2020", "1a", "nr_1a")]
    [InlineData("a: datum", "HS2005", "datum", "nyckel")]
    [InlineData("a: { typ: [x] }", "HS2004", "[x]", "enkelt värde")]
    [InlineData("a: { typ: }", "HS2007", "", "värde")]
    public void Reports(string fact, string code, string marked, string says)
    {
        var yaml = "språk: sv\nuppgifter:\n  " + fact + "\n";
        Samples.ReadSchema(yaml, out var bag);
        var diagnostic = Assert.Single(bag.ToImmutable());
        Assert.Equal(code, diagnostic.Code);
        Assert.StartsWith(marked, diagnostic.Location!.Value.Source.Text[diagnostic.Location.Value.Span.Start..], StringComparison.Ordinal);
        Assert.Contains(says, diagnostic.Message(Language.Swedish), StringComparison.Ordinal);
        Assert.NotEqual(diagnostic.Message(Language.Swedish), diagnostic.Message(Language.English));
    }

    [Theory]
    [InlineData("språk: fr\nuppgifter: { a: { typ: datum } }", "HS2017")]
    [InlineData("språk: sv", "HS2003")]
    [InlineData("uppgifter: {}", "HS2040")]
    [InlineData("facts: { a: { typ: datum } }", "HS2002")]
    [InlineData("- a", "HS2005")]
    public void Reports_of_the_whole_file(string yaml, string codes)
    {
        Samples.ReadSchema(yaml, out var bag);
        Assert.Equal(codes, string.Join(' ', bag.ToImmutable().Select(d => d.Code)));
    }

    [Fact]
    public void A_choice_keeps_words_as_written()
    {
        var schema = Samples.ReadSchema("uppgifter:\n  a: { typ: val, av: [no, ja, 0180, null] }", out var bag);
        Assert.Empty(bag.ToImmutable());
        Assert.Equal("no ja 0180 null", string.Join(' ', ((EnumType)schema.Find("a")!.Type).Domain.Members.Select(m => m.Name)));
    }

    [SkippableTheory]
    [InlineData("shared/format/uppgifter.yaml", "shared/format/ansokan.json")]
    [InlineData("rulesets/nationell/projektmedel/uppgifter.yaml", "rulesets/nationell/projektmedel/exempel/yrkesvaxling.json")]
    public void Reads_real_files_without_a_word(string yaml, string json)
    {
        var (facts, application) = (Samples.Find(yaml), Samples.Find(json));
        Skip.If(facts is null || application is null, $"{yaml} or {json} is not here.");
        var schema = Samples.ReadSchema(File.ReadAllText(facts), out var bag);
        Assert.Equal([], bag.ToImmutable().Select(d => d.ToString()));
        Assert.True(schema.Declarations.Length > 20);
        var data = ApplicationReader.ReadBytes(json, File.ReadAllBytes(application), schema, tolerant: false, bag);
        Assert.Equal([], bag.ToImmutable().Select(d => d.ToString()));
        Assert.NotNull(data);
        Assert.Empty(data.Unread);
    }
}

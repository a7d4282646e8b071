using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Tests.Facts;

public class ValueTextTests
{
    [Theory]
    [InlineData("1250000", "SEK", "1 250 000 kr", "1 250 000 SEK")]
    [InlineData("409", "SEK", "409 kr", "409 SEK")]
    [InlineData("1234.5", "SEK", "1 234,50 kr", "1 234.50 SEK")]
    [InlineData("-0.50", "SEK", "−0,50 kr", "−0.50 SEK")]
    [InlineData("300000", "EUR", "300 000 EUR", "300 000 EUR")]
    [InlineData("11.20", "SEK/EUR", "11,2 SEK/EUR", "11.2 SEK/EUR")]
    [InlineData("0.625", "%", "62,5 %", "62.5 %")]
    [InlineData("0.5", "%", "50 %", "50 %")]
    [InlineData("0.50004", "%", "50,004 %", "50.004 %")]
    [InlineData("0.4438007633", "%", "44,38 %", "44.38 %")]
    [InlineData("36", "month", "36 månader", "36 months")]
    [InlineData("1", "month", "1 månad", "1 month")]
    [InlineData("30", "day", "30 dagar", "30 days")]
    [InlineData("2026", "", "2026", "2026")]
    [InlineData("12000", "", "12 000", "12 000")]
    [InlineData("0.333333333333", "", "0,33", "0.33")]
    [InlineData("0.001", "", "0,001", "0.001")]
    [InlineData("2.5", "ton", "2,5 ton", "2.5 ton")]
    public void Numbers_are_written_with_their_units(string number, string unit, string swedish, string english)
    {
        var type = new NumberType(unit switch { "" => Unit.None, "%" => Unit.Share, _ => Unit.Parse(unit)! });
        var text = ValueText.Of(Value.Known(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)), type);
        Assert.Equal(swedish.Replace(' ', '\u00A0'), text.Swedish);
        Assert.Equal(english.Replace(' ', '\u00A0'), text.English);
    }

    [Fact]
    public void Other_types_are_written_as_people_say_them()
    {
        Assert.Equal("ja", Swedish(Value.Known(true), FeelType.Boolean));
        Assert.Equal("2026-03-16", Swedish(Value.Known(new DateOnly(2026, 3, 16)), FeelType.Date));
        Assert.Equal("”Se bilaga 3.”", Swedish(Value.Known(" Se\n bilaga\t3.\u001b "), FeelType.Text));
        Assert.Equal("Se bilaga 3.", ValueText.Of(Value.Known("Se bilaga 3."), FeelType.Text, Language.Swedish, quoted: false));

        var kinds = new EnumDomain([new EnumMember("kontant", "Kontanta medel"), new EnumMember("arbetad_tid", "Arbetad tid")]);
        Assert.Equal("Arbetad tid", Swedish(kinds.Values[1], new EnumType(kinds)));
        Assert.Equal("Kontanta medel, Arbetad tid", Swedish(Value.List(new ListValue(kinds.Values)), new ListType(new EnumType(kinds), 10)));
    }

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        var text = Swedish(Value.Known(string.Concat(Enumerable.Repeat("👩‍🌾å", 100))), FeelType.Text);
        Assert.EndsWith("…”", text, StringComparison.Ordinal);
        Assert.Equal(80, System.Globalization.StringInfo.ParseCombiningCharacters(text.Trim('”')).Length);
    }

    [Fact]
    public void What_is_not_known_says_so()
    {
        Assert.Equal("(uppgift saknas)", Swedish(Value.Unknown(0, 10), FeelType.Number));
        Assert.Equal("(kan inte läsas)", Swedish(Value.Failed(Fault.BadFact("x")), FeelType.Number));
        Assert.Equal("(kan inte räknas ut)", Swedish(Value.Failed(Fault.BadRow), FeelType.Number));
        Assert.Equal("(finns inte)", Swedish(Value.None, FeelType.Number.AsOptional));
        Assert.Equal("(uppgift saknas)", Swedish(Value.List(new ListValue([], more: 5)), new ListType(FeelType.Text, 5)));
    }

    [Fact]
    public void Rows_are_counted_and_a_row_is_known_by_its_first_text()
    {
        var shape = new RecordShape(
        [
            new RecordField("belopp", "Belopp", 0, FeelType.Number, Value.Unknown(0, 1)), new RecordField("finansiär", "Finansiär", 1, FeelType.Text, Value.Unknown(0, 1)),
        ]);
        var named = Value.Row(new RowValue([Value.Known(1m), Value.Known("Stiftelsen")], 0, 0));
        var nameless = Value.Row(new RowValue([Value.Known(1m), Value.Unknown(0, 200)], 0, 1));
        var type = new RecordType(shape);
        Assert.Equal("Stiftelsen", Swedish(named, type));
        Assert.Equal("rad\u00A02", Swedish(nameless, type));
        Assert.Equal("2\u00A0rader", Swedish(Value.List(new ListValue([named, nameless])), new ListType(type, 5)));
        Assert.Equal("1\u00A0rad (fler kan tillkomma)", Swedish(Value.List(new ListValue([named], more: 4)), new ListType(type, 5)));
        Assert.Equal("1 säker, 1 möjlig", Swedish(Value.List(new ListValue([named, nameless], presence: [Truth.True, Truth.Unknown])), new ListType(type, 5)));
    }

    private static string Swedish(in Value value, FeelType type) => ValueText.Of(value, type, Language.Swedish);
}

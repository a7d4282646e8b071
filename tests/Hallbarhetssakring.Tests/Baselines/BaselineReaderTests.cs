using System.Globalization;
using System.Text;
using Hallbarhetssakring.Baselines;

namespace Hallbarhetssakring.Tests.Baselines;

/// <summary>Files in the shape that Kolada's API answers with.</summary>
public sealed class BaselineReaderTests
{
    private const string Sound = """
        { "count": 3, "next_url": null, "values": [
          { "kpi": "N02904", "municipality": "1784", "period": 2024, "values": [
            { "count": 1, "gender": "T", "status": "", "value": 7.4321, "isdeleted": false }, { "count": 1, "gender": "K", "status": "", "value": 8 } ] },
          { "kpi": "N02904", "municipality": "0180", "period": 2023, "values": [ { "gender": "T", "status": "Missing", "value": null } ] },
          { "kpi": "N00914", "municipality": "1780", "period": 2023, "values": [ { "gender": "M", "value": -1.5e2 }, { "gender": "T", "value": 1, "isdeleted": true } ] } ] }
        """;

    [Fact]
    public void Values_are_read_exactly_and_in_an_order_of_their_own()
    {
        var baseline = Read(Sound);
        Assert.Equal(
            [
                new BaselineValue("N00914", "1780", 2023, Gender.Men, -150m), new BaselineValue("N02904", "1784", 2024, Gender.Both, 7.4321m),
                new BaselineValue("N02904", "1784", 2024, Gender.Women, 8m),
            ],
            baseline.Values.AsEnumerable());
    }

    [Fact]
    public void Rows_in_another_order_make_the_same_baseline() =>
        Assert.Equal(Read(Sound).Values.AsEnumerable(), Baseline.Of(Read(Sound).Values.Reverse()).Values.AsEnumerable());

    [Fact]
    public void Codes_that_are_no_municipality_are_listed_and_left_out()
    {
        var reading = Baseline.Read("n.json", Bytes(Row("\"0000\"") + "," + Row("\"0001\"") + "," + Row("\"1784\"")));
        Assert.Equal("1784", Assert.Single(reading.Baseline!.Values).Municipality);
        var said = Assert.Single(reading.Diagnostics);
        Assert.Equal("HS3110", said.Code);
        Assert.Contains("0000, 0001", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_page_of_several_is_said_to_be_one()
    {
        var reading = Baseline.Read("n.json", Encoding.UTF8.GetBytes("""{ "next_url": "https://api.kolada.se/v3/data?page=2", "values": [] }"""));
        Assert.Equal("HS3111", Assert.Single(reading.Diagnostics).Code);
        Assert.True(reading.Success);
    }

    [Theory]
    [InlineData("HS3109", "1784", "2024", "T", "7.4", true)]
    [InlineData("HS3106", "1784", "24", "T", "7.4")]
    [InlineData("HS3106", "1784", "2024.5", "T", "7.4")]
    [InlineData("HS3103", "1784", "\"2024\"", "T", "7.4")]
    [InlineData("HS3107", "1784", "2024", "X", "7.4")]
    [InlineData("HS3103", "1784", "2024", "T", "\"7.4\"")]
    [InlineData("HS3108", "1784", "2024", "T", "1e13")]
    [InlineData("HS3108", "1784", "2024", "T", "0.1234567890123456789012345")]
    [InlineData("HS3108", "1784", "2024", "T", "1e999999999")]
    public void What_is_wrong_is_refused_with_its_place(string code, string municipality, string year, string gender, string value, bool isTwice = false)
    {
        var row = $$"""{ "kpi": "N1", "municipality": "{{municipality}}", "period": {{year}}, "values": [ { "gender": "{{gender}}", "value": {{value}} } ] }""";
        var reading = Baseline.Read("n.json", Bytes(isTwice ? row + ",\n" + row : row));
        Assert.False(reading.Success);
        var error = Assert.Single(reading.Diagnostics);
        Assert.Equal(code, error.Code);
        Assert.StartsWith(isTwice ? "/values/1/values/0" : "/values/0/", error.Pointer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "HS3004")]
    [InlineData("{ \"values\": [", "HS3004")]
    [InlineData("[1, 2]", "HS3103")]
    [InlineData("{ \"values\": {} }", "HS3103")]
    [InlineData("{ }", "HS3104")]
    [InlineData("{ \"values\": [ 1 ] }", "HS3103")]
    [InlineData("{ \"values\": [ {} ] }", "HS3104")]
    [InlineData("{ \"values\": [ { \"kpi\": \"N 1\", \"municipality\": \"1784\", \"period\": 2024, \"values\": [] } ] }", "HS3105")]
    [InlineData("{ \"values\": [], \"values\": [] }", "HS3006")]
    public void What_has_another_shape_is_refused(string json, string code)
    {
        var reading = Baseline.Read("n.json", Encoding.UTF8.GetBytes(json));
        Assert.False(reading.Success);
        Assert.Contains(code, reading.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void What_is_not_utf8_or_too_large_is_refused()
    {
        Assert.Equal("HS3102", Assert.Single(Baseline.Read("n.json", [(byte)'{', 0xff]).Diagnostics).Code);
        Assert.Equal("HS3101", Assert.Single(Baseline.Read("n.json", new byte[16_000_001]).Diagnostics).Code);
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var random = new Random(20260301);
        var sound = Encoding.UTF8.GetBytes(Sound);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = sound.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var reading = Baseline.Read("n.json", bytes.AsSpan(0, random.Next(bytes.Length + 1)));
            Assert.Equal(reading.Success, reading.Diagnostics.All(d => d.Severity != Feel.Diagnostics.DiagnosticSeverity.Error));
        }
    }

    [Fact]
    public void A_host_may_put_values_together_itself_but_not_wrong_ones()
    {
        var value = new BaselineValue("N1", "1784", 2024, Gender.Both, 1m);
        Assert.Equal(2, Baseline.Of([value, value with { Gender = Gender.Men }]).Values.Length);
        foreach (var wrong in new[] { value with { Municipality = "0000" }, value with { Year = 24 }, value with { Indicator = "N 1" }, value with { Value = 1e13m }, value with { Gender = (Gender)7 } })
        {
            Assert.Throws<ArgumentException>(() => Baseline.Of([wrong]));
        }

        Assert.Throws<ArgumentException>(() => Baseline.Of([value, value with { Value = 2m }]));
    }

    [Fact]
    public void A_file_of_many_values_is_read_in_good_time()
    {
        var rows = Enumerable.Range(1000, 100).SelectMany(kpi => Enumerable.Range(2000, 200).Select(year =>
            string.Create(CultureInfo.InvariantCulture, $$"""{"kpi":"N{{kpi}}","municipality":"1784","period":{{year % 200 + 1950}},"values":[{"gender":"T","count":1,"status":"","value":1.5}]}""")));
        var json = "{\"values\":[" + string.Join(',', rows) + "]}";
        Assert.Equal(20_000, Read(json).Values.Length);
    }

    private static Baseline Read(string json)
    {
        var reading = Baseline.Read("n.json", Encoding.UTF8.GetBytes(json));
        return reading.Baseline ?? throw new InvalidDataException(string.Join('\n', reading.Diagnostics));
    }

    private static string Row(string municipality) => $$"""{ "kpi": "N1", "municipality": {{municipality}}, "period": 2024, "values": [ { "gender": "T", "value": 1 } ] }""";

    private static byte[] Bytes(string rows) => Encoding.UTF8.GetBytes("{ \"values\": [" + rows + "] }");
}

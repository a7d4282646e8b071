using Hallbarhetssakring.Goals;

namespace Hallbarhetssakring.Tests.Goals;

public sealed class CatalogTests
{
    // The United Nations' list: targets per goal 1–17.
    private static readonly int[] TargetCounts = [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19];

    // Statistics Sweden's list: municipalities per county in order of code.
    private static readonly int[] MunicipalityCounts = [26, 8, 9, 13, 13, 8, 12, 1, 5, 33, 6, 49, 16, 12, 10, 15, 10, 7, 8, 15, 14];

    [Fact]
    public void Has_17_goals_and_169_targets()
    {
        var agenda = Agenda2030.Instance;
        Assert.Equal(17, agenda.Goals.Length);
        Assert.Equal(169, agenda.Last + 1 - 17);
        Assert.Equal(TargetCounts, agenda.Goals.Select(goal => agenda.TargetsOf(goal).Count()));
        Assert.Equal(Enumerable.Range(1, 17).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), agenda.Goals.Select(agenda.Format));
    }

    [Fact]
    public void Every_code_reads_back_and_has_titles()
    {
        var agenda = Agenda2030.Instance;
        for (var code = 0; code <= agenda.Last; code++)
        {
            Assert.Equal(code, agenda.Parse(agenda.Format(code)));
            Assert.NotEmpty(agenda.Title(code).Swedish);
            Assert.NotEmpty(agenda.Title(code).English);
        }
    }

    [Fact]
    public void Targets_lie_within_their_goal_in_natural_order()
    {
        var agenda = Agenda2030.Instance;
        Assert.True(agenda.IsWithin(agenda.Parse("13.2"), agenda.Parse("13")));
        Assert.True(agenda.IsWithin(agenda.Parse("13"), agenda.Parse("13")));
        Assert.False(agenda.IsWithin(agenda.Parse("13"), agenda.Parse("13.2")));
        Assert.False(agenda.IsWithin(agenda.Parse("13.2"), agenda.Parse("1")));
        Assert.True(agenda.Parse("8.9") < agenda.Parse("8.10") && agenda.Parse("8.10") < agenda.Parse("8.a"));
        Assert.True(agenda.HasLevels);
        Assert.Equal((0, 1), (agenda.Level(agenda.Parse("13")), agenda.Level(agenda.Parse("13.2"))));
    }

    [Theory]
    [InlineData("5.C", "5.c")]
    [InlineData("13,2", "13.2")]
    [InlineData("mål 13", "13")]
    [InlineData("18", null)]
    [InlineData("0", null)]
    [InlineData("8.11", null)]
    [InlineData("13.9", null)]
    [InlineData("5.d", null)]
    [InlineData("7.z", null)]
    [InlineData("13.", "13")]
    [InlineData("klimat", null)]
    [InlineData("", null)]
    [InlineData("1.2.3", null)]
    public void Suggests_the_goal_that_was_meant(string text, string? expected)
    {
        Assert.Equal(-1, Agenda2030.Instance.Parse(text));
        Assert.Equal(expected, Agenda2030.Instance.Suggest(text));
    }

    [Theory]
    [InlineData("18.1", "Målen är 1–17, med delmål som 13.2.", "The goals are 1–17, with targets such as 13.2.")]
    [InlineData("9.10", "Målen är 1–17. Mål 9 har delmålen 9.1–9.5 och 9.a–9.c.", "The goals are 1–17. Goal 9 has the targets 9.1–9.5 and 9.a–9.c.")]
    [InlineData("klimat", "Målen är 1–17, med delmål som 13.2.", "The goals are 1–17, with targets such as 13.2.")]
    public void Says_what_there_is_where_no_goal_is_near(string text, string swedish, string english)
    {
        Assert.Null(Agenda2030.Instance.Suggest(text));
        Assert.Equal((swedish, english), (Agenda2030.Instance.Extent(text).Swedish, Agenda2030.Instance.Extent(text).English));
    }

    [Fact]
    public void Has_290_municipalities_in_21_counties()
    {
        var (municipalities, counties) = (Municipalities.Instance, Counties.Instance);
        Assert.Equal((290, 21), (municipalities.Last + 1, counties.Last + 1));
        var perCounty = Enumerable.Range(0, 290).GroupBy(municipalities.County).OrderBy(g => g.Key).Select(g => g.Count());
        Assert.Equal(MunicipalityCounts, perCounty);
        Assert.All(Enumerable.Range(0, 290), code =>
        {
            Assert.Equal(code, municipalities.Parse(municipalities.Format(code)));
            Assert.StartsWith(counties.Format(municipalities.County(code)), municipalities.Format(code), StringComparison.Ordinal);
        });
        Assert.Equal("Region Värmland", counties.Region(counties.Parse("17")));
    }

    [Theory]
    [InlineData("180", "0180")]
    [InlineData("Karlstad", "1780")]
    [InlineData("karlstads kommun", "1780")]
    [InlineData("Habo", "0643")]
    [InlineData("Håbo", "0305")]
    [InlineData("Karlstat", "1780")]
    [InlineData("9999", null)]
    public void Suggests_the_municipality_that_was_meant(string text, string? expected) => Assert.Equal(expected, Municipalities.Instance.Suggest(text));
}

using System.Reflection;
using System.Text.RegularExpressions;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Tests.Yaml;

public sealed class YamlDiagnosticsTests
{
    private static readonly DiagnosticDescriptor[] All =
    [
        .. typeof(YamlDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    [Fact]
    public void Codes_are_unique_and_in_the_stage_s_range()
    {
        Assert.Equal(All.Length, All.Select(descriptor => descriptor.Code).Distinct().Count());
        Assert.All(All, descriptor => Assert.Matches("^HS1[0-9]{3}$", descriptor.Code));
    }

    [Fact]
    public void Both_languages_say_as_much()
    {
        foreach (var descriptor in All)
        {
            Assert.Equal(Arguments(descriptor.Swedish), Arguments(descriptor.English));
            Assert.NotEqual(descriptor.Swedish, descriptor.English);
        }
    }

    [Fact]
    public void Every_code_has_a_test()
    {
        var cases = typeof(YamlDiagnosticsTests).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(YamlDiagnosticsTests).Namespace)
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>().SelectMany(data => data.GetData(method)))
            .SelectMany(row => row.OfType<string>());
        string[] elsewhere = ["HS1002", "HS1003", "HS1016"];
        var tested = cases.SelectMany(text => Regex.Matches(text, "HS1[0-9]{3}").Select(match => match.Value)).Concat(elsewhere);
        Assert.Empty(All.Select(descriptor => descriptor.Code).Except(tested));
    }

    private static string Arguments(string format) => string.Join(' ', Regex.Matches(format, @"\{[0-9]\}").Select(match => match.Value).Distinct().Order());
}

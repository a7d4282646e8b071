using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Feel.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Hallbarhetssakring.DependencyInjection.Tests;

public sealed class HostStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hallbar").FullName;

    public HostStartTests()
    {
        WriteRuleSet("varmland/projektmedel", "");
        WriteRuleSet("varmland/foretagsstod", "");
        WriteRuleSet("varmland/trasigt", "okänd_nyckel: 1");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_host_with_good_options_starts_and_assesses()
    {
        using var host = Host(o => o.RuleSets.Add("varmland/projektmedel"));
        await host.StartAsync();
        var assessor = host.Services.GetRequiredService<Assessor>();
        var ruleSet = assessor.Get("varmland/projektmedel");
        var application = ruleSet.ReadApplication("a.json", """{ "uppgifter": { "sökt_belopp": 1 } }"""u8).Application!;
        var assessment = assessor.Assess("varmland/projektmedel", application, new DateOnly(2026, 3, 16));
        Assert.Equal("varmland/projektmedel", assessment.RuleSet);
        Assert.Throws<ArgumentException>(() => assessor.Assess("varmland/projektmedel", application));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_hosts_baseline_is_used()
    {
        WriteRuleSet("varmland/nulage", "nyckeltal: { N1: { titel: 'Andel', enhet: andel } }\nbegrepp: { andel: 'nuläge(\"N1\", \"1784\")' }");
        var file = Path.Combine(_folder, "varmland", "nulage", "regelverk.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("'sökt_belopp", "'andel < 10 % och sökt_belopp", StringComparison.Ordinal));
        using var host = Host(o =>
        {
            o.RuleSets.Add("varmland/nulage");
            o.Baseline = Baseline.Of([new BaselineValue("N1", "1784", 2024, Gender.Both, 7.4m)]);
        });
        await host.StartAsync();
        var assessor = host.Services.GetRequiredService<Assessor>();
        var application = assessor.Get("varmland/nulage").ReadApplication("a.json", """{ "uppgifter": { "sökt_belopp": 1 } }"""u8).Application!;
        Assert.Empty(assessor.Assess("varmland/nulage", application, new DateOnly(2026, 3, 16)).Missing);
        Assert.Single(assessor.Get("varmland/nulage").Assess(application, new DateOnly(2026, 3, 16)).Missing);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_rule_set_is_compiled_once_for_all_threads()
    {
        using var host = Host(o => o.RuleSets.Add("varmland/projektmedel"));
        await host.StartAsync();
        var assessor = host.Services.GetRequiredService<Assessor>();
        var found = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => assessor.Get("varmland/projektmedel"))));
        Assert.Single(found.Distinct(ReferenceEqualityComparer.Instance));
        Assert.Same(assessor, host.Services.GetRequiredService<Assessor>());
    }

    [Fact]
    public async Task A_faulty_rule_set_stops_the_start_and_its_diagnostics_are_told()
    {
        var message = await FailsToStart(o =>
        {
            o.RuleSets.Add("varmland/trasigt");
            o.RuleSets.Add("varmland/saknas");
            o.DiagnosticLanguage = Language.English;
        });
        Assert.Contains("The rule set varmland/trasigt has errors", message, StringComparison.Ordinal);
        Assert.Contains("regelverk.yaml:6:1: error ", message, StringComparison.Ordinal);
        Assert.Contains("The rule set varmland/saknas is missing", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_say_too_little_or_something_else_are_refused()
    {
        Assert.Contains("RuleSets is empty", await FailsToStart(_ => { }), StringComparison.Ordinal);
        Assert.Contains("RuleSetsFolder is not set", await FailsToStart(o => o.RuleSetsFolder = " "), StringComparison.Ordinal);
        Assert.Contains("does not exist", await FailsToStart(o => o.RuleSetsFolder = Path.Combine(_folder, "saknas")), StringComparison.Ordinal);
        Assert.Contains("is not the name of a rule set", await FailsToStart(o => o.RuleSets.Add("../../etc")), StringComparison.Ordinal);
        var twice = await FailsToStart(o =>
        {
            o.RuleSets.Add("varmland/projektmedel");
            o.RuleSets.Add("varmland/projektmedel");
        });
        Assert.Contains("more than once", twice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_set_that_the_options_do_not_name_is_not_given()
    {
        using var host = Host(o => o.RuleSets.Add("varmland/projektmedel"));
        await host.StartAsync();
        var fault = Assert.Throws<ArgumentException>(() => host.Services.GetRequiredService<Assessor>().Get("varmland/foretagsstod"));
        Assert.Contains("varmland/projektmedel", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_add_up_and_register_nothing_twice()
    {
        var services = new ServiceCollection();
        services.AddHallbarhetssakring(o =>
        {
            o.RuleSetsFolder = _folder;
            o.RuleSets.Add("varmland/projektmedel");
        });
        services.AddHallbarhetssakring(o => o.RuleSets.Add("varmland/foretagsstod"));
        Assert.Single(services, service => service.ServiceType == typeof(Assessor));
        Assert.Single(services, service => service.ServiceType == typeof(IValidateOptions<HallbarhetssakringOptions>));
        using var provider = services.BuildServiceProvider();
        var assessor = provider.GetRequiredService<Assessor>();
        Assert.Equal("varmland/projektmedel", assessor.Get("varmland/projektmedel").Id);
        Assert.Equal("varmland/foretagsstod", assessor.Get("varmland/foretagsstod").Id);
    }

    private IHost Host(Action<HallbarhetssakringOptions> configure)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddHallbarhetssakring(o => o.RuleSetsFolder = _folder);
        builder.Services.AddHallbarhetssakring(configure);
        return builder.Build();
    }

    private async Task<string> FailsToStart(Action<HallbarhetssakringOptions> configure)
    {
        using var host = Host(configure);
        return (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message;
    }

    private void WriteRuleSet(string name, string more)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(
            Path.Combine(folder, "regelverk.yaml"),
            $"""
            språk: sv
            regelverk: {name}
            version: 1.0.0
            titel: 'Prov'
            status: exempel
            {more}
            regler:
              - id: tak
                titel: 'Högst en miljon söks'
                grund: riktlinje
                krav: 'sökt_belopp <= 1_000_000 kr'

            """);
        File.WriteAllText(Path.Combine(folder, "uppgifter.yaml"), "språk: sv\nuppgifter:\n  sökt_belopp: { typ: belopp, enhet: SEK, minst: 0 }\n");
    }
}

using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Tests.Lineage;

namespace Hallbarhetssakring.Tests.RuleSets;

/// <summary>What the pages for authors and for hosts show is read, assessed and tested; every word of the formats stands on them.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string RuleSetPage = File.ReadAllText(Path.Combine(Repository.Root, "docs", "regelverk.md"));
    private static readonly string ApplicationPage = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ansokan.md"));

    [Fact]
    public void The_rule_set_the_heir_the_application_and_the_tests_on_the_pages_work()
    {
        using var library = new Library();
        Write(library, "exempel/dokumentation", ("regelverk.yaml", Block(RuleSetPage, "yaml regelverk")), ("uppgifter.yaml", Block(RuleSetPage, "yaml uppgifter")), ("prov/prov.yaml", Block(RuleSetPage, "yaml prov")));
        Write(library, "exempel/arvtagare", ("regelverk.yaml", Block(RuleSetPage, "yaml arv")));

        var ruleSet = library.Sound("exempel/dokumentation");
        Assert.Equal(80, int.Parse(Parameter().Match(library.Sound("exempel/arvtagare").Describe(Feel.Text.Language.Swedish)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

        var tests = RuleSetTests.Run(ruleSet, Path.Combine(library.Root, "exempel", "dokumentation"));
        Assert.Empty(tests.Diagnostics);
        Assert.All(tests.Tests, result => Assert.Empty(result.Failures));
        Assert.NotEmpty(tests.Tests);

        var reading = ruleSet.ReadApplication("ansokan.json", Encoding.UTF8.GetBytes(Block(ApplicationPage, "json ansökan")));
        Assert.Empty(reading.Diagnostics);
        var assessment = ruleSet.Assess(reading.Application!);
        Assert.Contains(assessment.Conflicts, conflict => conflict is { Id: "15/lokal/klimat", Status: ConflictStatus.Handled });
        Assert.Equal(["storlek"], assessment.Findings.Single(finding => finding.Rule == "hogsta-bidrag").Missing.Select(fact => fact.Name));
        Assert.Empty(assessment.Unread);
    }

    [Theory]
    [InlineData(typeof(RuleSetTerms), false)]
    [InlineData(typeof(FactTerms), false)]
    [InlineData(typeof(TypeTerms), false)]
    [InlineData(typeof(WordTerms), false)]
    [InlineData(typeof(ApplicationTerms), true)]
    public void Every_word_stands_on_its_page_in_both_languages(Type words, bool isOfApplication)
    {
        var page = isOfApplication ? ApplicationPage : RuleSetPage;
        var terms = words.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Term>().ToList();
        Assert.NotEmpty(terms);
        Assert.Empty(terms.Where(term => !page.Contains($"| `{term.Swedish}` | `{term.English}` |", StringComparison.Ordinal)).Select(term => $"| `{term.Swedish}` | `{term.English}` |"));
    }

    private static string Block(string page, string kind) =>
        Regex.Match(page, $"```{kind}\n(.*?)\n```", RegexOptions.Singleline) is { Success: true } match ? match.Groups[1].Value + "\n" : throw new InvalidDataException("No block: " + kind);

    private static void Write(Library library, string id, params (string File, string Text)[] files)
    {
        foreach (var (file, text) in files)
        {
            var path = Path.Combine([library.Root, .. id.Split('/'), .. file.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    [GeneratedRegex(@"längd\(klimatplan\) >= (\d+)")]
    private static partial Regex Parameter();
}

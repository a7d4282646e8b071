using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Hallbarhetssakring.Feel.Diagnostics;

namespace Hallbarhetssakring.Tests.Architecture;

/// <summary>Every message of ours: its code is its own and its stage's, it says the same in both languages, and people can act on it.</summary>
public sealed partial class DiagnosticCatalogTests
{
    // The codes that each stage owns.
    private static readonly Dictionary<string, string> RangeOf = new(StringComparer.Ordinal)
    {
        ["Hallbarhetssakring.Feel.Syntax"] = "FE1",
        ["Hallbarhetssakring.Feel.Binding"] = "FE2",
        ["Hallbarhetssakring.Feel.Standard.Running"] = "FE5",
        ["Hallbarhetssakring.Feel"] = "FE6",
        ["Hallbarhetssakring"] = "HS0",
        ["Hallbarhetssakring.Yaml"] = "HS1",
        ["Hallbarhetssakring.Declarations"] = "HS2",
        ["Hallbarhetssakring.Applications"] = "HS3",
        ["Hallbarhetssakring.Baselines"] = "HS31",
        ["Hallbarhetssakring.Syntax"] = "HS4",
        ["Hallbarhetssakring.Binding"] = "HS5",
        ["Hallbarhetssakring.Evaluation"] = "HS6",
        ["Hallbarhetssakring.Lineage"] = "HS45",
        ["Hallbarhetssakring.Proofs"] = "HS7",
    };

    private static readonly Assembly[] Libraries = [typeof(Diagnostic).Assembly, typeof(RuleSet).Assembly];

    private static readonly (string Stage, DiagnosticDescriptor Descriptor)[] All =
    [
        .. from assembly in Libraries
           from type in assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
           where field.FieldType == typeof(DiagnosticDescriptor)
           let descriptor = (DiagnosticDescriptor)field.GetValue(null)!
           orderby descriptor.Code
           select (type.Namespace!, descriptor),
    ];

    [Fact]
    public void There_are_many() => Assert.True(All.Length > 180, $"Found {All.Length}: the scan does not see them.");

    [Fact]
    public void Codes_are_unique() => Assert.Empty(All.GroupBy(d => d.Descriptor.Code).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Codes_are_those_of_their_stage() =>
        Assert.Empty(All.Where(d => !CodeForm().IsMatch(d.Descriptor.Code) || !d.Descriptor.Code.StartsWith(RangeOf[d.Stage], StringComparison.Ordinal)).Select(d => d.Descriptor.Code));

    [Fact]
    public void Both_languages_have_words_and_the_same_placeholders() =>
        Assert.Empty(All.Where(d => d.Descriptor.Swedish.Length < 10 || d.Descriptor.English.Length < 10 || !Placeholders(d.Descriptor.Swedish).SetEquals(Placeholders(d.Descriptor.English)))
            .Select(d => d.Descriptor));

    [Fact]
    public void Placeholders_are_numbered_from_zero_without_gaps() =>
        Assert.Empty(All.Where(d => !Placeholders(d.Descriptor.Swedish).SetEquals(Enumerable.Range(0, Placeholders(d.Descriptor.Swedish).Count))).Select(d => d.Descriptor.Code));

    // A placeholder at the end holds a sentence of its own, or the corrected line.
    [Fact]
    public void Messages_are_whole_sentences() =>
        Assert.All(All.SelectMany(d => new[] { d.Descriptor.Swedish, d.Descriptor.English }), message => Assert.Matches(Ending(), message));

    [Fact]
    public void No_message_names_a_type_of_ours()
    {
        var names = Libraries.SelectMany(a => a.GetTypes()).Select(t => t.Name)
            .Where(name => name.Skip(1).Any(char.IsUpper) && name.All(char.IsLetter)).ToHashSet(StringComparer.Ordinal);
        Assert.All(All, d => Assert.DoesNotContain(Word().Matches(d.Descriptor.Swedish + " " + d.Descriptor.English), word => names.Contains(word.Value)));
    }

    [Fact]
    public void Every_code_is_documented() => Golden.CheckFile("docs/diagnostik.md", Page());

    private static string Page()
    {
        var text = new StringBuilder("""
            # Diagnostik

            Alla meddelanden, efter kod. FE är uttryck, HS är regelverk och ansökningar. … står för det som skiftar: ett namn, ett värde, ett förslag.
            Sidan skrivs av provet `DiagnosticCatalogTests` med `UPDATE_GOLDEN=1`.

            | Kod | Allvar | Svenska | English |
            |---|---|---|---|

            """);
        foreach (var (_, descriptor) in All)
        {
            var severity = descriptor.Severity switch { DiagnosticSeverity.Error => "fel", DiagnosticSeverity.Warning => "varning", _ => "upplysning" };
            text.Append(CultureInfo.InvariantCulture, $"| {descriptor.Code} | {severity} | {Cell(descriptor.Swedish)} | {Cell(descriptor.English)} |\n");
        }

        text.Append("""

            ## När det inte går att räkna ut

            Ett fel är ett resultat, aldrig detsamma som ej uppfylld. Det stannar i det uttryck där det uppstod och i det som läser uttrycket.

            | Kod | Svenska | English |
            |---|---|---|

            """);
        foreach (var fault in Faults())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {fault.Code} | {fault.Message.Swedish} | {fault.Message.English} |\n");
        }

        return text.ToString();
    }

    [Fact]
    public void Every_fault_has_a_code_of_its_own_and_words_in_both_languages()
    {
        var faults = Faults().ToList();
        Assert.True(faults.Count >= 9, $"Found {faults.Count}: the scan does not see them.");
        Assert.Equal(faults.Count, faults.Select(fault => fault.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(faults, fault => Assert.Matches("^FE4[0-9]{3}$", fault.Code));
        Assert.All(faults, fault => Assert.True(fault.Message.Swedish != fault.Message.English && fault.Message.Swedish.EndsWith('.') && fault.Message.English.EndsWith('.'), fault.Code));
    }

    // Each is made in one place, with the name that it speaks of, or where it stands.
    private static IEnumerable<Feel.Values.Fault> Faults()
    {
        var made = typeof(Feel.Values.Fault).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Feel.Values.Fault))
            .Select(method => (Feel.Values.Fault)method.Invoke(null, [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(string) ? (object)"…" : null)])!);
        var fixedOnes = typeof(Feel.Values.Fault).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Feel.Values.Fault>();
        return made.Concat(fixedOnes).OrderBy(fault => fault.Code, StringComparer.Ordinal);
    }

    private static string Cell(string format) =>
        Placeholder().Replace(format.Replace("{{", "\u0001", StringComparison.Ordinal).Replace("}}", "\u0002", StringComparison.Ordinal), "…")
            .Replace('\u0001', '{').Replace('\u0002', '}').Replace("|", "\\|", StringComparison.Ordinal);

    private static HashSet<int> Placeholders(string format) =>
        [.. Placeholder().Matches(format.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal)).Select(match => match.Value[1] - '0')];

    [GeneratedRegex("^(FE|HS)[0-9]{4}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"([.?]|\{[0-9]\})$")]
    private static partial Regex Ending();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}

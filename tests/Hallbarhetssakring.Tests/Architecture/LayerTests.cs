using System.Reflection;

namespace Hallbarhetssakring.Tests.Architecture;

/// <summary>Each assembly is a straight line of folders: a folder uses only those before it. The compiled code is read, not the using lines.</summary>
public sealed class LayerTests
{
    // Both assemblies as one order; what stands in no folder, the front door, comes last in its assembly.
    private static readonly string[] Order =
    [
        "Feel.Text", "Feel.Diagnostics", "Feel.Values", "Feel.Functions", "Feel.Syntax",
        "Feel.Standard.Numbers", "Feel.Standard.Temporal", "Feel.Standard.Values", "Feel.Standard.Patterns", "Feel.Standard.Running", "Feel.Standard.BuiltIns",
        "Feel.Standard.Evaluation", "Feel.Standard", "Feel.Binding", "Feel.Plans", "Feel.Solving", "Feel",
        "Terms", "Goals", "Facts", "Assessments", "Applications", "Yaml", "Declarations", "Syntax", "Lineage", "Binding", "Plans", "Evaluation", "Explanations", "Proofs", "Reports", "",
    ];

    [Fact]
    public void A_folder_uses_only_those_before_it()
    {
        var violations = new[] { typeof(Feel.Text.SourceText).Assembly, typeof(RuleSet).Assembly }.SelectMany(assembly => Violations(assembly.GetTypes(), "Hallbarhetssakring", Order));
        Assert.Empty(violations);
    }

    [Fact]
    public void Every_folder_is_in_the_order()
    {
        var namespaces = new[] { typeof(Feel.Text.SourceText).Assembly, typeof(RuleSet).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Select(type => FolderOf(type, "Hallbarhetssakring")).OfType<string>().Distinct();
        Assert.Empty(namespaces.Except(Order));
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var wrong = SourceFiles.Under("src/Hallbarhetssakring.Feel").Concat(SourceFiles.Under("src/Hallbarhetssakring")).Where(file => file.Text.Contains("\nnamespace ", StringComparison.Ordinal) || file.Text.StartsWith("namespace ", StringComparison.Ordinal))
            .Where(file => !file.Text.Contains($"namespace {Path.GetDirectoryName(file.Path["src/".Length..])!.Replace('/', '.')};", StringComparison.Ordinal)).Select(file => file.Path);
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_scan_finds_what_is_wrong_in_signatures_bodies_lambdas_and_arguments()
    {
        Type[] sample = [typeof(Sample.First.Signature), typeof(Sample.First.Body), typeof(Sample.First.Innocent), typeof(Sample.First.Nested), typeof(Sample.First.Nested).GetNestedTypes(BindingFlags.NonPublic)[0], typeof(Sample.Second.Later)];
        var found = Violations(sample, "Hallbarhetssakring.Tests.Architecture.Sample", ["First", "Second"]).Select(v => v.Split(" -> ")[0].Split('.')[^1].Split('+')[0]).Distinct();
        Assert.Equal(["Body", "Nested", "Signature"], found.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Hallbarhetssakring.Tests.Architecture.Sample.Second.Later -> Hallbarhetssakring.Tests.Architecture.Sample.First.Innocent"],
            Violations(sample, "Hallbarhetssakring.Tests.Architecture.Sample", ["Second", "First"]));
    }

    private static IEnumerable<string> Violations(IEnumerable<Type> types, string root, string[] order)
    {
        foreach (var type in types)
        {
            var rank = Rank(type);
            foreach (var used in IlReferences.TypesOf(type).Where(used => rank >= 0 && Rank(used) > rank))
            {
                yield return $"{type.FullName} -> {used.FullName}";
            }
        }

        int Rank(Type type) => FolderOf(type, root) is { } folder ? Array.IndexOf(order, folder) : -1;
    }

    // "Feel.Binding" for Hallbarhetssakring.Feel.Binding.Binder; null for what others wrote.
    private static string? FolderOf(Type type, string root)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace == root ? "" : type.Namespace?.StartsWith(root + ".", StringComparison.Ordinal) == true ? type.Namespace[(root.Length + 1)..] : null;
    }
}

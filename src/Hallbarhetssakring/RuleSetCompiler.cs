using System.Collections.Immutable;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Explanations;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Plans;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring;

/// <summary>Compiles a rule set: reads its files, checks them, and makes what applications are assessed by.</summary>
public static class RuleSetCompiler
{
    /// <summary>The name of a rule set's file in its folder.</summary>
    public const string RuleSetFile = "regelverk.yaml";

    /// <summary>The name of the file that declares the facts.</summary>
    public const string FactsFile = "uppgifter.yaml";

    /// <summary>Compiles the rule set of a folder that holds <c>regelverk.yaml</c> and <c>uppgifter.yaml</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The rule set, or the diagnostics that say why there is none. It never throws for what the files hold.</returns>
    public static RuleSetCompilation Compile(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var bag = new DiagnosticBag();
        var files = RuleSetFiles.Read(folder, bag);
        return files is null ? new RuleSetCompilation(bag.ToImmutable(), null) : Compile(files, bag);
    }

    /// <summary>Compiles a rule set from the bytes of its two files.</summary>
    /// <param name="ruleSetName">What messages call the rule set's file.</param>
    /// <param name="ruleSet">The content of <c>regelverk.yaml</c>, UTF-8.</param>
    /// <param name="factsName">What messages call the facts' file.</param>
    /// <param name="facts">The content of <c>uppgifter.yaml</c>, UTF-8.</param>
    public static RuleSetCompilation Compile(string ruleSetName, ReadOnlySpan<byte> ruleSet, string factsName, ReadOnlySpan<byte> facts) =>
        Compile(new RuleSetFiles(ruleSetName, ruleSet.ToArray(), factsName, facts.ToArray()), new DiagnosticBag());

    private static RuleSetCompilation Compile(RuleSetFiles files, DiagnosticBag bag)
    {
        var factsTree = YamlReader.ReadBytes(files.FactsName, files.Facts, bag, out var factsSource);
        var factsParse = factsTree is not null && !bag.HasErrors;
        var schema = factsTree is null ? FactSchema.Empty : FactSchemaReader.Read(factsTree, factsSource, bag);
        var ruleSetTree = YamlReader.ReadBytes(files.RuleSetName, files.RuleSet, bag, out var ruleSetSource);
        var syntax = ruleSetTree is null ? null : RuleSetReader.Read(ruleSetTree, ruleSetSource, bag);

        // Names can't be judged while a file does not parse, or a rule has no body: what follows from that would only mislead.
        if (syntax is null || !factsParse || bag.HasErrors && !SyntaxIsWhole(syntax))
        {
            return new RuleSetCompilation(bag.ToImmutable(), null);
        }

        var bound = RuleSetBinder.Bind(syntax, schema, bag);
        if (bag.HasErrors)
        {
            return new RuleSetCompilation(bag.ToImmutable(), null);
        }

        var plan = RuleSetPlanner.Plan(bound);
        ConstantConditions.Check(plan, bag);
        return new RuleSetCompilation(bag.ToImmutable(), new RuleSet(plan));
    }

    private static bool SyntaxIsWhole(RuleSetSyntax syntax) =>
        syntax.Rules.All(rule => rule.Requirement is not null || !rule.Levels.IsEmpty || rule.Judged is not null);
}

/// <summary>What compiling came to: diagnostics, and a rule set when none of them is an error.</summary>
/// <param name="Diagnostics">All that was found, in order of file and place.</param>
/// <param name="RuleSet">The rule set; null when a diagnostic is an error.</param>
public sealed record RuleSetCompilation(ImmutableArray<Diagnostic> Diagnostics, RuleSet? RuleSet)
{
    /// <summary>Whether there is a rule set.</summary>
    public bool Success => RuleSet is not null;
}

using System.Collections.Immutable;
using Hallbarhetssakring.Binding;
using Hallbarhetssakring.Explanations;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Lineage;
using Hallbarhetssakring.Plans;

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
    /// <param name="library">Where the rule sets that it builds on are; the nearest folder above named <c>rulesets</c> when null.</param>
    /// <returns>The rule set, or the diagnostics that say why there is none. It never throws for what the files hold.</returns>
    public static RuleSetCompilation Compile(string folder, RuleSetLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var bag = new DiagnosticBag();
        var files = RuleSetFolder.Read(folder, bag);
        return files is null ? new RuleSetCompilation(bag.ToImmutable(), null) : Compile(files, library ?? RuleSetLibrary.Around(folder), bag);
    }

    /// <summary>Compiles a rule set from the bytes of its two files.</summary>
    /// <param name="ruleSetName">What messages call the rule set's file.</param>
    /// <param name="ruleSet">The content of <c>regelverk.yaml</c>, UTF-8.</param>
    /// <param name="factsName">What messages call the facts' file.</param>
    /// <param name="facts">The content of <c>uppgifter.yaml</c>, UTF-8.</param>
    /// <param name="library">Where the rule sets that it builds on are; without one it can build on none.</param>
    public static RuleSetCompilation Compile(string ruleSetName, ReadOnlySpan<byte> ruleSet, string factsName, ReadOnlySpan<byte> facts, RuleSetLibrary? library = null) =>
        Compile(new RuleSetFiles(ruleSetName, ruleSet.ToArray(), factsName, facts.ToArray()), library, new DiagnosticBag());

    private static RuleSetCompilation Compile(RuleSetFiles files, RuleSetLibrary? library, DiagnosticBag bag)
    {
        var lineage = new LineageReader(id => library?.Stored(id), () => library?.Names() ?? [], bag);
        if (lineage.Read(files) is not { IsSound: true } effective)
        {
            return new RuleSetCompilation(bag.ToImmutable(), null);
        }

        if (!effective.IsWhole)
        {
            // Its own mistakes are found all the same.
            var own = new DiagnosticBag();
            RuleSetBinder.Bind(effective.Syntax, effective.Schema, own);
            bag.AddRange(own.ToImmutable().Where(diagnostic => !AbsentNames.Says(diagnostic)));
            return new RuleSetCompilation(bag.ToImmutable(), null);
        }

        var bound = RuleSetBinder.Bind(effective.Syntax, effective.Schema, bag);
        if (bag.HasErrors)
        {
            return new RuleSetCompilation(bag.ToImmutable(), null);
        }

        var plan = RuleSetPlanner.Plan(bound);
        ConstantConditions.Check(plan, bag);
        TighteningCheck.Check(plan, bag);
        return new RuleSetCompilation(bag.ToImmutable(), bag.HasErrors ? null : new RuleSet(plan));
    }
}

/// <summary>What compiling came to: diagnostics, and a rule set when none of them is an error.</summary>
/// <param name="Diagnostics">All that was found, in order of file and place.</param>
/// <param name="RuleSet">The rule set; null when a diagnostic is an error.</param>
public sealed record RuleSetCompilation(ImmutableArray<Diagnostic> Diagnostics, RuleSet? RuleSet)
{
    /// <summary>Whether there is a rule set.</summary>
    public bool Success => RuleSet is not null;
}

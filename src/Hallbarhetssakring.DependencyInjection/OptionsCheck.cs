using System.Text.RegularExpressions;
using Hallbarhetssakring.Feel.Diagnostics;
using Microsoft.Extensions.Options;

namespace Hallbarhetssakring.DependencyInjection;

/// <summary>
/// Checks the options when the host starts: the folder exists, every rule set is there and compiles. All faults are listed at once, with the
/// diagnostics of each rule set as its author needs them.
/// </summary>
internal sealed partial class OptionsCheck(RuleSetCatalog catalog) : IValidateOptions<HallbarhetssakringOptions>
{
    public ValidateOptionsResult Validate(string? name, HallbarhetssakringOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.RuleSetsFolder))
        {
            return ValidateOptionsResult.Fail("RuleSetsFolder is not set. Set it to the folder that holds owner/name/regelverk.yaml.");
        }

        if (!Directory.Exists(options.RuleSetsFolder))
        {
            return ValidateOptionsResult.Fail($"RuleSetsFolder {Path.GetFullPath(options.RuleSetsFolder)} does not exist.");
        }

        var failures = options.RuleSets.SelectMany(id => Failures(options, id)).ToList();
        if (options.RuleSets.Count == 0)
        {
            failures.Add("RuleSets is empty. Add the rule sets to use, such as \"varmland/projektmedel\".");
        }

        failures.AddRange(options.RuleSets.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"RuleSets holds {group.Key} more than once."));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(HallbarhetssakringOptions options, string id)
    {
        if (id is null || !OwnerAndName().IsMatch(id))
        {
            return [$"\"{id}\" is not the name of a rule set. Write owner/name in small letters a–z, digits, - and _."];
        }

        var folder = RuleSetCatalog.FolderOf(options, id);
        if (!File.Exists(Path.Combine(folder, "regelverk.yaml")))
        {
            return [$"The rule set {id} is missing: {Path.Combine(folder, "regelverk.yaml")} does not exist."];
        }

        var compilation = catalog.Compile(options, id);
        if (compilation.RuleSet is not null)
        {
            return [];
        }

        var errors = compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => DiagnosticText.Render(diagnostic, options.DiagnosticLanguage));
        return [$"The rule set {id} has errors:\n{string.Join('\n', errors)}"];
    }

    [GeneratedRegex("^[a-z0-9_-]+/[a-z0-9_-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnerAndName();
}

using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.DependencyInjection;

/// <summary>Which rule sets a host uses. They are checked when the host starts: it does not start with a rule set that has errors.</summary>
public sealed class HallbarhetssakringOptions
{
    /// <summary>The folder that holds <c>owner/name/regelverk.yaml</c>. Required. A relative path is taken from the process's current folder.</summary>
    public string RuleSetsFolder { get; set; } = "";

    /// <summary>The rule sets to use, as <c>owner/name</c>. At least one.</summary>
    public IList<string> RuleSets { get; } = [];

    /// <summary>The municipalities' state before the project (nuläge), which rules may ask for. Null for none: every value of it is unknown then.</summary>
    public Baseline? Baseline { get; set; }

    /// <summary>The language in which errors in rule sets are reported at start. Swedish unless set.</summary>
    public Language DiagnosticLanguage { get; set; } = Language.Swedish;
}

using Hallbarhetssakring.Feel.Diagnostics;

namespace Hallbarhetssakring.Lineage;

/// <summary>The bytes of a rule set's files, with what messages call them. A rule set that builds on others need not declare facts of its own.</summary>
internal sealed record RuleSetFiles(string RuleSetName, byte[] RuleSet, string FactsName, byte[]? Facts);

/// <summary>A version of a rule set that can be read when it is asked for.</summary>
internal sealed record StoredVersion(string Version, Func<DiagnosticBag, RuleSetFiles?> Read);

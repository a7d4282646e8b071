using Hallbarhetssakring.Feel.Diagnostics;
using FeelBinding = Hallbarhetssakring.Feel.Binding.BindingDiagnostics;

namespace Hallbarhetssakring.Binding;

/// <summary>What is said where a name, a member or a setting is not there. While something that a rule set builds on can't be read, it may be in that.</summary>
internal static class AbsentNames
{
    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        FeelBinding.UnknownName, FeelBinding.UnknownFunction, FeelBinding.NotAMember, FeelBinding.MonthEndUndeclared,
        BindingDiagnostics.NoSuchLevelRule, BindingDiagnostics.UnknownId, BindingDiagnostics.BadForEach, BindingDiagnostics.UnknownIndicator,
        BindingDiagnostics.BadGoalCount, BindingDiagnostics.NothingRanked,
    ];

    public static bool Says(Diagnostic diagnostic) => Array.Exists(Descriptors, descriptor => descriptor.Code == diagnostic.Code);
}

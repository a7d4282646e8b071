using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Cli;

/// <summary>Compiles a rule set and writes what is found in it to standard error.</summary>
internal static class RuleSetSource
{
    public static RuleSet? Compile(string folder, string? root, Language language, Terminal terminal)
    {
        var compilation = RuleSetCompiler.Compile(folder, RuleSetLocator.Library(folder, root));
        Say(compilation.Diagnostics, language, terminal);
        return compilation.RuleSet;
    }

    public static void Say(IEnumerable<Diagnostic> diagnostics, Language language, Terminal terminal)
    {
        foreach (var diagnostic in diagnostics)
        {
            terminal.WriteError(DiagnosticText.Render(diagnostic, language));
        }
    }
}

namespace Hallbarhetssakring.Cli;

/// <summary><c>hallbar visa</c>: prints a rule set with all that it builds on, each field with who set it, where and why.</summary>
internal static class ShowCommand
{
    public static int Run(Arguments arguments, Terminal terminal)
    {
        var language = arguments.Language;
        var folder = RuleSetLocator.Find(arguments.RuleSet, arguments.Root)[0];
        if (RuleSetSource.Compile(folder, arguments.Root, language, terminal) is not { } ruleSet)
        {
            return ExitCode.FaultyRuleSet;
        }

        terminal.Write(ruleSet.Describe(language));
        return ExitCode.Done;
    }
}

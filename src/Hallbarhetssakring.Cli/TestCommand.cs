namespace Hallbarhetssakring.Cli;

/// <summary><c>hallbar prov</c>: runs the tests beside a rule set.</summary>
internal static class TestCommand
{
    public static int Run(Arguments arguments, Terminal terminal)
    {
        var language = arguments.Language;
        var folder = RuleSetLocator.Find(arguments.RuleSet, arguments.Root)[0];
        if (RuleSetSource.Compile(folder, arguments.Root, language, terminal) is not { } ruleSet)
        {
            return ExitCode.FaultyRuleSet;
        }

        return TestReport.Write(RuleSetTests.Run(ruleSet, folder), language, terminal);
    }
}

namespace Hallbarhetssakring.Cli;

/// <summary>What the command's exit code says. The outcome of an assessment is no failure of the command.</summary>
internal static class ExitCode
{
    /// <summary>Assessed, whatever the outcome; or all tests of the rule set passed; or help was shown.</summary>
    public const int Done = 0;

    /// <summary>A test of the rule set failed.</summary>
    public const int TestFailed = 1;

    /// <summary>The command line, a file or the application is wrong.</summary>
    public const int BadInput = 2;

    /// <summary>The rule set has errors.</summary>
    public const int FaultyRuleSet = 3;

    /// <summary>A fault in the program itself.</summary>
    public const int InternalFault = 4;
}

using System.CommandLine;

namespace Hallbarhetssakring.Cli;

/// <summary>The commands and options with all their spellings. Swedish words are also spelt without å, ä and ö, for keyboards that lack them.</summary>
internal static class CommandLine
{
    public static readonly Argument<string?> RuleSet = new("RULESET") { Arity = ArgumentArity.ZeroOrOne };
    public static readonly Argument<string?> Application = new("APPLICATION") { Arity = ArgumentArity.ZeroOrOne };
    public static readonly Option<string[]> Date = Valued("--datum", "--date");
    public static readonly Option<string[]> Format = Valued("--format");
    public static readonly Option<string[]> Language = Valued("--sprak", "--språk", "--lang");
    public static readonly Option<string[]> Root = Valued("--rot", "--root");
    public static readonly Option<bool> Tolerant = Switch("--tolerant");
    public static readonly Option<bool> Ascii = Switch("--ascii");
    public static readonly Option<bool> Debug = Switch("--debug");
    public static readonly Option<bool> Help = Switch("--help", "--hjalp", "--hjälp", "-h", "-?");
    public static readonly Option<bool> Version = Switch("--version");

    public static readonly Command Assess = Made("assess", ["bedom", "bedöm"], [RuleSet, Application], [Date, Format, Root, Tolerant, Ascii]);
    public static readonly Command Test = Made("prov", ["test"], [RuleSet], [Root]);
    public static readonly Command Show = Made("visa", ["show"], [RuleSet], [Root]);
    public static readonly Command All = Whole();

    public static IEnumerable<Option<string[]>> ValuedOptions => [Date, Format, Language, Root];

    private static RootCommand Whole()
    {
        var root = new RootCommand { Assess, Test, Show };

        // The package's own help and version speak the machine's language; ours speak the chosen one.
        root.Options.Clear();
        foreach (var option in new Option[] { Language, Debug, Help, Version })
        {
            option.Recursive = true;
            root.Options.Add(option);
        }

        return root;
    }

    private static Command Made(string name, string[] aliases, Argument[] arguments, Option[] options)
    {
        var command = new Command(name);
        Array.ForEach(aliases, command.Aliases.Add);
        Array.ForEach(arguments, command.Arguments.Add);
        Array.ForEach(options, command.Options.Add);

        // Without an action there is nothing to be invoked: the parse result is all we read.
        command.TreatUnmatchedTokensAsErrors = false;
        return command;
    }

    // Values are checked by us and not while parsing, so that what is wrong is said in the chosen language.
    private static Option<string[]> Valued(string name, params string[] aliases) => new(name, aliases) { Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = false };

    private static Option<bool> Switch(string name, params string[] aliases) => new(name, aliases) { Arity = ArgumentArity.Zero };
}

using System.CommandLine;
using System.Globalization;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Cli;

/// <summary>How an assessment is written.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Markdown,
}

/// <summary>A command line that has been read; asking for a value says what is wrong with it.</summary>
internal sealed class Arguments(ParseResult parsed)
{
    public bool WantsHelp => parsed.GetValue(CommandLine.Help);

    public bool WantsVersion => parsed.GetValue(CommandLine.Version);

    public bool WantsDebug => parsed.GetValue(CommandLine.Debug);

    public bool IsAssess => parsed.CommandResult.Command == CommandLine.Assess;

    public bool IsTest => parsed.CommandResult.Command == CommandLine.Test;

    public bool IsShow => parsed.CommandResult.Command == CommandLine.Show;

    public string RuleSet => Required(CommandLine.RuleSet, new("RULESET, regelverkets mapp eller namn,", "RULESET, the rule set's folder or name,"));

    public string Application => Required(CommandLine.Application, new("APPLICATION, ansökans fil eller -,", "APPLICATION, the application's file or -,"));

    public string? Root => Value(CommandLine.Root);

    public bool Tolerant => parsed.GetValue(CommandLine.Tolerant);

    public bool Ascii => parsed.GetValue(CommandLine.Ascii);

    public DateOnly? Date => Value(CommandLine.Date) switch
    {
        null => null,
        { } text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        { } text => throw CliFailure.Usage(Messages.BadDate(text)),
    };

    public ReportFormat Format => Value(CommandLine.Format) switch
    {
        null or "text" => ReportFormat.Text,
        "json" => ReportFormat.Json,
        "markdown" or "md" => ReportFormat.Markdown,
        { } other => throw CliFailure.Usage(Messages.BadFormat(other)),
    };

    /// <summary>The language asked for; Swedish where the command line does not say, or says something that is no language.</summary>
    public Language Language => parsed.GetResult(CommandLine.Language)?.Tokens is [{ Value: "en" }] ? Language.English : Language.Swedish;

    public static Arguments Read(string[] args) => new(CommandLine.All.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null }));

    /// <summary>Says what is wrong with the command line as a whole.</summary>
    public void Check()
    {
        foreach (var option in CommandLine.ValuedOptions)
        {
            Value(option);
        }

        if (Value(CommandLine.Language) is { } language and not ("sv" or "en"))
        {
            throw CliFailure.Usage(Messages.BadLanguage(language));
        }

        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            throw CliFailure.Usage(Messages.Unknown(unknown));
        }

        if (parsed.Errors is [var error, ..] && (IsAssess || IsTest || IsShow))
        {
            throw CliFailure.Usage(LocalizedText.Same(error.Message));
        }
    }

    private string? Value(Option<string[]> option)
    {
        if (parsed.GetResult(option) is not { } result)
        {
            return null;
        }

        var name = result.IdentifierToken?.Value ?? option.Name;
        if (result.IdentifierTokenCount > 1 || result.Tokens.Count > 1)
        {
            throw CliFailure.Usage(Messages.Repeated(name));
        }

        return result.Tokens is [var token] ? token.Value : throw CliFailure.Usage(Messages.NoValue(name));
    }

    private string Required(Argument<string?> argument, LocalizedText name) =>
        parsed.GetResult(argument)?.Tokens is [var token] ? token.Value : throw CliFailure.Usage(Messages.NoArgument(name));
}

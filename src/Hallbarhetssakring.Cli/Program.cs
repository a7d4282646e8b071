using System.Reflection;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Cli;

/// <summary>The command <c>hallbar</c>.</summary>
internal static class Program
{
    public static int Main(string[] args) => Run(args, Terminal.OfProcess());

    internal static int Run(string[] args, Terminal terminal)
    {
        // Until the command line has been read, faults are told in the default language.
        var (language, isDebug) = (Language.Swedish, false);
        try
        {
            var arguments = Arguments.Read(args);
            (language, isDebug) = (arguments.Language, arguments.WantsDebug);
            return Run(arguments, terminal);
        }
        catch (CliFailure failure)
        {
            Say(failure.Words, language, terminal);
            if (failure.IsUsage)
            {
                terminal.WriteError(Messages.SeeHelp.In(language));
            }

            return failure.ExitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Say(LocalizedText.Same(exception.Message), language, terminal);
            return ExitCode.BadInput;
        }
#pragma warning disable CA1031 // A user is never shown a stack trace that was not asked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Say(Messages.Internal($"{exception.GetType().Name}: {exception.Message}"), language, terminal);
            if (isDebug)
            {
                terminal.WriteError(exception.ToString());
            }

            return ExitCode.InternalFault;
        }
    }

    private static int Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.WantsHelp)
        {
            terminal.Write(HelpText.In(arguments.Language));
            return ExitCode.Done;
        }

        if (arguments.WantsVersion)
        {
            terminal.Write($"hallbar {Version}\n");
            return ExitCode.Done;
        }

        arguments.Check();
        return arguments switch
        {
            { IsAssess: true } => AssessCommand.Run(arguments, terminal),
            { IsTest: true } => TestCommand.Run(arguments, terminal),
            { IsShow: true } => ShowCommand.Run(arguments, terminal),
            _ => throw CliFailure.Usage(Messages.NoCommand),
        };
    }

    private static string Version =>
        typeof(RuleSetCompiler).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";

    private static void Say(LocalizedText message, Language language, Terminal terminal) =>
        terminal.WriteError($"{Messages.Error.In(language)}: {message.In(language)}");
}

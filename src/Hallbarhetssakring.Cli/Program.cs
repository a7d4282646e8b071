using System.Reflection;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Cli;

/// <summary>The command <c>hallbar</c>.</summary>
internal static class Program
{
    public static int Main(string[] args) => Run(args, Terminal.OfProcess());

    internal static int Run(string[] args, Terminal terminal)
    {
        var arguments = Arguments.Read(args);
        var language = arguments.Language;
        try
        {
            return Run(arguments, terminal);
        }
        catch (CliFailure failure)
        {
            return Fail(failure.ExitCode, failure.Words, language, terminal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(ExitCode.BadInput, LocalizedText.Same(exception.Message), language, terminal);
        }
#pragma warning disable CA1031 // A user is never shown a stack trace that was not asked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (arguments.WantsDebug)
            {
                terminal.WriteError(exception.ToString());
            }

            return Fail(ExitCode.InternalFault, Messages.Internal($"{exception.GetType().Name}: {exception.Message}"), language, terminal);
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
            _ => throw CliFailure.BadInput(Messages.NoCommand),
        };
    }

    private static string Version =>
        typeof(RuleSetCompiler).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";

    private static int Fail(int exitCode, LocalizedText message, Language language, Terminal terminal)
    {
        terminal.WriteError($"{Messages.Error.In(language)}: {message.In(language)}");
        if (exitCode == ExitCode.BadInput)
        {
            terminal.WriteError(Messages.SeeHelp.In(language));
        }

        return exitCode;
    }
}

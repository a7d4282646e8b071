using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Cli;

/// <summary>Ends the command with a message and an exit code. What the user can mend is said this way; it never leaves the program.</summary>
internal sealed class CliFailure(int exitCode, LocalizedText message) : Exception(message.English)
{
    public int ExitCode => exitCode;

    public LocalizedText Words => message;

    public static CliFailure BadInput(LocalizedText message) => new(Cli.ExitCode.BadInput, message);
}

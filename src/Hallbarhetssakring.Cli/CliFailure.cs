using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Cli;

/// <summary>Ends the command with a message and an exit code. What the user can mend is said this way; it never leaves the program.</summary>
internal sealed class CliFailure(int exitCode, LocalizedText message, bool isUsage = false) : Exception(message.English)
{
    public int ExitCode => exitCode;

    public LocalizedText Words => message;

    /// <summary>Whether the command is written wrongly, so that its help is of use.</summary>
    public bool IsUsage => isUsage;

    public static CliFailure Usage(LocalizedText message) => new(Cli.ExitCode.BadInput, message, isUsage: true);

    public static CliFailure BadInput(LocalizedText message) => new(Cli.ExitCode.BadInput, message);
}

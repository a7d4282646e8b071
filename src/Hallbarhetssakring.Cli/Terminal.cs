using System.Text;

namespace Hallbarhetssakring.Cli;

/// <summary>The command's streams: UTF-8 without a byte order mark and <c>\n</c> at line ends, whatever the machine's settings are.</summary>
internal sealed class Terminal(Stream input, Stream output, Stream error)
{
    private const int GreatestInput = 16 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Terminal OfProcess() => new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError());

    public void Write(string text) => output.Write(Utf8.GetBytes(text));

    public void Write(byte[] utf8) => output.Write(utf8);

    public void WriteError(string line) => error.Write(Utf8.GetBytes(line + "\n"));

    /// <summary>All of standard input, or the beginning of a file, up to a bound.</summary>
    public byte[] ReadInput() => ReadAll(input);

    public static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > GreatestInput)
            {
                throw CliFailure.BadInput(Messages.InputTooLarge);
            }
        }

        return bytes.ToArray();
    }
}

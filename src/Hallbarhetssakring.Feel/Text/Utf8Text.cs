using System.Text;

namespace Hallbarhetssakring.Feel.Text;

/// <summary>Decodes bytes that ought to be UTF-8 without replacing what is not.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, without a byte order mark; or null and the offset of the first byte that is not UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out int badByte)
    {
        badByte = -1;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        var valid = System.Text.Unicode.Utf8.IsValid(bytes);
        if (valid)
        {
            return Strict.GetString(bytes);
        }

        var rest = bytes;
        while (Rune.DecodeFromUtf8(rest, out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            rest = rest[length..];
        }

        badByte = bytes.Length - rest.Length;
        return null;
    }
}

namespace Hallbarhetssakring.Feel.Values;

/// <summary>A text's length as FEEL counts it: in code points (DMN 1.5, table 71).</summary>
internal static class TextLength
{
    public static int Of(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                length--;
            }
        }

        return length;
    }
}

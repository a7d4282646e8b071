namespace Hallbarhetssakring.Feel.Text;

/// <summary>A half-open stretch of a text, in UTF-16 code units: from <paramref name="Start"/>, <paramref name="Length"/> units long.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first position after the stretch.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from <paramref name="start"/> to <paramref name="end"/>, the latter not included.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest stretch that holds both.</summary>
    public static TextSpan Cover(TextSpan first, TextSpan second) =>
        FromBounds(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));
}

namespace Hallbarhetssakring.Benchmarks.Floor;

/// <summary>What a condition written by hand comes to: a fault is a result, not an exception.</summary>
internal enum Result : byte
{
    False,
    True,
    Unknown,
    Fault,
}

/// <summary>The truth tables as a programmer would write them out.</summary>
internal static class Results
{
    public static Result Of(bool value) => value ? Result.True : Result.False;

    public static Result Of(bool? value) => value is { } known ? Of(known) : Result.Unknown;

    public static Result Not(Result a) => a switch { Result.True => Result.False, Result.False => Result.True, _ => a };

    public static Result And(Result a, Result b) =>
        a == Result.False || b == Result.False ? Result.False
        : a == Result.True ? b
        : b == Result.True ? a
        : a == Result.Unknown || b == Result.Unknown ? Result.Unknown : Result.Fault;

    public static Result Or(Result a, Result b) => Not(And(Not(a), Not(b)));

    public static Result AtMost(Range a, Range b) => a.High <= b.Low ? Result.True : a.Low > b.High ? Result.False : Result.Unknown;
}

/// <summary>A number that is known when both bounds are the same.</summary>
internal readonly record struct Range(decimal Low, decimal High)
{
    public const decimal Largest = 1_000_000_000_000_000m;

    public static readonly Range Amount = new(0, Largest);

    public static Range operator +(Range a, Range b) => new(a.Low + b.Low, a.High + b.High);

    public static Range operator -(Range a, Range b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>A share, or more, of something that is not negative.</summary>
    public static Range operator *(decimal factor, Range a) => new(factor * a.Low, factor * a.High);

    public Range Absolute() => Low >= 0 ? this : High <= 0 ? new(-High, -Low) : new(0, Math.Max(-Low, High));

    public static Range Of(decimal value) => new(value, value);

    public static Range OfAmount(decimal? value) => value is { } known ? Of(known) : Amount;
}

namespace Hallbarhetssakring.Applications;

/// <summary>How large and deep an application may be, so that no file exhausts the reader (semantics §10).</summary>
internal static class ApplicationLimits
{
    public const int Bytes = 5_000_000;

    public const int Depth = 32;
}

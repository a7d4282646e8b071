namespace Hallbarhetssakring.Yaml;

/// <summary>How large, deep and long a YAML file may be: bounds that keep any file from exhausting the reader.</summary>
internal sealed record YamlLimits(int Bytes, int Depth, int Events)
{
    public static readonly YamlLimits Default = new(Bytes: 1_000_000, Depth: 64, Events: 200_000);
}

using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>A node of a YAML file, with the place it was read from.</summary>
internal abstract record YamlNode(TextSpan Span)
{
    /// <summary>
    /// An error has been reported here, and the node may hold less or other than what the author wrote. Later stages need not complain of
    /// what is missing in it or of its form.
    /// </summary>
    public bool IsDamaged { get; init; }
}

using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Where YAML could not be read on.</summary>
/// <param name="Offset">Where the parser stopped; null when it did not say.</param>
/// <param name="End">How far it had looked by then.</param>
/// <param name="LastEnd">The end of what it read last.</param>
/// <param name="LastScalar">The last scalar that was read.</param>
/// <param name="OpenBracket">The outermost <c>[</c> or <c>{</c> that is open; null outside of them.</param>
/// <param name="AfterRoot">Whether the document had ended.</param>
internal sealed record ReadFailure(int? Offset, int End, int LastEnd, TextSpan? LastScalar, int? OpenBracket, bool AfterRoot);

using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>
/// What is wrong where YAML could not be read on. <paramref name="Value"/> is the value at fault, where it can be set aside and the rest of the
/// file be read; else null.
/// </summary>
internal sealed record Explanation(DiagnosticDescriptor Descriptor, TextSpan Span, object[] Arguments, TextSpan? Value = null);

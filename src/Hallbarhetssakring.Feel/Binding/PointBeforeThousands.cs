using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>
/// <c>10.000</c>: ten to the reader of expressions, ten thousand to many who write one. A number of one to three digits, a point and exactly
/// three decimals is asked about where thousands are likely: beside a unit, and where a count is expected.
/// </summary>
internal static class PointBeforeThousands
{
    public static void Check(string written, SourceLocation location, DiagnosticBag bag)
    {
        var digits = written.TrimStart('-');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point is < 1 or > 3 || digits.Length != point + 4 || digits[0] == '0' || !digits.All(c => c == '.' || char.IsAsciiDigit(c)))
        {
            return;
        }

        var (whole, decimals) = (digits[..point], digits[(point + 1)..]);
        var read = decimals.TrimEnd('0') is { Length: > 0 } rest ? whole + "." + rest : whole;
        // One decimal more or less says that the point is meant.
        var meant = decimals[^1] != '0' ? digits + "0" : read.Contains('.', StringComparison.Ordinal) ? read : read + ".0";
        bag.Report(BindingDiagnostics.PointBeforeThousands, location, digits, read, new LocalizedText($"{whole} {decimals}", $"{whole},{decimals}"), $"{whole}_{decimals}", meant);
    }
}

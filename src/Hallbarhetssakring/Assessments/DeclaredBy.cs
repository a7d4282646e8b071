using System.Globalization;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Assessments;

/// <summary>Says where an effect comes from that no rule has.</summary>
internal static class DeclaredBy
{
    /// <summary><c>enligt sökanden, rad 2</c>.</summary>
    public static LocalizedText Applicant(int row)
    {
        var number = row.ToString(CultureInfo.InvariantCulture);
        return new($"enligt sökanden, rad {number}", $"according to the applicant, row {number}");
    }
}

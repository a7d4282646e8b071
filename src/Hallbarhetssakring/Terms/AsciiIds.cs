using System.Text;

namespace Hallbarhetssakring.Terms;

/// <summary>The id that a name with å, ä, ö becomes.</summary>
internal static class AsciiIds
{
    public static string Of(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name.Normalize().ToLowerInvariant())
        {
            id.Append(c switch
            {
                'å' or 'ä' or 'à' or 'á' => 'a',
                'ö' or 'ø' => 'o',
                'é' or 'è' => 'e',
                'ü' => 'u',
                (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' => c,
                _ => '-',
            });
        }

        return id.ToString().Trim('-');
    }

    public static bool IsId(string text) => text.Length is > 0 and <= 80 && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_');
}

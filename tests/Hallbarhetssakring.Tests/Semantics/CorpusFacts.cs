using System.Text;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>Facts of a corpus row as JSON: <c>p=ja q=? r=vet_inte s=saknas t=fel n=5 färg="röd"</c>. What is not named is missing.</summary>
internal static class CorpusFacts
{
    public static string ToJson(string facts)
    {
        var json = new StringBuilder("{\"uppgifter\":{");
        var isFirst = true;
        foreach (var fact in facts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = fact.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                throw new InvalidDataException("A fact is name=value without spaces: " + fact);
            }

            json.Append(isFirst ? "" : ",").Append('"').Append(fact[..at]).Append("\":").Append(Value(fact[(at + 1)..]));
            isFirst = false;
        }

        return json.Append("}}").ToString();
    }

    // A yes/no, number, date, code, choice and list are all refused as an object with such a key.
    public static string Value(string word) => word switch
    {
        "ja" => "true",
        "nej" => "false",
        "?" => "null",
        "vet_inte" => "{\"vet_inte\":true}",
        "saknas" => "{\"saknas\":true}",
        "fel" => "{\"fel\":1}",
        _ => word,
    };
}

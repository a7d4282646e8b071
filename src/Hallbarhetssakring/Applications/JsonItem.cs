using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Applications;

internal enum JsonKind
{
    Object,
    Array,
    Text,
    Number,
    True,
    False,
    Null,
}

/// <summary>A value of a JSON file with its place.</summary>
/// <param name="Kind">Which kind of value.</param>
/// <param name="Span">What is written, quotes and brackets included.</param>
/// <param name="Text">A text in NFC, or a number as it is written.</param>
internal sealed record JsonItem(JsonKind Kind, TextSpan Span, string Text)
{
    /// <summary>An object's members in the file's order; no two have the same name.</summary>
    public ImmutableArray<JsonMember> Members { get; init; } = [];

    /// <summary>An array's items.</summary>
    public ImmutableArray<JsonItem> Items { get; init; } = [];

    public JsonMember? Find(Terms.Term term) =>
        Members.FirstOrDefault(m => string.Equals(m.Name, term.Swedish, StringComparison.Ordinal) || string.Equals(m.Name, term.English, StringComparison.Ordinal));

    public LocalizedText KindName => Kind switch
    {
        JsonKind.Object => new("ett objekt {…}", "an object {…}"),
        JsonKind.Array => new("en lista […]", "a list […]"),
        JsonKind.Text => new("en text", "a text"),
        JsonKind.Number => new("ett tal", "a number"),
        JsonKind.True => new("true", "true"),
        JsonKind.False => new("false", "false"),
        _ => new("null", "null"),
    };
}

/// <summary>A named value. <paramref name="Name"/> is in NFC; <paramref name="Written"/> is the name as the file has it, for JSON Pointers.</summary>
internal sealed record JsonMember(string Name, string Written, TextSpan NameSpan, JsonItem Value);

/// <summary>A place within a JSON value, written as a JSON Pointer (RFC 6901) when somebody needs it.</summary>
internal sealed record JsonPlace(JsonPlace? Parent, string Token)
{
    public static readonly JsonPlace Root = new(null, "");

    public JsonPlace Member(JsonMember member) => new(this, member.Written);

    public JsonPlace Item(int index) => new(this, index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public override string ToString() =>
        Parent is null
            ? ""
            : Parent + "/" + Token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

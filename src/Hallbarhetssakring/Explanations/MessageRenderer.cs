using System.Text;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Plans;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Plans;

namespace Hallbarhetssakring.Explanations;

/// <summary>Fills the placeholders of a rule's messages, in the rule set's language.</summary>
internal sealed class MessageRenderer(Frame frame, Language language)
{
    private const int MostRows = 10;

    private static readonly LocalizedText Masked = new("(personuppgift)", "(personal data)");
    private static readonly LocalizedText NoRows = new("(ingen)", "(none)");
    private static readonly LocalizedText And = new(" och ", " and ");

    // Rules read the same facts.
    private readonly Dictionary<PlanNode, LocalizedText> _known = new(ReferenceEqualityComparer.Instance);

    public string? Render(MessagePlan? message)
    {
        if (message is null)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var part in message.Parts)
        {
            text.Append(part.Text ?? (part.IsPersonal ? Masked.In(language) : part.Rows is { } rows ? Join(Rows(rows)) : Value(part.Node!, part.Type!)));
        }

        return text.ToString();
    }

    /// <summary>A value as people read it.</summary>
    public LocalizedText Value(PlanNode node, FeelType type, bool isPersonal)
    {
        if (isPersonal)
        {
            return Masked;
        }

        if (!_known.TryGetValue(node, out var text))
        {
            _known[node] = text = ValueText.Of(Evaluate(node), type);
        }

        return text;
    }

    /// <summary>Each row of a quantifier that failed, or matched, without repetition.</summary>
    public List<string> Rows(RowsPlan rows)
    {
        var shown = new List<string>();
        foreach (var (_, text) in Each(rows).Where(row => !shown.Contains(row.Text)))
        {
            shown.Add(text);
        }

        return shown;
    }

    /// <summary>Each such row with its text, one by one.</summary>
    public IEnumerable<(Value Row, string Text)> Each(RowsPlan rows)
    {
        foreach (var row in rows.Quantifier.Rows(frame, rows.Wanted))
        {
            rows.Shown.Evaluate(frame, out var value);
            yield return (row, rows.IsPersonal ? Masked.In(language) : TitleOf(value, rows.Names) ?? Name(row, value, rows.Type));
        }
    }

    // A row whose name nobody has given is still there to be found.
    private string Name(in Value row, in Value shown, FeelType type) =>
        shown.IsUnknown && row.Reference is RowValue { Number: >= 0 } place ? ValueText.RowNumber(place, language) : ValueText.Of(shown, type, language, quoted: false);

    private static string? TitleOf(in Value value, EnumDomain? names) =>
        names is not null && value is { IsKnown: true, Reference: string name } && names.IndexOf(name) is >= 0 and var member ? names.Members[member].Title : null;

    private string Value(PlanNode node, FeelType type) => ValueText.Of(Evaluate(node), type, language, quoted: false);

    private Value Evaluate(PlanNode node)
    {
        if (node is ValueNode valueNode)
        {
            valueNode.Evaluate(frame, out var value);
            return value;
        }

        var truth = ((ConditionNode)node).Evaluate(frame);
        return truth switch
        {
            Truth.True => Feel.Values.Value.Known(true),
            Truth.False => Feel.Values.Value.Known(false),
            Truth.Fault => Feel.Values.Value.Failed(Fault.BadRow),
            _ => Feel.Values.Value.Unknown(0, 1),
        };
    }

    private string Join(List<string> items)
    {
        if (items.Count == 0)
        {
            return NoRows.In(language);
        }

        var shown = items.Take(MostRows).ToList();
        var rest = items.Count > MostRows ? ", …" : "";
        return shown.Count == 1 ? shown[0] : string.Join(", ", shown.SkipLast(1)) + (rest.Length > 0 ? ", " : And.In(language)) + shown[^1] + rest;
    }
}

using System.Text;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Applications;

/// <summary>
/// The application's text as diagnostics may show it. A diagnostic is written out with the line it stands on, and that line may hold a personal
/// identity number; so values of personal facts, and of keys that nobody declared, are covered. Every place stays what it was.
/// </summary>
internal static class PersonalMask
{
    private const char Cover = '•';

    /// <summary>What can't be read at all may hold anything: digits are covered, since that is where identity numbers are.</summary>
    public static SourceText Digits(SourceText source) =>
        new(source.Name, string.Create(source.Length, source.Text, static (target, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                target[i] = char.IsAsciiDigit(text[i]) ? Cover : text[i];
            }
        }));

    public static SourceText Values(SourceText source, JsonItem root, FactSchema schema)
    {
        var text = new StringBuilder(source.Text);
        var known = new HashSet<string>(
            ApplicationReader.Sections.Append(ApplicationTerms.AssessmentDate).SelectMany(t => (string[])[t.Swedish, t.English]), StringComparer.Ordinal);
        foreach (var section in root.Members)
        {
            if (section.Name == ApplicationTerms.Facts.Swedish || section.Name == ApplicationTerms.Facts.English)
            {
                CoverFacts(text, section.Value, schema);
            }
            else if (!known.Contains(section.Name))
            {
                CoverAll(text, section.Value);
            }
        }

        return new SourceText(source.Name, text.ToString());
    }

    private static void CoverFacts(StringBuilder text, JsonItem facts, FactSchema schema)
    {
        foreach (var member in facts.Members)
        {
            if (schema.FindGroup(member.Name) is { } group && member.Value.Kind == JsonKind.Object)
            {
                CoverMembers(text, member.Value, name => group.Facts.FirstOrDefault(f => f.FieldName == name));
            }
            else if (schema.Find(member.Name) is { IsPersonal: false } fact && fact.Group is null)
            {
                foreach (var row in fact.Kind.Kind == FactKind.Rows ? member.Value.Items : [])
                {
                    CoverMembers(text, row, name => fact.Fields.FirstOrDefault(f => f.Name == name));
                }
            }
            else
            {
                CoverAll(text, member.Value);
            }
        }
    }

    private static void CoverMembers(StringBuilder text, JsonItem item, Func<string, ValueDeclaration?> find)
    {
        foreach (var member in item.Members)
        {
            if (find(member.Name) is not { IsPersonal: false })
            {
                CoverAll(text, member.Value);
            }
        }
    }

    private static void CoverAll(StringBuilder text, JsonItem item)
    {
        foreach (var member in item.Members)
        {
            CoverAll(text, member.Value);
        }

        foreach (var inner in item.Items)
        {
            CoverAll(text, inner);
        }

        if (item.Kind is JsonKind.Text or JsonKind.Number)
        {
            var quotes = item.Kind == JsonKind.Text ? 1 : 0;
            for (var i = item.Span.Start + quotes; i < item.Span.End - quotes; i++)
            {
                text[i] = Cover;
            }
        }
    }
}

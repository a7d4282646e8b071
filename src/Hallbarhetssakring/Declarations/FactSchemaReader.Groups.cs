using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Declarations;

/// <summary>Groups: their fields are facts of their own.</summary>
internal sealed partial class FactSchemaReader
{
    private void ReadGroup(KeyReader keys, string name, YamlEntry entry, Attributes outer)
    {
        keys.Required(FactTerms.Fields);
        if (keys.Keys(FactTerms.Fields) is not { } fields)
        {
            _isSound = false;
            return;
        }

        var title = outer.Title ?? NameReader.TitleOf(name);
        var count = _facts.Count;
        foreach (var field in fields.Mapping.Entries)
        {
            if (KeysOf(field, outer with { Title = null, Question = null }, out var own) is not { } inner)
            {
                continue;
            }

            var part = NameReader.Name(field.Key, _file);
            var word = TypeReader.Word(inner);
            if (word == TypeTerms.Group)
            {
                inner.Entry(FactTerms.Fields);
                _file.Report(DeclarationDiagnostics.NotAField, field.Key.Span, word.Text);
            }
            else if (word is not null && FactTypeOf(word, inner, own) is { } type && part is not null)
            {
                // "Beskrivs" alone says nothing in a list of what is missing.
                var full = own.Title ?? $"{title}: {part.Replace('_', ' ')}";
                AddFact(inner, Fact($"{name}.{part}", full, type, field, own) with { Group = name });
            }
            else
            {
                _isSound = false;
            }

            End(inner, word);
        }

        if (fields.Mapping.Entries.IsEmpty && !fields.Mapping.IsDamaged)
        {
            _file.Report(DeclarationDiagnostics.NoFacts, fields.Span, _file.Spell(FactTerms.Fields));
        }

        if (_facts.Count > count)
        {
            _groups.Add(new GroupDeclaration(name, title, _file.Source.At(entry.Key.Span)) { Question = outer.Question });
        }
    }
}

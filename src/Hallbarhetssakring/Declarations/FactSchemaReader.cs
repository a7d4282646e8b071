using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Declarations;

/// <summary>Reads uppgifter.yaml to a schema. What is not sound is reported and left out; the rest is read.</summary>
internal sealed partial class FactSchemaReader
{
    /// <summary>The keys that only some types have.</summary>
    private static readonly Term[] TypeKeys =
    [
        FactTerms.Unit, FactTerms.Minimum, FactTerms.Maximum, FactTerms.Of, FactTerms.Row, FactTerms.Fields, FactTerms.OpenIn, FactTerms.Effects,
    ];

    private readonly DeclarationFile _file;
    private readonly List<FactDeclaration> _facts = [];
    private readonly List<GroupDeclaration> _groups = [];
    private readonly List<OpenList> _open = [];
    private string? _effects;

    private readonly FactSchema _inherited;
    private readonly List<string> _unsound = [];
    private bool _isSound;

    private FactSchemaReader(DeclarationFile file, FactSchema inherited)
    {
        _file = file;
        _inherited = inherited;
        _effects = inherited.Declarations.FirstOrDefault(fact => fact.IsEffects)?.Name;
    }

    /// <summary>
    /// The facts of a file after those that are <paramref name="inherited"/>, which are not all there are where <paramref name="isWhole"/> is false.
    /// </summary>
    public static FactSchema Read(YamlNode root, SourceText source, DiagnosticBag bag, FactSchema? inherited = null, bool isWhole = true)
    {
        if (DeclarationFile.Open(root, source, bag) is not { } keys)
        {
            return inherited ?? FactSchema.Empty;
        }

        var reader = new FactSchemaReader(keys.File, inherited ?? FactSchema.Empty);
        keys.Required(FactTerms.Facts);
        if (keys.Keys(FactTerms.Facts) is { } facts)
        {
            reader.ReadFacts(facts.Mapping);
        }

        keys.ReportUnknown();
        var unsound = reader._inherited.Unsound.Union(reader._unsound);
        var own = isWhole && !unsound.Contains(keys.File.Spell(FactTerms.ProjectType))
            ? OpenListCheck.Apply(reader._facts, reader._inherited, reader._open, keys.File)
            : reader._facts;
        return FactSchema.Create(reader._inherited.Declarations.Concat(own), reader._inherited.Groups.Concat(reader._groups)).WithUnsound(unsound);
    }

    private void ReadFacts(YamlMapping facts)
    {
        if (facts.Entries.IsEmpty && !facts.IsDamaged)
        {
            _file.Report(DeclarationDiagnostics.NoFacts, facts.Span, _file.Spell(FactTerms.Facts));
        }

        foreach (var entry in facts.Entries)
        {
            if (IsInherited(entry.Key))
            {
                continue;
            }

            _isSound = true;
            ReadFact(entry);
            if (!_isSound)
            {
                _unsound.Add(entry.Key.Name);
            }
        }
    }

    private void ReadFact(YamlEntry entry)
    {
        if (KeysOf(entry, Attributes.None, out var attributes) is not { } keys)
        {
            return;
        }

        var name = NameReader.Name(entry.Key, _file);
        var word = TypeReader.Word(keys);
        if (word == TypeTerms.Group)
        {
            ReadGroup(keys, name ?? entry.Key.Name, entry, attributes);
        }
        else if (word is not null && FactTypeOf(word, keys, attributes) is { } type && name is not null)
        {
            AddFact(keys, Fact(name, attributes.Title ?? NameReader.TitleOf(name), type, entry, attributes));
        }
        else
        {
            _isSound = false;
        }

        End(keys, word);
    }

    // One fact has one declaration: where it is taken in, it is not declared anew.
    private bool IsInherited(YamlScalar key)
    {
        var before = _inherited.FindGroup(key.Name)?.Location ?? _inherited.Find(key.Name)?.Location;
        if (before is { } place)
        {
            _file.Bag.ReportRelated(
                DeclarationDiagnostics.FactTaken, _file.Source.At(key.Span), [new RelatedLocation(place, new LocalizedText("Den finns här.", "It is here."))], key.Text, place.Source.Name);
        }

        return before is not null;
    }

    private KeyReader? KeysOf(YamlEntry entry, Attributes outer, out Attributes attributes)
    {
        attributes = outer;
        if (ScalarReader.Expect<YamlMapping>(entry.Value, entry.Key.Text, DeclarationDiagnostics.ExpectedMapping, _file) is not { } mapping)
        {
            _isSound = false;
            return null;
        }

        var keys = new KeyReader(mapping, _file, entry.Key.Text);
        attributes = Attributes.Read(keys, outer);
        return keys;
    }

    private static void End(KeyReader keys, Term? word)
    {
        if (word is not null)
        {
            keys.ReportMisplaced(TypeKeys, word.Text);
            keys.ReportUnknown();
        }
    }

    /// <summary>A fact's or field's type, lists included.</summary>
    private FactType? TypeOf(Term word, KeyReader keys, Attributes attributes)
    {
        if (word != TypeTerms.List)
        {
            return TypeReader.Plain(word, keys);
        }

        // What is optional within a group is what can be: a list in it is not.
        if (keys.Has(FactTerms.Optional) && attributes.IsOptional)
        {
            _file.Report(DeclarationDiagnostics.OptionalList, keys.Entry(FactTerms.Optional)!.Key.Span, _file.Spell(FactTerms.Optional));
        }

        var maximum = keys.Count(FactTerms.Maximum, 1, TypeReader.MostItems) ?? FactType.DefaultMaximum;
        var of = keys.Entry(FactTerms.Of);
        var row = keys.Entry(FactTerms.Row);
        if (of is null == row is null)
        {
            _file.Report(DeclarationDiagnostics.ListNeedsItems, keys.Span, keys.Name, _file.Spell(FactTerms.Of), _file.Spell(FactTerms.Row));
            return null;
        }

        if (of is not null)
        {
            return TypeReader.Item(of.Value, keys.Name, _file) is { } item ? FactType.List(item, maximum) : null;
        }

        return keys.Keys(FactTerms.Row) is { } fields ? Rows(fields.Mapping, maximum, attributes) : null;
    }

    private FactType? Rows(YamlMapping mapping, int maximum, Attributes list)
    {
        var fields = ImmutableArray.CreateBuilder<FieldDeclaration>();
        var inherited = Attributes.None with { Supplier = list.Supplier, IsPersonal = list.IsPersonal };
        foreach (var entry in mapping.Entries)
        {
            if (KeysOf(entry, inherited, out var own) is not { } keys)
            {
                continue;
            }

            var name = NameReader.Name(entry.Key, _file);
            var word = TypeReader.Word(keys);
            if (word is not null && FieldType(word, keys, entry, own) is { } type && name is not null)
            {
                fields.Add(new FieldDeclaration(fields.Count, name, own.Title ?? NameReader.TitleOf(name), type, _file.Source.At(entry.Key.Span))
                {
                    Question = own.Question,
                    Supplier = own.Supplier,
                    IsOptional = own.IsOptional && !type.IsList,
                    IsChangeable = own.IsChangeable || list.IsChangeable,
                    IsPersonal = own.IsPersonal,
                    AskedWhen = own.AskedWhen,
                });
            }
            else
            {
                _isSound = false;
            }

            End(keys, word);
        }

        if (mapping.Entries.IsEmpty && !mapping.IsDamaged)
        {
            _file.Report(DeclarationDiagnostics.NoFacts, mapping.Span, _file.Spell(FactTerms.Row));
        }

        return fields.Count == 0 ? null : FactType.Rows(fields.ToImmutable(), maximum);
    }

    private FactType? FieldType(Term word, KeyReader keys, YamlEntry entry, Attributes own)
    {
        if (word != TypeTerms.Group && !(word == TypeTerms.List && keys.Has(FactTerms.Row)))
        {
            return TypeOf(word, keys, own);
        }

        keys.Entry(FactTerms.Fields);
        keys.Entry(FactTerms.Maximum);
        _file.Report(DeclarationDiagnostics.NotAField, entry.Key.Span, word.Text);
        return null;
    }

    private FactDeclaration Fact(string name, string title, FactType type, YamlEntry entry, Attributes attributes) =>
        new(name, title, type, _file.Source.At(entry.Key.Span))
        {
            Question = attributes.Question,
            Supplier = attributes.Supplier,
            AskedWhen = attributes.AskedWhen,
            IsOptional = attributes.IsOptional && !type.IsList,
            IsChangeable = attributes.IsChangeable,
            IsPersonal = attributes.IsPersonal,
        };

    /// <summary>Lists that are facts of their own have keys that lists in rows have not.</summary>
    private FactType? FactTypeOf(Term word, KeyReader keys, Attributes attributes)
    {
        if (word == TypeTerms.List)
        {
            keys.Entry(FactTerms.OpenIn);
            keys.Entry(FactTerms.Effects);
        }

        return TypeOf(word, keys, attributes);
    }

    private void AddFact(KeyReader keys, FactDeclaration fact)
    {
        if (fact.Kind.IsList && keys.Entry(FactTerms.OpenIn) is { } entry && keys.Sequence(FactTerms.OpenIn) is { } members)
        {
            var key = _file.Spell(FactTerms.OpenIn);
            _open.Add(new OpenList(fact.Name, [.. members.Items.Select(item => ScalarReader.Scalar(item, key, _file)).OfType<YamlScalar>()], entry));
        }

        var effects = fact.Kind.IsList && keys.Flag(FactTerms.Effects) && _isSound && EffectsCheck.Holds(keys, fact, _effects);
        _effects ??= effects ? fact.Name : null;
        _facts.Add(fact with { IsEffects = effects });
    }
}

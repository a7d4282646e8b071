using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Declarations;

/// <summary>Reads the members of an enumeration: a name each, or <c>{ namn, titel }</c>.</summary>
internal static class ChoiceReader
{
    /// <summary>The members; null, with a diagnostic, when there are none.</summary>
    public static EnumDomain? Read(YamlSequence sequence, string owner, string key, DeclarationFile file)
    {
        var members = ImmutableArray.CreateBuilder<EnumMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in sequence.Items)
        {
            if (ReadMember(item, key, file) is not (var scalar, { } member))
            {
                continue;
            }

            if (names.Add(member.Name))
            {
                members.Add(member);
            }
            else
            {
                file.Report(DeclarationDiagnostics.DuplicateMember, scalar.Span, member.Name);
            }
        }

        if (members.Count > 0)
        {
            return new EnumDomain(members.ToImmutable());
        }

        if (sequence.Items.IsEmpty)
        {
            file.Report(DeclarationDiagnostics.NoMembers, sequence.Span, owner, key);
        }

        return null;
    }

    private static (YamlScalar Scalar, EnumMember? Member) ReadMember(YamlNode item, string key, DeclarationFile file)
    {
        if (item is YamlMapping mapping)
        {
            var keys = new KeyReader(mapping, file, key);
            var named = keys.RequiredScalar(FactTerms.Name);
            var title = keys.Text(FactTerms.Title);
            keys.ReportUnknown();
            return named is not null && NameReader.Member(named, file) is { } name
                ? (named, new EnumMember(name, title ?? NameReader.TitleOf(name)))
                : default;
        }

        return ScalarReader.Scalar(item, key, file) is { } scalar && NameReader.Member(scalar, file) is { } plain
            ? (scalar, new EnumMember(plain, NameReader.TitleOf(plain)))
            : default;
    }
}

using System.Collections.Immutable;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Applications;

/// <summary>A text that an officer wrote, with its place.</summary>
internal sealed record OfficerField(string Text, SourceLocation Location, string Pointer);

/// <summary>
/// What an officer said of something: a judgement of a rule, an override of a rule, the handling of a conflict, the answer at a halt. The
/// identity and the words are as written; the stage that knows the rules checks them.
/// </summary>
internal sealed record OfficerEntry(string Id, ImmutableDictionary<Term, OfficerField> Fields, SourceLocation Location, string Pointer)
{
    public OfficerField? Find(Term term) => Fields.GetValueOrDefault(term);

    public string? Text(Term term) => Find(term)?.Text;
}

/// <summary>A piece of evidence, kept as it was written.</summary>
internal sealed record EvidenceEntry(string Id, string Json, SourceLocation Location, string Pointer);

/// <summary>A key that nothing reads.</summary>
internal sealed record UnreadKey(string Name, SourceLocation Location, string Pointer);

/// <summary>An application as it was read: facts checked against their declarations, the officer's words unchecked against the rules.</summary>
internal sealed record ApplicationData(FactSet Facts, DateOnly? AssessmentDate)
{
    public ImmutableArray<OfficerEntry> Judgements { get; init; } = [];

    public ImmutableArray<OfficerEntry> Overrides { get; init; } = [];

    public ImmutableArray<OfficerEntry> Conflicts { get; init; } = [];

    public ImmutableArray<OfficerEntry> Halts { get; init; } = [];

    public ImmutableArray<EvidenceEntry> Evidence { get; init; } = [];

    public ImmutableArray<UnreadKey> Unread { get; init; } = [];
}

using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Diagnostics;

/// <summary>Collects the diagnostics of one compilation. Errors never stop the walk; what is returned is sorted by place.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>More than this many help nobody; what comes after is counted, not kept.</summary>
    public const int Limit = 500;

    private readonly List<Diagnostic> _diagnostics = [];

    public bool HasErrors { get; private set; }

    public int Count => _diagnostics.Count;

    public void Report(DiagnosticDescriptor descriptor, SourceLocation? location, params object[] arguments) =>
        Add(new Diagnostic(descriptor, location, null, [.. arguments], []));

    public void ReportRelated(DiagnosticDescriptor descriptor, SourceLocation location, ImmutableArray<RelatedLocation> related, params object[] arguments) =>
        Add(new Diagnostic(descriptor, location, null, [.. arguments], related));

    public void ReportJson(DiagnosticDescriptor descriptor, SourceLocation? location, string pointer, params object[] arguments) =>
        Add(new Diagnostic(descriptor, location, pointer, [.. arguments], []));

    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        if (_diagnostics.Count < Limit)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>All, ordered by file, place and code; the same message at the same place is kept once.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
    [
        .. _diagnostics
            .OrderBy(d => d.Location?.Source.Name ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Location?.Span.Start ?? -1)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .DistinctBy(d => (d.Code, d.Location, d.Message(Language.English))),
    ];
}

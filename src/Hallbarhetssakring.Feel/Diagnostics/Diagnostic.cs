using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Diagnostics;

/// <summary>Another place that a diagnostic speaks of, such as where a name was first used.</summary>
/// <param name="Location">The place.</param>
/// <param name="Note">What stands there.</param>
public sealed record RelatedLocation(SourceLocation Location, LocalizedText Note);

/// <summary>Something found in a text: what is wrong, where, and what to do. Immutable.</summary>
public sealed class Diagnostic
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly ImmutableArray<object> _arguments;

    internal Diagnostic(
        DiagnosticDescriptor descriptor, SourceLocation? location, string? pointer, ImmutableArray<object> arguments, ImmutableArray<RelatedLocation> related)
    {
        _descriptor = descriptor;
        _arguments = arguments;
        Location = location;
        Pointer = pointer;
        Related = related;
    }

    /// <summary>The code, such as <c>FE1001</c>: stable, the same in both languages.</summary>
    public string Code => _descriptor.Code;

    /// <summary>How serious it is.</summary>
    public DiagnosticSeverity Severity => _descriptor.Severity;

    /// <summary>Where it was found; null when it concerns no text, such as a folder that is missing.</summary>
    public SourceLocation? Location { get; }

    /// <summary>The JSON Pointer (RFC 6901) of the value it concerns, where the text is JSON; else null.</summary>
    public string? Pointer { get; }

    /// <summary>Other places it speaks of.</summary>
    public ImmutableArray<RelatedLocation> Related { get; }

    /// <summary>The message in a language: what is wrong and what to do.</summary>
    public string Message(Language language)
    {
        var arguments = new object[_arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = _arguments[i] is LocalizedText text ? text.In(language) : _arguments[i];
        }

        return string.Format(CultureInfo.InvariantCulture, _descriptor.Format.In(language), arguments);
    }

    /// <summary>The place, code and Swedish message on one line.</summary>
    public override string ToString() => $"{(Location is { } place ? place + ": " : "")}{Code}: {Message(Language.Swedish)}";
}

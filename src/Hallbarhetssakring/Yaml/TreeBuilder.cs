using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hallbarhetssakring.Yaml;

/// <summary>Builds the tree from events, and refuses what this format does without.</summary>
internal sealed class TreeBuilder(SourceText source, string text, MaskedValues masks, DiagnosticBag bag)
{
    private readonly Stack<OpenCollection> _open = new();
    private readonly ScalarRules _scalarRules = new(source, bag);
    private readonly MappingRules _mappingRules = new(source, bag);
    private readonly SequenceRules _sequenceRules = new(source, bag);
    private YamlNode? _root;

    /// <summary>The end of what has been read.</summary>
    public int End { get; private set; }

    public int Depth => _open.Count;

    public bool IsComplete => _root is not null && _open.Count == 0;

    /// <summary>Scalars of more than one line, in order: inside them the beginning of a line is text, not indentation.</summary>
    public List<TextSpan> LongScalars { get; } = [];

    public int? OpenBracket => _open.LastOrDefault(collection => collection.IsFlow)?.Start;

    public void AddScalar(Scalar scalar, TextSpan span)
    {
        var isKey = _open.TryPeek(out var parent) && parent.ExpectsKey;
        var content = span.Length == 0 ? PlaceOfNothing(span.Start, isKey) : SkipProperties(scalar, span);
        var style = StyleOf(scalar.Style);
        if (text.AsSpan(content.Start, content.Length).IndexOfAny('\r', '\n') >= 0)
        {
            LongScalars.Add(content);
        }

        var value = WithoutForbidden(scalar.Value, content);
        var node = new YamlScalar(TrimEnd(content), value, style);
        if (masks.AnyIn(content))
        {
            node = node with { Text = source.Slice(node.Span), IsDamaged = true };
        }
        else if (content != span && span.Length > 0)
        {
            ReportProperties(scalar, span, parent);
            node = node with { IsDamaged = true };
        }
        else if (isKey)
        {
            node = node with { Text = node.Name };
        }
        else
        {
            node = _scalarRules.Check(node, parent);
        }

        End = Math.Max(End, content.End);
        Add(node);
    }

    public void AddAlias(TextSpan span)
    {
        var corrected = Correction.Entry(source, _open.TryPeek(out var parent) ? parent : null, RestOfLine(span));
        bag.Report(YamlDiagnostics.Alias, source.At(span), corrected);
        End = span.End;
        Add(new YamlScalar(span, source.Slice(span), YamlScalarStyle.Plain) { IsDamaged = true });
    }

    public void Open(NodeEvent start, TextSpan span)
    {
        var isMapping = start is MappingStart;
        var isFlow = start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
        var content = SkipProperties(start, span);
        if (content != span)
        {
            ReportProperties(start, span, null);
        }

        if (_open.TryPeek(out var parent) && parent.ExpectsKey)
        {
            bag.Report(YamlDiagnostics.KeyNotText, source.At(new TextSpan(content.Start, 1)));
        }

        // The parser gives a pair without braces some place before it.
        var isPair = isMapping && isFlow && (text[content.Start] != '{' || (parent is not null && content.Start < parent.EndOfContent));
        var begin = isPair ? Math.Max(content.Start, parent?.EndOfContent ?? 0) : content.Start;
        _open.Push(new OpenCollection(isMapping, isFlow, begin) { IsPair = isPair });
        End = Math.Max(End, span.End);
    }

    /// <summary>Ends the innermost collection. Of one in brackets, <paramref name="end"/> is where the closing bracket stands.</summary>
    public void Close(int end)
    {
        var closed = _open.Pop();
        var after = closed.IsFlow && end < text.Length && text[end] is ']' or '}' ? end + 1 : closed.EndOfContent;
        End = Math.Max(End, after);
        Add(Build(closed, after, isCut: false));
    }

    /// <summary>The tree, as much of it as has been read.</summary>
    public YamlNode? Finish()
    {
        while (_open.TryPop(out var cut))
        {
            if (cut.Key is { } key)
            {
                cut.Entries.Add(new YamlEntry(key, new YamlScalar(new TextSpan(key.Span.End, 0), "", YamlScalarStyle.Plain) { IsDamaged = true }));
            }

            Add(Build(cut, cut.EndOfContent, isCut: true));
        }

        return _root;
    }

    private YamlNode Build(OpenCollection closed, int end, bool isCut)
    {
        var span = closed.Entries.SelectMany(entry => (TextSpan[])[entry.Key.Span, entry.Value.Span])
            .Concat(closed.Items.Select(item => item.Span))
            .Aggregate(TextSpan.FromBounds(closed.Start, Math.Max(closed.Start, end)), TextSpan.Cover);
        var parent = _open.TryPeek(out var outer) ? outer : null;
        var node = closed.IsMapping ? _mappingRules.Build(closed, parent, span, isCut) : _sequenceRules.Build(closed, span);
        return isCut ? node with { IsDamaged = true } : node;
    }

    private void Add(YamlNode node)
    {
        if (!_open.TryPeek(out var parent))
        {
            _root ??= node;
        }
        else if (!parent.IsMapping)
        {
            parent.Items.Add(node);
        }
        else if (parent.Key is { } key)
        {
            parent.Entries.Add(new YamlEntry(key, node));
            parent.Key = null;
        }
        else if (parent.KeyIsLost)
        {
            parent.KeyIsLost = false;
        }
        else
        {
            parent.Key = node as YamlScalar;
            parent.KeyIsLost = parent.Key is null;
        }
    }

    /// <summary>A key that is missing stands at its colon; the parser gives it some place before or after it.</summary>
    private TextSpan PlaceOfNothing(int start, bool isKey)
    {
        start = Math.Max(start, End);
        return new TextSpan(isKey && start > 0 && text[start - 1] == ':' ? start - 1 : start, 0);
    }

    private void ReportProperties(NodeEvent node, TextSpan span, OpenCollection? parent)
    {
        var corrected = node is Scalar ? Correction.Entry(source, parent, RestOfLine(span)) : Correction.Quote(RestOfLine(span));
        if (!node.Anchor.IsEmpty)
        {
            bag.Report(YamlDiagnostics.Anchor, source.At(Property(span.Start, '&')), corrected);
        }

        if (!node.Tag.IsEmpty)
        {
            bag.Report(YamlDiagnostics.Tag, source.At(Property(span.Start, '!')), corrected);
        }
    }

    private TextSpan Property(int start, char sign)
    {
        var at = Math.Max(start, text.IndexOf(sign, start));
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(at, end);
    }

    /// <summary>The node's own span: without the anchor and tag before it.</summary>
    private TextSpan SkipProperties(NodeEvent node, TextSpan span)
    {
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
        {
            return span;
        }

        var at = span.Start;
        while (at < span.End && text[at] is '&' or '!')
        {
            at = Property(at, text[at]).End;
            while (at < span.End && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }

        return TextSpan.FromBounds(Math.Min(at, span.End), span.End);
    }

    private string WithoutForbidden(string value, TextSpan span)
    {
        // Escapes, such as "\0", may write what the file itself may not hold.
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (SourceCheck.IsForbidden(value[i]))
            {
                bag.Report(YamlDiagnostics.ForbiddenCharacter, source.At(span), SourceCheck.CodePoint(value[i]));
                return string.Concat(value.Select(c => SourceCheck.IsForbidden(c) ? ' ' : c));
            }
        }

        return value;
    }

    private string RestOfLine(TextSpan span)
    {
        if (_open.Any(collection => collection.IsFlow))
        {
            return source.Slice(span);
        }

        var length = text.AsSpan(span.Start).IndexOfAny('\r', '\n');
        return (length < 0 ? text[span.Start..] : text.Substring(span.Start, length)).TrimEnd();
    }

    // A block's span runs past its last line break.
    private TextSpan TrimEnd(TextSpan span) => TextSpan.FromBounds(span.Start, span.Start + text.AsSpan(span.Start, span.Length).TrimEnd().Length);

    private static YamlScalarStyle StyleOf(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => YamlScalarStyle.Single,
        ScalarStyle.DoubleQuoted => YamlScalarStyle.Double,
        ScalarStyle.Literal => YamlScalarStyle.Literal,
        ScalarStyle.Folded => YamlScalarStyle.Folded,
        _ => YamlScalarStyle.Plain,
    };
}

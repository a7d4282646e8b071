using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hallbarhetssakring.Yaml;

/// <summary>What came of reading a text: a tree, and where it could not be read on.</summary>
internal readonly record struct ReadResult(YamlNode? Root, ReadFailure? Failure);

/// <summary>Takes the parser's events, keeps to the limits, and builds the tree.</summary>
internal sealed class EventReader
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly DiagnosticBag _bag;
    private readonly TreeBuilder _builder;
    private int _events;
    private int _documents;
    private TextSpan? _lastScalar;

    private EventReader(SourceText source, string text, MaskedValues masks, DiagnosticBag bag)
    {
        _source = source;
        _text = text;
        _bag = bag;
        _builder = new TreeBuilder(source, text, masks, bag);
    }

    private enum Next
    {
        Continue,
        Stop,
        Refuse,
    }

    public static ReadResult Read(SourceText source, string text, MaskedValues masks, DiagnosticBag bag) =>
        new EventReader(source, text, masks, bag).Run();

    private ReadResult Run()
    {
        using var reader = new StringReader(_text);
        var parser = new YamlDotNet.Core.Parser(new Scanner(reader, skipComments: true));
        ReadFailure? failure = null;
        for (var next = Next.Continue; next == Next.Continue && MoveNext(parser, out failure);)
        {
            next = Take(parser.Current!);
            if (next == Next.Refuse)
            {
                return default;
            }
        }

        IndentationCheck.Run(_source, _text, _builder.LongScalars, failure is null ? _text.Length : _builder.End, _bag);
        var root = _builder.Finish();
        if (failure is null && (root is null || (root is YamlScalar { IsEmpty: true } && !_bag.HasErrors)))
        {
            _bag.Report(YamlDiagnostics.Empty, _source.At(new TextSpan(0, 0)));
            return default;
        }

        return new ReadResult(root, failure);
    }

    private bool MoveNext(YamlDotNet.Core.Parser parser, out ReadFailure? failure)
    {
        failure = null;
        try
        {
            return parser.MoveNext();
        }
        catch (YamlException exception)
        {
            // The parser gives the very beginning as the place of what it can't place.
            var offset = (int)exception.Start.Index;
            failure = Failure(offset >= _builder.End ? offset : null, (int)exception.End.Index);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // It also fails with exceptions that are not its own, for instance on a bracket that is not closed.
            failure = Failure(null, _builder.End);
        }

        return false;
    }

    private ReadFailure Failure(int? offset, int end) =>
        new(offset, Math.Max(end, _builder.End), _builder.End, _lastScalar, _builder.OpenBracket, _documents > 0 && _builder.IsComplete);

    private Next Take(ParsingEvent next)
    {
        // At the end of the text the parser may count one too many.
        var span = TextSpan.FromBounds((int)Math.Min(next.Start.Index, _text.Length), (int)Math.Min(next.End.Index, _text.Length));
        if (++_events > YamlLimits.Default.Events)
        {
            _bag.Report(YamlDiagnostics.TooManyParts, _source.At(span), YamlLimits.Default.Events);
            return Next.Refuse;
        }

        switch (next)
        {
            case DocumentStart:
                return StartDocument(span);
            case Scalar scalar:
                _lastScalar = span;
                _builder.AddScalar(scalar, span);
                break;
            case AnchorAlias:
                _builder.AddAlias(span);
                break;
            case MappingStart or SequenceStart when _builder.Depth >= YamlLimits.Default.Depth:
                _bag.Report(YamlDiagnostics.TooDeep, _source.At(new TextSpan(span.Start, 1)), YamlLimits.Default.Depth);
                return Next.Refuse;
            case MappingStart or SequenceStart:
                _builder.Open((NodeEvent)next, span);
                break;
            case MappingEnd or SequenceEnd:
                _builder.Close(span.Start);
                break;
        }

        return Next.Continue;
    }

    private Next StartDocument(TextSpan span)
    {
        if (++_documents > 1)
        {
            _bag.Report(YamlDiagnostics.SeveralDocuments, _source.At(Line(span.Start)));
            return Next.Stop;
        }

        if (span.Length > 0 && _text[span.Start] == '%')
        {
            _bag.Report(YamlDiagnostics.Directive, _source.At(Line(span.Start)));
        }

        return Next.Continue;
    }

    private TextSpan Line(int start)
    {
        var length = _text.AsSpan(start).IndexOfAny('\r', '\n');
        return TextSpan.FromBounds(start, length < 0 ? _text.Length : start + length);
    }
}

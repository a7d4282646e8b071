using System.Collections.Immutable;

namespace Hallbarhetssakring.Reports;

/// <summary>How a run of words is to be read: what a format makes of it is the format's matter.</summary>
internal enum RunStyle
{
    Plain,

    /// <summary>What the eye shall find first: a rule's title, a fact's name.</summary>
    Strong,

    /// <summary>An id or an expression, to the letter.</summary>
    Code,
}

internal readonly record struct Run(string Text, RunStyle Style);

/// <summary>A line of running text in a report, before it is known what it will be written in.</summary>
internal sealed record Phrase(ImmutableArray<Run> Runs)
{
    public static implicit operator Phrase(string text) => new([new Run(text, RunStyle.Plain)]);

    public static Phrase operator +(Phrase left, Phrase right) => new([.. left.Runs, .. right.Runs]);

    public static Phrase Strong(string text) => new([new Run(text, RunStyle.Strong)]);

    public static Phrase Code(string text) => new([new Run(text, RunStyle.Code)]);

    /// <summary>A sentence: with a full stop, unless it already ends with a mark.</summary>
    public static string Sentence(string text) => EndsWithMark(text) ? text : text + ".";

    /// <summary>The phrase as a sentence.</summary>
    public Phrase AsSentence() => Runs.Length > 0 && EndsWithMark(Runs[^1].Text) ? this : this + ".";

    private static bool EndsWithMark(string text) => text.TrimEnd(' ') is { Length: > 0 } words && words[^1] is '.' or '?' or '!' or '…' or ':';

    /// <summary>Phrases with a separator between them.</summary>
    public static Phrase Join(string separator, IEnumerable<Phrase> phrases)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var phrase in phrases)
        {
            if (runs.Count > 0)
            {
                runs.Add(new Run(separator, RunStyle.Plain));
            }

            runs.AddRange(phrase.Runs);
        }

        return new Phrase(runs.ToImmutable());
    }
}

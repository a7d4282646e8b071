using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Yaml;

/// <summary>Directives, and text after the document's end.</summary>
internal static class DocumentFailures
{
    public static Explanation? Explain(FailureSite site)
    {
        if (site.Line is not { } line)
        {
            return null;
        }

        for (var above = line; above is not null && above.End >= site.Failure.LastEnd; above = above.Above(site.Text))
        {
            if (above.Start < above.End && site.Text[above.Start] == '%')
            {
                return new Explanation(YamlDiagnostics.Directive, TextSpan.FromBounds(above.Start, above.End), []);
            }

            if (site.Text.AsSpan(above.Start, above.End - above.Start) is ['-', '-', '-', ..] or ['.', '.', '.', ..] && site.Failure.AfterRoot)
            {
                return new Explanation(YamlDiagnostics.SeveralDocuments, TextSpan.FromBounds(above.Start, above.End), []);
            }
        }

        return null;
    }
}

namespace Hallbarhetssakring.Yaml;

/// <summary>A tab or another white space in the indentation where the parser stopped, or just after what it read last.</summary>
internal static class IndentationFailures
{
    public static Explanation? Explain(FailureSite site)
    {
        // Without a place of the parser's own, the next line that holds something may be the one.
        var last = LineShape.At(site.Text, site.Failure.End);
        if (site.Failure.Offset is null)
        {
            do
            {
                last = last?.Below(site.Text);
            }
            while (last is not null && last.IsBlankOrComment(site.Text));
        }

        var end = last?.End ?? site.Text.Length;
        for (var line = LineShape.At(site.Text, site.Failure.LastEnd); line is not null && line.Start < end; line = line.Below(site.Text))
        {
            if (line.Start >= site.Failure.LastEnd && IndentationCheck.Explain(site.Source, line) is { } explanation)
            {
                return explanation;
            }
        }

        return null;
    }
}

namespace Hallbarhetssakring.Feel.Text;

/// <summary>A place in a text as people count: the first line is 1 and the first column is 1. Columns are UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column);

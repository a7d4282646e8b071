using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>
/// A closed list of codes with a meaning outside the rule set, such as municipality codes or the goals of Agenda 2030. A code is kept as a
/// number, so that comparing two costs nothing; the host knows what it stands for.
/// </summary>
internal abstract class CodeSystem
{
    /// <summary>What one of its codes is called, for messages: "kommunkod", "municipality code".</summary>
    public abstract LocalizedText Name { get; }

    /// <summary>The greatest number of a code; the least is 0.</summary>
    public abstract int Last { get; }

    /// <summary>The number of a code as written, or -1.</summary>
    public abstract int Parse(string text);

    /// <summary>The code as written.</summary>
    public abstract string Format(int code);

    /// <summary>What the code stands for.</summary>
    public abstract LocalizedText Title(int code);

    /// <summary>A code that was probably meant by a text that is none, or null.</summary>
    public abstract string? Suggest(string text);

    /// <summary>What codes there are near a text that none was probably meant by, as a sentence.</summary>
    public virtual LocalizedText Extent(string text) => new("Slå upp koden.", "Look the code up.");

    /// <summary>Whether one code lies within another, as a target within its goal. A code lies within itself.</summary>
    public virtual bool IsWithin(int inner, int outer) => inner == outer;

    /// <summary>Whether codes have levels, so that <c>inom</c> has a meaning and <c>=</c> between levels is a mistake.</summary>
    public virtual bool HasLevels => false;

    /// <summary>The level of a code: 0 for the outermost.</summary>
    public virtual int Level(int code) => 0;
}

namespace Hallbarhetssakring.Feel;

/// <summary>A name that expressions may use, with what it may hold. Immutable.</summary>
public sealed class FeelField
{
    /// <summary>Declares a field.</summary>
    /// <param name="name">Letters, digits and <c>_</c>, not beginning with a digit: <c>requested_amount</c>, <c>sökt_belopp</c>.</param>
    /// <param name="type">What it may hold.</param>
    /// <exception cref="ArgumentException">The name can't be written in an expression.</exception>
    public FeelField(string name, FeelFieldType type)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        var normal = FieldNames.IsUnicode(name) ? name.Normalize() : "";
        if (!FieldNames.IsName(normal))
        {
            throw new ArgumentException($"“{name}” can't be a name in an expression. Use letters, digits and _, not a digit first, and none of the language's reserved words.", nameof(name));
        }

        Name = normal;
        Type = type;
    }

    /// <summary>The name in Unicode's normal form C.</summary>
    public string Name { get; }

    /// <summary>What it may hold.</summary>
    public FeelFieldType Type { get; }

    /// <summary>The name and what it may hold.</summary>
    public override string ToString() => $"{Name}: {Type}";
}

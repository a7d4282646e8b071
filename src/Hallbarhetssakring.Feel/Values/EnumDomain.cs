using System.Collections.Immutable;

namespace Hallbarhetssakring.Feel.Values;

/// <summary>A member of an enumeration: its name, which is what data and expressions use, and its title, which is what people read.</summary>
internal sealed record EnumMember(string Name, string Title);

/// <summary>The members of an enumeration in declared order; where <see cref="IsOrdered"/>, a later member is greater.</summary>
internal sealed class EnumDomain
{
    private readonly Dictionary<string, int> _index;

    public EnumDomain(ImmutableArray<EnumMember> members, bool isOrdered = false)
    {
        Members = members;
        IsOrdered = isOrdered;
        Values = [.. members.Select((member, i) => Value.Member(i, member.Name))];
        _index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < members.Length; i++)
        {
            _index.TryAdd(members[i].Name, i);
        }
    }

    public ImmutableArray<EnumMember> Members { get; }

    /// <summary>The value of each member.</summary>
    public ImmutableArray<Value> Values { get; }

    public bool IsOrdered { get; }

    public Value Unknown => Value.Unknown(0, Math.Max(0, Members.Length - 1));

    /// <summary>The place of a member, or -1.</summary>
    public int IndexOf(string name) => _index.GetValueOrDefault(name, -1);

    /// <summary>Two declarations with the same members in the same order are one enumeration.</summary>
    public bool IsSameAs(EnumDomain other) =>
        ReferenceEquals(this, other)
        || (IsOrdered == other.IsOrdered && Members.Select(m => m.Name).SequenceEqual(other.Members.Select(m => m.Name), StringComparer.Ordinal));
}

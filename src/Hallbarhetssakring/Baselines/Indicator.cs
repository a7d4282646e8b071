using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Baselines;

/// <summary>Which way an indicator is better.</summary>
internal enum Direction
{
    Unsaid,
    Higher,
    Lower,
}

/// <summary>An indicator (nyckeltal) that a rule set declares.</summary>
/// <param name="Id">Kolada's id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Factor">
/// How many of the unit one of the baseline's numbers is. Kolada writes shares in percent, so for <c>enhet: andel</c> it is a hundredth.
/// </param>
/// <param name="Better">Which way it is better; unsaid where nothing compares it that way.</param>
/// <param name="Goals">The codes of the goals, of the 17, that it tells of.</param>
/// <param name="GreatestAge">The greatest age in whole years, the date's year less the value's; null for no limit.</param>
internal sealed record Indicator(string Id, string Title, NumberType Unit, decimal Factor, Direction Better, ImmutableArray<int> Goals, int? GreatestAge)
{
    /// <summary>Whether it can rank municipalities and count for a goal.</summary>
    public bool IsRanked => Better != Direction.Unsaid && !Goals.IsEmpty;

    /// <summary>Whether a value of a year is too old on a date. A year is taken whole: 2023 is three years old all through 2026.</summary>
    public bool IsTooOld(int year, DateOnly date) => date.Year - year > GreatestAge;
}

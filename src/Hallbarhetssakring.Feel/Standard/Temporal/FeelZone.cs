namespace Hallbarhetssakring.Feel.Standard.Temporal;

/// <summary>What a time hangs on: an offset from UTC in seconds, or a zone of the IANA database by its name.</summary>
internal sealed class FeelZone : IEquatable<FeelZone>
{
    /// <summary>±18 hours, as ISO 8601 readers take it.</summary>
    public const int MaximumOffset = 18 * 3600;

    private readonly TimeZoneInfo? _info;
    private readonly int _offset;

    private FeelZone(int offset, TimeZoneInfo? info)
    {
        _offset = offset;
        _info = info;
    }

    public static FeelZone Utc { get; } = new(0, null);

    /// <summary>The zone's name; null for an offset.</summary>
    public string? Name => _info?.Id;

    public static FeelZone? FromOffset(long seconds) =>
        seconds is < -MaximumOffset or > MaximumOffset ? null : seconds == 0 ? Utc : new FeelZone((int)seconds, null);

    /// <summary>The zone of an IANA name such as <c>Europe/Stockholm</c>; null when there is none.</summary>
    public static FeelZone? FromName(string name)
    {
        var isName = name.Length is > 0 and < 64 && char.IsAsciiLetter(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+');

        // A system may read more spellings than the database has: only the name itself is taken.
        return isName && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var info) && info.Id == name ? new FeelZone(0, info) : null;
    }

    /// <summary>The offset for a local time. A time that occurs twice is the first one, as in java.time.</summary>
    public int OffsetAtLocal(FeelDate date, int secondOfDay)
    {
        if (_info is null)
        {
            return _offset;
        }

        var local = ToDateTime(date, secondOfDay);
        var offset = _info.IsAmbiguousTime(local) ? _info.GetAmbiguousTimeOffsets(local).Max() : _info.GetUtcOffset(local);
        return Seconds(offset);
    }

    /// <summary>The offset at a moment that is given in UTC.</summary>
    public int OffsetAtUtc(FeelDate date, int secondOfDay) =>
        _info is null ? _offset : Seconds(_info.GetUtcOffset(DateTime.SpecifyKind(ToDateTime(date, secondOfDay), DateTimeKind.Utc)));

    /// <summary>The offset of a time without a date: a named zone's standard time.</summary>
    public int OffsetWithoutDate() => _info is null ? _offset : Seconds(_info.BaseUtcOffset);

    public bool Equals(FeelZone? other) => other is not null && Name == other.Name && _offset == other._offset;

    public override bool Equals(object? obj) => Equals(obj as FeelZone);

    public override int GetHashCode() => HashCode.Combine(Name, _offset);

    public override string ToString() => TemporalText.Write(this);

    private static int Seconds(TimeSpan offset) => (int)(offset.Ticks / TimeSpan.TicksPerSecond);

    // The zones' rules repeat with the calendar, every 400 years: years that DateTime lacks are taken as one that it has.
    private static DateTime ToDateTime(FeelDate date, int secondOfDay)
    {
        var year = date.Year is >= 2 and <= 9998 ? date.Year : date.Year < 2 ? 400 + (((date.Year % 400) + 400) % 400) : 9200 + (date.Year % 400);
        return new DateTime(year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Unspecified).AddTicks(secondOfDay * TimeSpan.TicksPerSecond);
    }
}

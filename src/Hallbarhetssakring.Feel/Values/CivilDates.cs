namespace Hallbarhetssakring.Feel.Values;

/// <summary>What happens to a day that the month does not have: 31 January and one month.</summary>
internal enum MonthEnd
{
    /// <summary>Not declared; a rule set that moves dates by months must say.</summary>
    Undeclared,

    /// <summary>The last day of the month (nedåt).</summary>
    Down,

    /// <summary>The first day of the next month (uppåt).</summary>
    Up,

    /// <summary>A fault (fel).</summary>
    Fault,
}

/// <summary>Civil dates as day numbers: shifting by days and months, and whole months between (semantics §10).</summary>
internal static class CivilDates
{
    /// <summary>More months or days than this lead out of the calendar from any date.</summary>
    public const int MostUnits = 4_000_000;

    private static readonly decimal Last = DateOnly.MaxValue.DayNumber;

    public static Value AddDays(in Value date, in Value days, Fault range, Fault notWhole)
    {
        if (date.IsFault || days.IsFault)
        {
            return date.IsFault ? date : days;
        }

        if (days.IsKnown && days.Low != decimal.Truncate(days.Low))
        {
            return Value.Failed(notWhole);
        }

        var also = (date.Possible | days.Possible) & Possible.Fault;
        return Bounded(date.Low + days.Low, date.High + days.High, days.IsKnown ? also : also | Possible.Fault, range);
    }

    public static Value AddMonths(in Value date, in Value months, MonthEnd monthEnd, Fault range, Fault notWhole, Fault ambiguous)
    {
        if (date.IsFault || months.IsFault)
        {
            return date.IsFault ? date : months;
        }

        if (months.IsKnown && months.Low != decimal.Truncate(months.Low))
        {
            return Value.Failed(notWhole);
        }

        var also = (date.Possible | months.Possible) & Possible.Fault;
        also |= months.IsKnown ? Possible.Nothing : Possible.Fault;
        var low = Shift(date.Low, months.Low, monthEnd);
        var high = Shift(date.High, months.High, monthEnd);
        if (date.IsKnown && months.IsKnown)
        {
            return low is null ? Value.Failed(ambiguous) : Bounded(low.Value, low.Value, also, range);
        }

        // Somewhere between the two there may be a day that the month lacks.
        also |= monthEnd == MonthEnd.Fault ? Possible.Fault : Possible.Nothing;
        return Bounded(low ?? Shift(date.Low, months.Low, MonthEnd.Down)!.Value, high ?? Shift(date.High, months.High, MonthEnd.Up)!.Value, also, range);
    }

    /// <summary>Whole months from one date to another, negative when the second is earlier; 31 January to 28 February is none (as DMN 1.5, table 80).</summary>
    public static int MonthsBetween(int from, int to)
    {
        if (to < from)
        {
            return -MonthsBetween(to, from);
        }

        var (startYear, startMonth, startDay) = DateOnly.FromDayNumber(from);
        var (endYear, endMonth, endDay) = DateOnly.FromDayNumber(to);
        var months = ((endYear - startYear) * 12) + endMonth - startMonth;
        return endDay >= startDay ? months : months - 1;
    }

    /// <summary>A day number within the calendar.</summary>
    public static int Clamp(decimal dayNumber) => (int)Math.Clamp(dayNumber, 0, Last);

    /// <summary>A known day moved by whole days; -1 where that leads out of the calendar.</summary>
    public static int AddDays(int dayNumber, int days) => dayNumber + days is var moved && moved >= 0 && moved <= DateOnly.MaxValue.DayNumber ? moved : -1;

    /// <summary>A known day moved by whole months; -1 where that leads out of the calendar, or to a day that the month lacks and that is a fault.</summary>
    public static int AddMonths(int dayNumber, int months, MonthEnd monthEnd)
    {
        var (year, month, day) = DateOnly.FromDayNumber(dayNumber);
        var index = (year * 12) + month - 1 + months;
        if (index is < 12 or >= 120_000)
        {
            return -1;
        }

        (year, month) = (index / 12, (index % 12) + 1);
        var days = DateTime.DaysInMonth(year, month);
        if (day <= days)
        {
            return new DateOnly(year, month, day).DayNumber;
        }

        var last = new DateOnly(year, month, days).DayNumber;
        return monthEnd switch { MonthEnd.Fault => -1, MonthEnd.Up => last == DateOnly.MaxValue.DayNumber ? -1 : last + 1, _ => last };
    }

    private static Value Bounded(decimal low, decimal high, Possible also, Fault range)
    {
        if (high < 0 || low > Last)
        {
            return Value.Failed(range);
        }

        return Value.Between(Math.Max(0, low), Math.Min(Last, high), low < 0 || high > Last ? also | Possible.Fault : also);
    }

    // The day number after a shift, or null where the month lacks the day and that is a fault. Out of range gives a number out of range.
    private static decimal? Shift(decimal dayNumber, decimal months, MonthEnd monthEnd)
    {
        var date = DateOnly.FromDayNumber(Clamp(dayNumber));
        var index = (date.Year * 12m) + date.Month - 1 + decimal.Floor(months);
        if (index < 12 || index >= 120_000)
        {
            return index < 12 ? -1 : Last + 1;
        }

        var (year, month) = ((int)index / 12, ((int)index % 12) + 1);
        var days = DateTime.DaysInMonth(year, month);
        if (date.Day <= days)
        {
            return new DateOnly(year, month, date.Day).DayNumber;
        }

        var last = new DateOnly(year, month, days).DayNumber;
        return monthEnd switch { MonthEnd.Fault => null, MonthEnd.Up => last + 1, _ => last };
    }
}

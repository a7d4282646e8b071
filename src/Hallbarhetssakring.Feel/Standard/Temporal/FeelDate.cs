namespace Hallbarhetssakring.Feel.Standard.Temporal;

/// <summary>A date of the proleptic Gregorian calendar with years ±999,999,999 (DMN 1.5, 10.3.2.3.4); the year before 1 is 0.</summary>
internal readonly record struct FeelDate
{
    public const int MaximumYear = 999_999_999;

    // 400 years are 146,097 days; day 0 is 1970-01-01.
    private const long DaysPerEra = 146_097;
    private const long EpochShift = 719_468;

    private FeelDate(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    public int Year { get; }

    public int Month { get; }

    public int Day { get; }

    /// <summary>Days since 1970-01-01.</summary>
    public long DayNumber
    {
        get
        {
            // The year begins in March, so that the leap day is its last.
            long year = Month <= 2 ? Year - 1 : Year;
            var era = FloorDivide(year, 400);
            var yearOfEra = year - (era * 400);
            var dayOfYear = (((153 * (Month > 2 ? Month - 3 : Month + 9)) + 2) / 5) + Day - 1;
            var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
            return (era * DaysPerEra) + dayOfEra - EpochShift;
        }
    }

    /// <summary>1 for January 1st.</summary>
    public int DayOfYear => (int)(DayNumber - new FeelDate(Year, 1, 1).DayNumber) + 1;

    /// <summary>1 for Monday, 7 for Sunday.</summary>
    public int Weekday => (int)(FloorModulo(DayNumber + 3, 7) + 1);

    /// <summary>The week by ISO 8601: week 1 holds the year's first Thursday.</summary>
    public int WeekOfYear
    {
        get
        {
            var week = (DayOfYear - Weekday + 10) / 7;
            return week < 1 ? WeeksIn(Year - 1) : week > WeeksIn(Year) ? 1 : week;
        }
    }

    /// <summary>The date, or null where there is none.</summary>
    public static FeelDate? Create(long year, int month, int day) =>
        year is < -MaximumYear or > MaximumYear || month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month)
            ? null
            : new FeelDate((int)year, month, day);

    public static FeelDate? FromDayNumber(long number)
    {
        if (number is < -366L * (MaximumYear + 3000L) or > 366L * (MaximumYear + 3000L))
        {
            return null;
        }

        var shifted = number + EpochShift;
        var era = FloorDivide(shifted, DaysPerEra);
        var dayOfEra = shifted - (era * DaysPerEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1);
        var month = (int)(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
        return Create(yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>The same day some months later; where the month is too short, its last day.</summary>
    public FeelDate? AddMonths(long months)
    {
        var total = (Year * 12L) + Month - 1 + months;
        var year = FloorDivide(total, 12);
        if (year is < -MaximumYear or > MaximumYear)
        {
            return null;
        }

        var month = (int)FloorModulo(total, 12) + 1;
        return Create(year, month, Math.Min(Day, DaysInMonth(year, month)));
    }

    public int CompareTo(FeelDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public override string ToString() => TemporalText.Write(this);

    internal static int DaysInMonth(long year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static int WeeksIn(int year)
    {
        var first = new FeelDate(year, 1, 1).Weekday;
        var leap = DaysInMonth(year, 2) == 29;
        return first == 4 || (leap && first == 3) ? 53 : 52;
    }

    private static long FloorDivide(long dividend, long divisor) => (dividend / divisor) - (dividend % divisor < 0 ? 1 : 0);

    private static long FloorModulo(long dividend, long divisor) => dividend - (FloorDivide(dividend, divisor) * divisor);
}

namespace Hallbarhetssakring.Feel;

/// <summary>What becomes of a day that the month does not have, as in <c>date("2026-01-31") + 1 month</c>.</summary>
public enum FeelMonthEnd
{
    /// <summary>Not decided: an expression that moves a date by months or years is refused (FE2012).</summary>
    Undecided,

    /// <summary>The month's last day: 28 February. So does standard FEEL.</summary>
    Down,

    /// <summary>The first day of the next month: 1 March.</summary>
    Up,

    /// <summary>A fault (FE4005).</summary>
    Fault,
}

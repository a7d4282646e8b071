namespace Hallbarhetssakring.Feel.Standard.Values;

/// <summary>Counts what one evaluation does. Once a bound is passed it stays passed, and everything ends with null.</summary>
internal sealed class Budget(Limits limits)
{
    private long _steps;
    private int _nesting;

    public Limits Limits { get; } = limits;

    /// <summary>The first bound that was passed, by its name in <see cref="Limits"/>; null as long as none is.</summary>
    public string? Passed { get; private set; }

    /// <summary>The bound's size.</summary>
    public int PassedSize { get; private set; }

    public bool IsSpent => Passed is not null;

    /// <summary>Counts steps; false when there are no more.</summary>
    public bool Charge(long steps = 1)
    {
        _steps += steps;
        return Check(_steps <= Limits.Steps, nameof(Limits.Steps), Limits.Steps);
    }

    /// <summary>Goes one level deeper; each success is followed by <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        if (!Charge() || !Check(_nesting < Limits.Nesting, nameof(Limits.Nesting), Limits.Nesting))
        {
            return false;
        }

        _nesting++;
        return true;
    }

    public void Leave() => _nesting--;

    /// <summary>May a list of so many elements be made?</summary>
    public bool AllowsList(long size) => FitsList(size) && Charge(size);

    /// <summary>May a list that is being made grow to so many elements?</summary>
    public bool FitsList(long size) => Check(size <= Limits.ListSize, nameof(Limits.ListSize), Limits.ListSize);

    /// <summary>May a string of so many characters be made?</summary>
    public bool AllowsText(long size) => Check(size <= Limits.TextSize, nameof(Limits.TextSize), Limits.TextSize) && Charge(1 + (size / 8));

    public bool AllowsDepth(FeelValue value) => Check(value.Depth <= Limits.ValueDepth, nameof(Limits.ValueDepth), Limits.ValueDepth);

    private bool Check(bool within, string bound, int size)
    {
        if (!within && Passed is null)
        {
            (Passed, PassedSize) = (bound, size);
        }

        return Passed is null;
    }
}

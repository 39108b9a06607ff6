namespace Wfm.Domain.Staffing.Shifts;

/// <summary>One kind of shift: how long people are on site and which breaks they have.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="OnSite">From arriving to leaving, breaks included; whole slots, at most 24 hours.</param>
/// <param name="Breaks">Its breaks, by earliest start.</param>
public sealed record ShiftType(string Name, TimeSpan OnSite, IReadOnlyList<ShiftBreak> Breaks)
{
    /// <summary>Time paid: on site less unpaid breaks.</summary>
    public TimeSpan Paid => OnSite - TimeSpan.FromTicks(Breaks.Where(rest => !rest.Paid).Sum(rest => rest.Length.Ticks));

    /// <summary>Time at work: on site less all breaks.</summary>
    public TimeSpan AtWork => OnSite - TimeSpan.FromTicks(Breaks.Sum(rest => rest.Length.Ticks));
}

namespace Wfm.Domain.Staffing.Shifts;

/// <summary>A week of one person: the same shift at the same time on some days, the others off.</summary>
/// <param name="Name">What it is called: 5 x 8 h.</param>
/// <param name="Shift">The shift of each day worked.</param>
/// <param name="Days">Days worked in the week, 1 to 7.</param>
/// <param name="DaysOffTogether">Whether the days off follow one another, Sunday and Monday too; where not, any days may be off.</param>
/// <param name="PartTime">Whether it counts against the share of part time.</param>
/// <param name="Starts">When its shifts may start.</param>
public sealed record TourType(string Name, ShiftType Shift, int Days, bool DaysOffTogether, bool PartTime, IReadOnlyList<StartWindow> Starts)
{
    /// <summary>Hours paid in the week.</summary>
    public decimal PaidHours => Days * (decimal)Shift.Paid.TotalHours;
}

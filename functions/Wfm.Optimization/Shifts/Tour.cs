using Wfm.Domain.Staffing.Shifts;

namespace Wfm.Optimization.Shifts;

/// <summary>A week somebody can work.</summary>
/// <param name="Type">What kind.</param>
/// <param name="Start">Start of each shift.</param>
/// <param name="Days">Days worked, a bit each.</param>
/// <param name="Shifts">Their shifts.</param>
internal sealed record Tour(TourType Type, TimeSpan Start, int Days, int[] Shifts)
{
    internal double Paid { get; } = (double)(Shifts.Length * (decimal)Type.Shift.Paid.TotalHours);

    /// <summary>Saturday and Sunday off; of a demand without them, no weekend.</summary>
    internal bool WeekendOff => (Days & 0b1100000) == 0;
}

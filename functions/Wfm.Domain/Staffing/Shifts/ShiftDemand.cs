namespace Wfm.Domain.Staffing.Shifts;

/// <summary>What one typical week of a team asks for, on its site's wall clock from Monday 00:00. Sunday's night runs on into Monday's.</summary>
/// <param name="SlotLength">Length of a slot: divides 24 hours, 5 to 60 minutes.</param>
/// <param name="Required">People at work, off their breaks, by slot of the week; 0 or more, fractional; 7 days of 24 h / slot length.</param>
public sealed record ShiftDemand(TimeSpan SlotLength, IReadOnlyList<decimal> Required)
{
    /// <summary>Slots of a day.</summary>
    public int SlotsPerDay => (int)(TimeSpan.FromDays(1) / SlotLength);

    /// <summary>Hours of people asked for in the week.</summary>
    public decimal RequiredHours => Required.Sum() * (decimal)SlotLength.TotalHours;
}

namespace Wfm.Domain.Staffing.Shifts;

/// <summary>The weeks people work where a team has said nothing else: 8 and 10 hours full time, 5 and 4 part time, from every full hour.</summary>
/// <remarks>
/// Only lunch is placed: paid breaks are in the requirement already, as shrinkage of scheduled hours. Lengths are usual ones of the field; the share of part
/// time and the price of a short hour are assumptions.
/// </remarks>
public static class TypicalShifts
{
    private static readonly StartWindow[] EveryHour = [new(TimeSpan.Zero, TimeSpan.FromHours(23), TimeSpan.FromHours(1))];

    /// <summary>Length of a slot the rules are made for.</summary>
    public static TimeSpan SlotLength { get; } = TimeSpan.FromMinutes(30);

    /// <summary>The rules: at most 30 % part time, three paid hours for a short one.</summary>
    public static ShiftRules Rules { get; } = new()
    {
        Tours =
        [
            new("5 x 8 h", WithLunch("8 h", 8), 5, DaysOffTogether: true, PartTime: false, EveryHour),
            new("4 x 10 h", WithLunch("10 h", 10), 4, DaysOffTogether: true, PartTime: false, EveryHour),
            new("5 x 5 h", new ShiftType("5 h", TimeSpan.FromHours(5), []), 5, DaysOffTogether: true, PartTime: true, EveryHour),
            new("5 x 4 h", new ShiftType("4 h", TimeSpan.FromHours(4), []), 5, DaysOffTogether: true, PartTime: true, EveryHour),
        ],
        ShortagePrice = 3,
    };

    private static ShiftType WithLunch(string name, double paidHours) =>
        new(name, TimeSpan.FromHours(paidHours + 0.5), [new ShiftBreak("lunch", SlotLength, TimeSpan.FromHours(3), TimeSpan.FromHours(5), Paid: false)]);
}

using Wfm.Domain.Staffing.Shifts;

namespace Wfm.Optimization.Tests.Shifts;

/// <summary>Weeks to cover: the one of the acceptance, and small ones whose answer can be worked out by hand.</summary>
internal static class Weeks
{
    internal static readonly ShiftType PlainEight = new("8 h", TimeSpan.FromHours(8), []);

    internal static ShiftRules EightHours(params int[] startHours) => new()
    {
        Tours = [new("5 x 8 h", PlainEight, 5, DaysOffTogether: true, PartTime: false, [.. startHours.Select(At)])],
        MostPartTime = 1,
    };

    internal static StartWindow At(int hour) => new(TimeSpan.FromHours(hour), TimeSpan.FromHours(hour), TimeSpan.FromHours(1));

    /// <summary>An hourly requirement of whole days.</summary>
    internal static ShiftDemand Hourly(int days, Func<int, int, decimal> required) =>
        new(TimeSpan.FromHours(1), [.. Enumerable.Range(0, 24 * days).Select(slot => required(slot / 24, slot % 24))]);
}

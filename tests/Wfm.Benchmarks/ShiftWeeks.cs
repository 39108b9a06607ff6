using Wfm.Domain.Staffing.Shifts;

namespace Wfm.Benchmarks;

/// <summary>The week of the acceptance: open round the clock, two humps a day and a quiet weekend, peak 110, four types of tours that start every half hour.</summary>
internal static class ShiftWeeks
{
    private static readonly double[] Days = [1, 0.96, 0.93, 0.93, 0.95, 0.62, 0.5];

    internal static (ShiftDemand Demand, ShiftRules Rules) Week { get; } = (Demand(7), Rules(5, 4, 0.3m));

    /// <summary>Its Monday alone, as many part-timers as one likes.</summary>
    internal static (ShiftDemand Demand, ShiftRules Rules) Day { get; } = (Demand(1), Rules(1, 1, 1));

    private static ShiftDemand Demand(int days)
    {
        double[] shape = [.. Enumerable.Range(0, 96).Select(slot => slot / 4.0).Select(hour =>
            (0.86 * Hump(hour, 10.3, 1.7)) + (0.66 * Hump(hour, 14.8, 2)) + (0.2 * Hump(hour, 19.5, 1.5)))];
        var highest = 4 + (100 * shape.Max());
        return new ShiftDemand(Minutes(15), [.. Enumerable.Range(0, 96 * days)
            .Select(slot => (decimal)Math.Round(110 / highest * (4 + (Days[slot / 96] * 100 * shape[slot % 96]))))]);
    }

    private static ShiftRules Rules(int fiveDays, int fourDays, decimal partTime)
    {
        StartWindow[] starts = [StartWindow.AnyHalfHour];
        return new ShiftRules
        {
            Tours =
            [
                new("5 x 8 h", new ShiftType("8 h", Minutes(510), FullDay(510)), fiveDays, true, false, starts),
                new("4 x 10 h", new ShiftType("10 h", Minutes(630), FullDay(630)), fourDays, true, false, starts),
                new("5 x 5 h", new ShiftType("5 h", Minutes(300), [new("break", Minutes(15), Minutes(90), Minutes(195), true)]), fiveDays, true, true, starts),
                new("5 x 4 h", new ShiftType("4 h", Minutes(240), [new("break", Minutes(15), Minutes(75), Minutes(150), true)]), fiveDays, true, true, starts),
            ],
            MostPartTime = partTime,
        };
    }

    private static ShiftBreak[] FullDay(int onSite) =>
    [
        new("first break", Minutes(15), Minutes(60), Minutes(120), true),
        new("lunch", Minutes(30), Minutes(180), Minutes(300), false),
        new("second break", Minutes(15), Minutes(onSite - 165), Minutes(onSite - 75), true),
    ];

    private static double Hump(double hour, double at, double width) => Math.Exp(-(hour - at) * (hour - at) / (2 * width * width));

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);
}

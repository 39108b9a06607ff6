using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing;

/// <summary>A group open from 8 to 20 on weekdays, and forecasts for it in half hours.</summary>
internal static class GroupForecasts
{
    internal static DateOnly Monday { get; } = new(2026, 3, 2);

    internal static StaffingTargets EightyIn20Seconds { get; } = new()
    {
        ServiceLevel = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value,
    };

    internal static PlanningGroup Group(Channel channel) => new()
    {
        Id = PlanningGroupId.Of("group"),
        Name = "Group",
        Site = SiteId.Of("site"),
        Channel = channel,
        Hours = OpeningHours.Of(
            OpenRange.Create(TimeSpan.FromHours(8), TimeSpan.FromHours(20)).Value,
            DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday),
        Targets = EightyIn20Seconds,
        TypicalAht = TimeSpan.FromSeconds(240),
    };

    /// <summary>The given contacts each half hour, with a wave over the day, and a year's outlook that grows evenly after four weeks.</summary>
    internal static GroupForecast Forecast(double contacts, double aht, double wave = 0, double outlookGrowth = 1, int days = 28)
    {
        double Level(int day) => day < 28 ? 1 : 1 + ((outlookGrowth - 1) * (day - 27) / 336.0);
        double[] Slots(int day) => [.. Enumerable.Range(0, 48).Select(slot => slot is >= 16 and < 40 && Monday.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            ? contacts * Level(day) * (1 + (wave * Math.Sin((slot - 16) / 24.0 * 2 * Math.PI))) : 0)];
        return new GroupForecast
        {
            Origin = Monday,
            SlotsPerDay = 48,
            Days = [.. Enumerable.Range(0, days).Select(day =>
            {
                var slots = Slots(day);
                double[] times = [.. slots.Select((_, slot) => aht * (1 + (wave / 3 * Math.Cos(slot / 7.0))))];
                return new ForecastDay(Monday.AddDays(day), slots, times, slots, slots, slots, slots);
            })],
            Outlook = [.. Enumerable.Range(0, 364).Select(day => new DailyOutlook(Monday.AddDays(day), Slots(day).Sum(), 0, 0))],
            Tournament = [],
            DayRateVariation = 0,
        };
    }
}

using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Units;

namespace Wfm.Benchmarks;

/// <summary>A group of some 1,500 contacts a day from 8 to 20 on quarter hours, with a handle time that moves with the hour.</summary>
internal static class SampleGroup
{
    private static readonly DateOnly Origin = new(2026, 3, 2);

    internal static PlanningGroup Of(Channel channel, StaffingTargets targets, TimeSpan aht, TimeSpan? patience) => new()
    {
        Id = PlanningGroupId.Of("benchmark"),
        Name = "Benchmark",
        Site = SiteId.Of("site"),
        Channel = channel,
        Interval = TimeSpan.FromMinutes(15),
        Hours = OpeningHours.Of(OpenRange.Create(TimeSpan.FromHours(8), TimeSpan.FromHours(20)).Value, Enum.GetValues<DayOfWeek>()),
        Targets = targets,
        TypicalAht = aht,
        MeanPatience = patience,
        Concurrency = channel == Channel.Chat ? ConcurrencyProfile.FromPublishedFactors(aht, 3) : null,
        Shrinkage = new ShrinkagePlan(ShrinkageCombination.Multiplicative, [new("leave", Shrinkage.FromPercent(12).Value), new("breaks", Shrinkage.FromPercent(8).Value)]),
    };

    internal static GroupForecast Forecast(PlanningGroup group)
    {
        double Total(int day) => 1500 * (1 + (0.2 * Math.Sin(day * 2 * Math.PI / 7)) + (0.1 * Math.Sin(day / 58.0)));
        double[] shape = [.. Enumerable.Range(0, 96).Select(slot => slot is >= 32 and < 80 ? 1 + Math.Sin((slot - 32) * Math.PI / 24) + (0.3 * Math.Sin(slot)) + 0.8 : 0)];
        var sum = shape.Sum();
        return new GroupForecast
        {
            Origin = Origin,
            SlotsPerDay = 96,
            Days = [.. Enumerable.Range(0, 91).Select(day =>
            {
                double[] contacts = [.. shape.Select((share, slot) => Math.Max(0, share / sum * Total(day) * (1 + (0.01 * Math.Sin(day + slot)))))];
                double[] aht = [.. shape.Select((_, slot) => group.TypicalAht.TotalSeconds * (1 + (0.08 * Math.Sin(slot / 9.0)) + (0.01 * Math.Sin(day * slot))))];
                return new ForecastDay(Origin.AddDays(day), contacts, aht, contacts, contacts, contacts, contacts);
            })],
            Outlook = [.. Enumerable.Range(0, 728).Select(day => new DailyOutlook(Origin.AddDays(day), Total(day), 0.85 * Total(day), 1.15 * Total(day)))],
            Tournament = [],
            DayRateVariation = 0.1,
        };
    }
}

using Wfm.Domain.Demand;
using Wfm.Domain.Staffing;
using Wfm.Domain.Units;
using static Wfm.Domain.Tests.Staffing.GroupForecasts;

namespace Wfm.Domain.Tests.Staffing.Planning;

public sealed class LiveOutlookTests
{
    [Fact]
    public void Days_known_by_their_total_follow_the_shape_of_their_weekday()
    {
        var group = Group(Channel.Phone) with { MeanPatience = TimeSpan.FromMinutes(2) };
        var forecast = Forecast(100, 240, wave: 0.3, outlookGrowth: 1.3);
        var plan = StaffingPlanner.Build(group, forecast);

        // The same days planned by interval.
        var longer = Forecast(100, 240, wave: 0.3, outlookGrowth: 1.3, days: 364);
        var exact = StaffingPlanner.Build(group, longer);

        Assert.Equal(364, plan.Totals.Count);
        Assert.Equal(exact.Totals[5].NetHours, plan.Totals[5].NetHours);
        Assert.True(plan.Totals[27].ByInterval);
        Assert.False(plan.Totals[28].ByInterval);
        for (var day = 28; day < 364; day++)
            Assert.Equal((double)exact.Totals[day].NetHours, (double)plan.Totals[day].NetHours, 0.002 * (double)exact.Totals[day].NetHours);
        Assert.Equal(0, plan.Totals[33].NetHours); // a Saturday
        Assert.Equal(52, plan.Weeks().Count);
        Assert.Equal(plan.Totals.Sum(day => day.GrossHours), plan.Weeks().Sum(week => week.GrossHours));
        // Fractional through weeks and FTE; heads are rounded once.
        var fte = plan.Weeks()[3].PaidFte(40);
        Assert.Equal(plan.Totals.Skip(21).Take(7).Sum(day => day.GrossHours) / 40, fte.Value);
        Assert.Equal((int)Math.Ceiling(fte.Value), fte.WholeHeads());
    }

    [Fact]
    public void A_holiday_in_the_outlook_is_staffed_for_its_own_hours()
    {
        var holiday = Monday.AddDays(42);
        var half = Monday.AddDays(43);
        var week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, IReadOnlyList<OpenRange> (day) =>
            day is DayOfWeek.Saturday or DayOfWeek.Sunday ? [] : [OpenRange.Create(TimeSpan.FromHours(8), TimeSpan.FromHours(20)).Value]);
        var group = Group(Channel.Phone) with
        {
            Hours = new OpeningHours(week, new Dictionary<DateOnly, IReadOnlyList<OpenRange>>
            {
                [holiday] = [],
                [half] = [OpenRange.Create(TimeSpan.FromHours(8), TimeSpan.FromHours(14)).Value],
            }),
        };
        var forecast = Forecast(100, 240);
        forecast = forecast with
        {
            Outlook = [.. forecast.Outlook.Select(day => day.Date == holiday ? day with { Contacts = 0 } : day.Date == half ? day with { Contacts = day.Contacts / 2 } : day)],
        };

        var totals = StaffingPlanner.Build(group, forecast).Totals;

        Assert.Equal(0, totals[42].NetHours);
        Assert.InRange((double)(totals[43].NetHours / totals[44].NetHours), 0.48, 0.52);
    }

    [Fact]
    public void Shrinkage_with_a_profile_changes_gross_by_day_and_never_net()
    {
        var layer = new ShrinkageLayer("leave", Shrinkage.FromPercent(10).Value, Profile: new ShrinkageProfile
        {
            Months = new Dictionary<int, decimal> { [8] = 2 },
            Weekdays = new Dictionary<DayOfWeek, decimal> { [DayOfWeek.Friday] = 1.5m },
        });
        var plain = StaffingPlanner.Build(Group(Channel.Phone), Forecast(100, 240));
        var plan = StaffingPlanner.Build(Group(Channel.Phone) with { Shrinkage = new ShrinkagePlan(ShrinkageCombination.Additive, [layer]) }, Forecast(100, 240));

        Assert.Equal(plain.Totals.Select(day => day.NetHours), plan.Totals.Select(day => day.NetHours));
        var friday = plan.Totals.Single(day => day.Date == new DateOnly(2026, 8, 7));
        Assert.Equal(friday.NetHours / 0.7m, friday.GrossHours, 12);
        Assert.Equal(plan.Totals[0].NetHours / 0.9m, plan.Totals[0].GrossHours, 12);
    }
}

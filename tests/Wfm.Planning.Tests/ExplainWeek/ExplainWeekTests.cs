using Microsoft.Extensions.DependencyInjection;
using Wfm.Domain.Operations;
using Wfm.Testing;
using Explain = Wfm.Planning.ExplainWeek.ExplainWeek;

namespace Wfm.Planning.Tests.ExplainWeek;

public sealed class ExplainWeekTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly TenantId _tenant = AzuriteFixture.NewTenant();
    private readonly ServiceProvider _services = StoredPlan.Services(azurite.ConnectionString);

    [Fact]
    public async Task Intervals_add_up_to_days_days_to_the_week_and_the_week_to_its_fte()
    {
        var plan = await StoredPlan.PublishAsync(_services, _tenant);

        var week = (await _services.GetRequiredService<Explain>().ExplainAsync(_tenant, plan, StoredPlan.Team, StoredPlan.Monday.AddDays(7), null, Cancel)).Value;

        var group = Assert.Single(week.Groups);
        Assert.Equal(7, group.Days.Count);
        // Intervals are published to a thousandth of an agent: 24 half hours can be off by 24 x 0.5 x 0.0005 h.
        Assert.All(group.Days, day => Assert.Equal((double)day.NetHours, (0.5 * day.Intervals.Sum(interval => interval.Fractional)) + day.RunOutHours, 0.006));
        Assert.Equal((double)group.Demand.NetHours, (double)group.Days.Sum(day => day.NetHours), 4);
        Assert.Equal((double)group.Demand.GrossHours, (double)group.Days.Sum(day => day.GrossHours), 4);
        Assert.Equal(week.Required, group.Demand.GrossHours * week.ScheduleInefficiency / week.WeeklyHours, 9);
        Assert.Equal(30, group.ShrinkagePercent, 4);
        Assert.Equal(300, group.AhtSeconds, 3);
        Assert.Equal(week.Available, week.Parts.Available.Value);
    }

    [Fact]
    public async Task A_week_beyond_the_intervals_says_that_it_is_scaled()
    {
        var plan = await StoredPlan.PublishAsync(_services, _tenant);

        var week = (await _services.GetRequiredService<Explain>().ExplainAsync(_tenant, plan, StoredPlan.Team, StoredPlan.Monday.AddDays(7 * 50), null, Cancel)).Value;

        Assert.False(week.Groups[0].ByInterval);
        Assert.All(week.Groups[0].Days, day => Assert.Empty(day.Intervals));
    }

    [Theory]
    [InlineData("team", "2026-06-30", "week.unknown")]
    [InlineData("nobody", "2026-06-29", "team.unknown")]
    public async Task What_is_not_in_the_plan_is_not_explained(string team, string week, string rule)
    {
        var plan = await StoredPlan.PublishAsync(_services, _tenant);

        var explained = await _services.GetRequiredService<Explain>().ExplainAsync(
            _tenant, plan, TeamId.Of(team), DateOnly.ParseExact(week, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, Cancel);

        Assert.Equal(rule, explained.Failure.Rule);
    }
}

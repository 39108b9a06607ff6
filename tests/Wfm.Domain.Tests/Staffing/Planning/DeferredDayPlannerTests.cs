using Wfm.Domain.Demand;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Deferred;
using Wfm.Domain.Units;
using static Wfm.Domain.Tests.Staffing.GroupForecasts;

namespace Wfm.Domain.Tests.Staffing.Planning;

public sealed class DeferredDayPlannerTests
{
    [Fact]
    public void Mail_is_worked_within_its_reply_time_and_totals_are_its_work()
    {
        var group = Group(Channel.Email) with
        {
            Targets = new StaffingTargets { ReplyWithin = TimeSpan.FromHours(4), MaxOccupancy = Occupancy.FromPercent(80).Value, MinimumAgents = 0 },
        };

        var plan = StaffingPlanner.Build(group, Forecast(30, 300), new StaffingOptions { Backlog = [new BacklogItem(50, TimeSpan.FromHours(1))] });

        Assert.Equal("deferred-work", plan.Formula);
        Assert.Null(plan.Load);
        // 24 half hours of 30 mails of 300 s at 80 %: 75 hours a day.
        Assert.Equal(75, (double)plan.Totals[100].NetHours, 9);
        Assert.Equal(75 * 20, (double)plan.Totals.Take(28).Sum(day => day.NetHours), 10.0);
        Assert.All(plan.Days.SelectMany(day => day.OldestAgeHours), age => Assert.InRange(age, 0, 4));
        Assert.Contains(BindingConstraint.ReplyTime, plan.Days[0].Binding);
        Assert.Equal(50, plan.Days[^1].Backlog[47], 1);
    }

    [Fact]
    public void Callbacks_and_outbound_calls_without_a_reply_time_have_the_open_day()
    {
        foreach (var channel in new[] { Channel.Outbound, Channel.Callback, Channel.Case, Channel.Social })
        {
            var plan = StaffingPlanner.Build(Group(channel) with { Targets = new StaffingTargets() }, Forecast(20, 300));

            Assert.Equal("deferred-work", plan.Formula);
            Assert.Equal(40, (double)plan.Totals[60].NetHours, 9);
            Assert.InRange(plan.Days.Max(day => day.OldestAgeHours.Max()), 0, 12);
        }
    }
}

using Wfm.Domain.Demand;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Deferred;
using static Wfm.Domain.Tests.Staffing.GroupForecasts;

namespace Wfm.Domain.Tests.Staffing.Deferred;

public sealed class BlendingTests
{
    [Theory]
    [InlineData(20, 14, 3.8)] // 0.8 x 6 - 1
    [InlineData(20, 19.5, 0)]
    public void Idle_time_is_given_less_what_switching_costs_and_what_is_kept_free(double agents, double busy, double available) =>
        Assert.Equal(available, new Blending().Available(agents, busy), 12);

    [Fact]
    public void Mail_takes_the_idle_time_of_phones_before_it_asks_for_people()
    {
        var mail = Group(Channel.Email) with { Targets = new StaffingTargets { ReplyWithin = TimeSpan.FromHours(4), MinimumAgents = 0 } };
        var phones = StaffingPlanner.Build(Group(Channel.Phone), Forecast(100, 180));
        var blended = new Blending().Available(phones);

        var alone = StaffingPlanner.Build(mail, Forecast(30, 300));
        var together = StaffingPlanner.Build(mail, Forecast(30, 300), new StaffingOptions { BlendedAgents = blended });

        Assert.Equal(phones.Days.Count * 48, blended.Length);
        var given = (decimal)blended.Take(48).Sum() / 2;
        Assert.InRange(given, 10, 40);
        Assert.Equal((double)(alone.Totals[3].NetHours - given), (double)together.Totals[3].NetHours, 0.5);
        Assert.All(together.Days.SelectMany(day => day.OldestAgeHours), age => Assert.InRange(age, 0, 4));
    }
}

using Wfm.Domain.Capacity;
using Wfm.Domain.Tests.Workforce;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Capacity;

/// <summary>DOMAIN 4.2 and 4.3, worked by hand.</summary>
public sealed class PublishedRollForwardsTests
{
    [Fact]
    public void A_hundred_net_fte_at_30_percent_shrinkage_are_142_857_paid()
    {
        Assert.Equal(142.857m, decimal.Round(Shrinkage.FromPercent(30).Value.Gross(FullTimeEquivalent.Of(100)).Value, 3));
        Assert.Equal(91, Shrinkage.FromPercent(30).Value.Net(FullTimeEquivalent.Of(130)).Value);
    }

    [Fact]
    public void Nice_lets_hires_count_a_training_period_later_and_never_falls_below_nobody() =>
        Assert.Equal([20, 15, 10 + 8, 13, 0 + 8], PublishedRollForwards.Nice(20, attrition: [5, 5, 5, 40, 0], newHires: [8, 0, 8, 0, 0], trainingWeeks: 2));

    [Fact]
    public void Genesys_plans_starting_less_attrition_with_hires_transfers_and_extra_time()
    {
        var weeks = PublishedRollForwards.Genesys(
        [
            new(Starting: 100, AttritionPercent: 2, NewHires: 5, Transfers: -1, ExtraTimeUnderTime: 3, ShrinkagePercent: 30, Required: 110),
            new(Starting: 0, AttritionPercent: 1, NewHires: 0, Transfers: 0, ExtraTimeUnderTime: 0, ShrinkagePercent: 30, Required: 100),
        ]);

        Assert.Equal((105m, 73.5m, -5m), (weeks[0].Planned, weeks[0].Net, weeks[0].OverUnder));
        Assert.Equal((102m, 100.98m), (weeks[1].Starting, weeks[1].Planned));
    }

    [Fact]
    public void Our_forecast_gives_nices_series_where_a_class_is_the_whole_ramp_and_only_the_tenured_leave()
    {
        // 5 % of 20 leave each week; 8 start in week 0 and count from week 2.
        var team = Teams.Plain(new Cohort(RoleLevel.CsrI, 20, 100)) with { Ramp = new Ramp(2, []), Attrition = AttritionRates.Weekly(0, 0, 0.05m) };
        var supply = new SupplyForecast(team, Teams.Monday);
        var ours = Enumerable.Range(0, 6).Select(week => supply.Advance(WeekDecisions.Start(week == 0 ? 8 : 0)).Available.Value).ToList();

        var leavers = Enumerable.Range(0, 6).Select(week => 20 * (decimal)Math.Pow(0.95, week) * 0.05m).ToList();
        var nice = PublishedRollForwards.Nice(20, leavers, [8, 0, 0, 0, 0, 0], 2);

        Assert.All(ours.Zip(nice), pair => Assert.Equal(pair.Second, pair.First, 6));
    }
}

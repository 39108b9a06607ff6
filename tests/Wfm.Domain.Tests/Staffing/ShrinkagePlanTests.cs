using CsCheck;
using Wfm.Domain.Staffing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing;

public sealed class ShrinkagePlanTests
{
    private static readonly ShrinkageLayer Leave = new("leave", Percent(10), InOffice: false);
    private static readonly ShrinkageLayer Sickness = new("sickness", Percent(5), Planned: false, InOffice: false);
    private static readonly ShrinkageLayer Breaks = new("breaks", Percent(8), Base: ShrinkageBase.Scheduled);
    private static readonly ShrinkageLayer Lunch = new("unpaid lunch", Percent(6), Paid: false, Base: ShrinkageBase.Scheduled);

    [Theory]
    [InlineData(ShrinkageCombination.Multiplicative, 14.5)] // 1 - 0.9 x 0.95
    [InlineData(ShrinkageCombination.Additive, 15)]
    public void Ten_and_five_percent_of_the_same_hours_combine_by_the_rule_of_the_plan(ShrinkageCombination rule, double percent) =>
        Assert.Equal((decimal)percent, new ShrinkagePlan(rule, [Leave, Sickness]).Total.Value.Percent);

    [Fact]
    public void Scheduled_layers_take_their_share_of_what_paid_layers_leave()
    {
        var chain = At(new ShrinkagePlan(ShrinkageCombination.Additive, [Leave, Breaks, Sickness, Lunch]));

        Assert.Equal(0.15m, chain.OnPaid.Fraction);
        Assert.Equal(0.14m, chain.OnScheduled.Fraction);
        Assert.Equal(1 - (0.85m * 0.86m), chain.Total.Fraction);
        Assert.Equal(100m, decimal.Round(chain.Scheduled(86), 20));
        Assert.Equal(100m, decimal.Round(chain.Gross(73.1m), 20));
    }

    [Fact]
    public void Who_is_out_of_the_office_and_what_is_unpaid_are_parts_of_the_chain()
    {
        var chain = At(new ShrinkagePlan(ShrinkageCombination.Additive, [Leave, Sickness, Breaks, Lunch]));

        Assert.Equal(0.15m, chain.Of(layer => !layer.InOffice).Fraction);
        Assert.Equal(0.85m * 0.06m, chain.Of(layer => !layer.Paid).Fraction);
        Assert.Equal(chain.Total, chain.Of(_ => true));
    }

    [Fact]
    public void A_profile_moves_a_layer_with_weekday_hour_month_and_lead_time()
    {
        var leave = Leave with
        {
            Profile = new ShrinkageProfile
            {
                Weekdays = new Dictionary<DayOfWeek, decimal> { [DayOfWeek.Friday] = 1.2m },
                Hours = new Dictionary<int, decimal> { [12] = 2 },
                Months = new Dictionary<int, decimal> { [8] = 1.5m },
                LeadWeeks = new Dictionary<int, decimal> { [0] = 1, [4] = 0.5m, [13] = 0.25m },
            },
        };
        var plan = new ShrinkagePlan(ShrinkageCombination.Multiplicative, [leave]);

        Assert.Equal(10m, Percent(plan, new DateOnly(2026, 3, 2), 9, 0)); // a Monday in March
        Assert.Equal(12m, Percent(plan, new DateOnly(2026, 3, 6), 9, 0));
        Assert.Equal(20m, Percent(plan, new DateOnly(2026, 3, 2), 12, 3));
        Assert.Equal(15m, Percent(plan, new DateOnly(2026, 8, 3), 9, 0));
        Assert.Equal(5m, Percent(plan, new DateOnly(2026, 3, 2), 9, 4));
        Assert.Equal(2.5m, Percent(plan, new DateOnly(2026, 3, 2), 9, 60));
        Assert.False(plan.IsConstant);
    }

    [Fact]
    public void Layers_that_reach_100_percent_are_refused_by_name()
    {
        var august = Leave with { Share = Percent(60), Profile = new ShrinkageProfile { Months = new Dictionary<int, decimal> { [8] = 2 } } };

        var failure = new ShrinkagePlan(ShrinkageCombination.Multiplicative, [Breaks, august]).At(new ShrinkageMoment(new DateOnly(2026, 8, 3), default, 0)).Failure;

        Assert.Equal("shrinkage.range", failure.Rule);
        Assert.Contains("leave", failure.Message, StringComparison.Ordinal);
        Assert.Contains("120", failure.Message, StringComparison.Ordinal);
        Assert.False(new ShrinkagePlan(ShrinkageCombination.Additive, [Leave with { Share = Percent(60) }, Sickness with { Share = Percent(40) }]).Total.IsSuccess);
    }

    [Fact]
    public void A_hundred_net_at_30_percent_is_142_857_gross_and_130_would_leave_91()
    {
        var chain = At(new ShrinkagePlan(ShrinkageCombination.Multiplicative, [Leave with { Share = Percent(30) }]));

        Assert.Equal(142.857143m, decimal.Round(chain.Gross(100), 6));
        Assert.Equal(91, chain.Net(130));
    }

    [Fact]
    public void Gross_and_net_views_agree_in_sign() =>
        Gen.Select(Gen.Decimal[0, 500], Gen.Decimal[0, 500], Gen.Decimal[0, 99]).Sample((supply, required, percent) =>
        {
            var gap = StaffingGap.Of(FullTimeEquivalent.Of(supply), FullTimeEquivalent.Of(required), Percent(percent));
            return Math.Sign(gap.Net.Value) == Math.Sign(gap.Gross.Value) && Math.Abs(gap.Gross.Value) >= Math.Abs(gap.Net.Value);
        });

    [Fact]
    public void Without_layers_nothing_shrinks() => Assert.Equal(7, At(ShrinkagePlan.None).Gross(7));

    private static ShrinkageChain At(ShrinkagePlan plan) => plan.At(new ShrinkageMoment(new DateOnly(2026, 3, 2), TimeSpan.FromHours(9), 0)).Value;

    private static decimal Percent(ShrinkagePlan plan, DateOnly date, int hour, int leadWeeks) =>
        plan.At(new ShrinkageMoment(date, TimeSpan.FromHours(hour), leadWeeks)).Value.Total.Percent;

    private static Shrinkage Percent(decimal percent) => Shrinkage.FromPercent(percent).Value;
}

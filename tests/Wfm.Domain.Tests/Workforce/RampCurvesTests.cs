using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Workforce;

public sealed class RampCurvesTests
{
    [Fact]
    public void Half_way_down_a_line_from_a_third_a_starter_does_two_thirds()
    {
        var ramp = RampCurves.OfProductivity(RampShape.Linear, trainingWeeks: 4, rampWeeks: 12, start: 1m / 3).Value;

        Assert.Equal([0m, 0.333333m, 0.666667m, 1m], new[] { 3, 4, 10, 16 }.Select(ramp.ProductivityAt));
    }

    [Fact]
    public void A_handle_time_1_6_times_as_long_is_1_3_times_half_way_and_the_inverse_counts()
    {
        // DOMAIN 4.4, W-STP: AHT(x) = AHTnew - (AHTnew - AHTten) x / T.
        var ramp = RampCurves.OfAhtMultiple(RampShape.Linear, trainingWeeks: 0, rampWeeks: 12, start: 1.6m).Value;

        Assert.Equal(decimal.Round(1 / 1.3m, 6), ramp.ProductivityAt(6));
        Assert.Equal(0.625m, ramp.ProductivityAt(0));
    }

    [Fact]
    public void An_exponential_ramp_has_learnt_78_percent_half_way()
    {
        var ramp = RampCurves.OfProductivity(RampShape.Exponential, 0, 10, 0).Value;

        Assert.Equal(0.776870m, ramp.ProductivityAt(5));   // 1 - e^-1.5
    }

    [Fact]
    public void A_logistic_ramp_is_half_way_half_way_and_flat_at_both_ends()
    {
        var ramp = RampCurves.OfProductivity(RampShape.Logistic, 0, 20, 0).Value;

        Assert.Equal(0m, ramp.ProductivityAt(0));
        Assert.Equal(0.5m, ramp.ProductivityAt(10));
        Assert.True(ramp.ProductivityAt(1) < 0.01m && ramp.ProductivityAt(19) > 0.99m);
    }

    [Theory]
    [InlineData(RampShape.Linear)]
    [InlineData(RampShape.Exponential)]
    [InlineData(RampShape.Logistic)]
    public void Nobody_unlearns(RampShape shape)
    {
        var steps = RampCurves.OfAhtMultiple(shape, 2, 26, 1.8m).Value.Steps;

        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        Assert.Equal(decimal.Round(1 / 1.8m, 6), steps[0]);
    }

    [Fact]
    public void The_typical_ramp_nests_from_week_5_to_8_and_is_proficient_after_16() =>
        Assert.Equal(
            [RampPhase.Training, RampPhase.Nesting, RampPhase.Nesting, RampPhase.Ramping, RampPhase.Ramping, RampPhase.Proficient],
            new[] { 3, 4, 7, 8, 15, 16 }.Select(Ramp.Typical.PhaseAt));

    [Theory]
    [InlineData(0.9, "ramp.start")]
    [InlineData(1.5, null)]
    public void A_starter_is_never_faster_than_the_others(double multiple, string? rule) =>
        Assert.Equal(rule, RampCurves.OfAhtMultiple(RampShape.Linear, 0, 10, (decimal)multiple).Match<string?>(_ => null, failure => failure.Rule));
}

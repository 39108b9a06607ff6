using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Workforce;

public sealed class RoleLadderTests
{
    [Fact]
    public void Both_ramps_of_a_csr_ii_stand_with_their_sources()
    {
        var ramps = RoleLadder.Figures.Where(figure => figure is { Role: "CSR II", Measure: RoleMeasure.RampWeeks }).Select(figure => (figure.Low, figure.High));

        Assert.Equal([(6m, 12m), (7m, 14m)], ramps);
    }

    [Fact]
    public void Every_figure_is_ordered_and_has_a_source() => Assert.All(RoleLadder.Figures, figure =>
    {
        Assert.True(figure.Low <= figure.Typical && figure.Typical <= figure.High, $"{figure}");
        Assert.NotEmpty(figure.Source);
    });

    [Fact]
    public void A_csr_ii_takes_as_long_as_its_published_stages_to_reach_full_output()
    {
        var steps = RoleLadder.Promotions[0].Steps;

        Assert.InRange(steps.Count, 7, 14);
        Assert.Equal(1, RoleLadder.Promotions[0].ProductivityAt(steps.Count));
    }

    [Fact]
    public void Of_151_heads_at_a_span_of_50_four_quality_analysts_are_needed() =>
        Assert.Equal([4, 3, 0], new[] { 151m, 150m, 0m }.Select(heads => RoleLadder.NeededFor(RoleLadder.QualityAnalyst, heads)));

    [Fact]
    public void Industry_seasons_are_twelve_months_around_one() => Assert.All(IndustryTemplate.All, template =>
    {
        Assert.Equal(12, template.Seasonality.Count);
        Assert.Equal(12, template.Seasonality.Sum());
        Assert.InRange(template.PhoneAht.TotalSeconds, 240, 420);   // guide 002: 4 to 7 min
        Assert.InRange(template.ChatAht.TotalSeconds, 360, 720);    // guide 002: 6 to 12 min
    });

    [Fact]
    public void Weekly_coaching_of_45_minutes_and_a_monthly_hour_of_calibration_take_2_45_percent_of_40_hours()
    {
        // 0.5 + 0.25 + 12 / 52 = 0.98077 hours of 40.
        var layer = new CoachingCadence().AsShrinkage(40).Value;

        Assert.Equal(2.451923m, layer.Share.Percent);
    }
}

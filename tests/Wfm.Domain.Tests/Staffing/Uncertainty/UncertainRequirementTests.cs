using Wfm.Domain.Randomness;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Staffing.Uncertainty;
using Wfm.Domain.Tests.Staffing.Reference;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.Uncertainty;

public sealed class UncertainRequirementTests
{
    private static readonly TimeSpan Aht = TimeSpan.FromSeconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    // Exact Erlang A over gamma loads, 80/20, AHT 300 s, patience 120 s (STAFFING 3.6).
    [Theory]
    [InlineData(100, 0, 98, 98, 0.814)]
    [InlineData(100, 0.1, 101, 110, 0.763)]
    [InlineData(100, 0.3, 118, 135, 0.596)]
    [InlineData(500, 0.2, 524, 577, 0.578)]
    public void Hundred_erlangs_that_vary_need_more_agents_in_the_long_run_and_more_again_on_90_percent_of_days(
        double load, double variation, int inLongRun, int on90PercentOfDays, double levelIfIgnored)
    {
        var longRun = For(load, variation, UncertaintyMode.VolumeWeighted);

        Assert.Equal(inLongRun, longRun.Required.Whole);
        Assert.Equal(levelIfIgnored, longRun.AtForecastInLongRun.ServiceLevel.Share, 0.0006);
        Assert.Equal(on90PercentOfDays, For(load, variation, UncertaintyMode.ShareOfDays).Required.Whole);
        Assert.Equal(variation == 0, longRun.Price == 0);
    }

    [Fact]
    public void Requirements_are_those_of_the_full_table() => Assert.All(ReferenceTable.Shared("required_gamma_mixture").Rows, row =>
    {
        double load = row["mean_load"], variation = row["cv"];
        var longRun = For(load, variation, UncertaintyMode.VolumeWeighted);

        Assert.Equal((int)row["n_volume_weighted_80_20"], longRun.Required.Whole);
        // The table's own integration errs by up to 8e-6 at 500 E; ours does not move with its step by more than 1e-9.
        Near.Absolute(row["sl_at_n"], longRun.Required.Performance.ServiceLevel.Share, load < 500 ? 1e-7 : 1e-5, row);
        Near.Absolute(row["sl_with_n_of_cv0"], longRun.AtForecastInLongRun.ServiceLevel.Share, load < 500 ? 1e-7 : 1e-5, row);
        Near.Relative(row["q90_load"], GammaLoad.Of(Erlangs.Of(load), variation).Quantile(0.9).Value, 1e-10, row);
        Assert.Equal((int)row["n_for_80_20_on_90pct_of_days"], For(load, variation, UncertaintyMode.ShareOfDays).Required.Whole);
    });

    [Fact]
    public void Without_patience_days_busier_than_their_agents_serve_nobody_and_have_no_mean_wait()
    {
        var load = GammaLoad.Of(Erlangs.Of(50), 0.15);
        var targets = Targets(UncertaintyMode.VolumeWeighted);

        var required = UncertainRequirement.For(targets, load, Aht, null).Required;

        Assert.Null(required.Performance.AverageSpeedOfAnswer);
        Assert.InRange(required.Performance.ServiceLevel.Share, 0.8, 0.85);
        // The level by drawing days: Erlang C on each, weighted by its load.
        var random = new Xoshiro256(3);
        double served = 0, contacts = 0;
        for (var day = 0; day < 100_000; day++)
        {
            var drawn = random.NextGamma(1 / (0.15 * 0.15)) * 50 * 0.15 * 0.15;
            served += drawn * ErlangC.ServiceLevel(required.Whole, Erlangs.Of(drawn), Aht, targets.ServiceLevel!.Value).Share;
            contacts += drawn;
        }

        Assert.Equal(served / contacts, required.Performance.ServiceLevel.Share, 0.004);
    }

    [Theory]
    [InlineData(100, 10, 0)] // Poisson alone: deviation 10
    [InlineData(100, 20, 0.17321)] // sqrt(400 - 100) / 100
    public void The_variation_behind_a_band_leaves_out_the_noise_of_the_queue_itself(double contacts, double deviation, double variation)
    {
        var reach = 1.2815515655446 * deviation;

        Assert.Equal(variation, GammaLoad.VariationOfBand(contacts, contacts - reach, contacts + reach), 5);
    }

    private static UncertainRequirement For(double load, double variation, UncertaintyMode mode) =>
        UncertainRequirement.For(Targets(mode), GammaLoad.Of(Erlangs.Of(load), variation), Aht, Patience);

    private static StaffingTargets Targets(UncertaintyMode mode) => new()
    {
        ServiceLevel = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value,
        Uncertainty = new UncertaintyPolicy(mode),
    };
}

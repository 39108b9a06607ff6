using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Tests.Staffing.Reference;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.Queueing;

public sealed class ErlangCTests
{
    private static readonly TimeSpan Aht = TimeSpan.FromSeconds(180);
    private static readonly ServiceLevelTarget EightyIn20Seconds = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value;

    // Published by pyworkforce, turbotab and jonesthenet; recomputed independently.
    [Theory]
    [InlineData(100, 1800, 180, 20, 14, 0.888350, 0.174132, 7.836, 0.7143)]
    [InlineData(25, 600, 180, 20, 11, 0.880836, 0.175807, 9.041, 0.6818)]
    [InlineData(250, 3600, 330, 30, 28, 0.856850, 0.227241, 14.752, 0.8185)]
    public void Published_requirements_are_met_with_their_published_performance(
        double contacts, double intervalSeconds, double ahtSeconds, double withinSeconds, int agents, double level, double wait, double asa, double occupancy)
    {
        var aht = TimeSpan.FromSeconds(ahtSeconds);
        var load = Erlangs.Of(contacts, aht, TimeSpan.FromSeconds(intervalSeconds));
        var target = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(withinSeconds)).Value;

        Assert.Equal(agents, ErlangC.AgentsFor(target, load, aht));
        var performance = ErlangC.Performance(agents, load, aht, target);
        Assert.Equal(level, performance.ServiceLevel.Share, 6);
        Assert.Equal(wait, performance.WaitProbability, 6);
        Assert.Equal(asa, performance.AverageSpeedOfAnswer!.Value.TotalSeconds, 3);
        Assert.Equal(occupancy, performance.Occupancy.Share, 4);
    }

    [Fact]
    public void A_half_hour_of_100_contacts_at_180_s_with_13_agents_misses_80_percent_in_20_s() =>
        Assert.Equal(0.79559, ErlangC.ServiceLevel(13, Erlangs.Of(10), Aht, EightyIn20Seconds).Share, 5);

    [Fact]
    public void Forty_agents_answer_a_thousand_calls_an_hour_of_120_s_after_3_43_s() // call-center-tools 1.0.0
    {
        var performance = ErlangC.Performance(40, Erlangs.Of(1000, TimeSpan.FromSeconds(120), TimeSpan.FromHours(1)), TimeSpan.FromSeconds(120), EightyIn20Seconds);

        Assert.Equal(0.1907, performance.WaitProbability, 4);
        Assert.Equal(0.9372, performance.ServiceLevel.Share, 4);
        Assert.Equal(3.43, performance.AverageSpeedOfAnswer!.Value.TotalSeconds, 2);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(9.5)]
    [InlineData(0)]
    public void Overload_is_unstable_and_never_a_negative_wait(double agents)
    {
        var performance = ErlangC.Performance(agents, Erlangs.Of(10), Aht, EightyIn20Seconds);

        Assert.False(performance.IsStable);
        Assert.Null(performance.AverageSpeedOfAnswer);
        Assert.Equal(0, performance.ServiceLevel.Share);
        Assert.Equal(1, performance.WaitProbability);
        Assert.Contains("unstable", performance.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_and_a_half_erlangs_need_3_agents_for_10_percent() // a search from load + 1 gives 4
        => Assert.Equal(3, ErlangC.AgentsFor(ServiceLevelTarget.Create(10, TimeSpan.FromSeconds(20)).Value, Erlangs.Of(2.5), Aht));

    [Fact]
    public void No_load_needs_nobody() => Assert.Equal(0, ErlangC.AgentsFor(EightyIn20Seconds, Erlangs.Of(0), Aht));

    [Fact]
    public void Waits_are_exact_to_13_digits() =>
        Assert.All(ReferenceTable.Ours("erlang_c").Rows, row => Check(row, "p_wait", "longer", "sl", "mean_wait"));

    [Fact]
    public void Waits_are_exact_to_13_digits_up_to_50_000_erlangs() =>
        Assert.All(ReferenceTable.Shared("erlang_c").Rows, row => Check(row, "pwait", "p_wait_gt_tau", "sl", "asa_over_aht"));

    [Fact]
    public void Required_agents_are_those_of_the_table() =>
        Assert.All(ReferenceTable.Shared("required_erlang_c").Rows.Where(row => row["max_occ"] == 1), row =>
            Assert.Equal((int)row["n"], ErlangC.AgentsFor(
                ServiceLevelTarget.Create(100 * row["target_sl"], TimeSpan.FromSeconds(row["target_s"])).Value,
                Erlangs.Of(row["load"]), TimeSpan.FromSeconds(row["aht_s"]))));

    private static void Check(ReferenceTable.Row row, string wait, string longer, string level, string mean)
    {
        var measures = ErlangCMeasures.Of(row["n"], row["a"]);
        Near.Relative(row[wait], measures.WaitProbability, 1e-13, row);
        Near.Relative(row[longer], measures.WaitsLongerThan(row["tau"]), 1e-13, row);
        Near.Relative(row[level], 1 - measures.WaitsLongerThan(row["tau"]), 1e-13, row);
        Near.Relative(row[mean], measures.MeanWait, 1e-13, row);
    }
}

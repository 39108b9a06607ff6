using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Tests.Staffing.Reference;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.Queueing;

public sealed class ErlangATests
{
    private static readonly ServiceLevelTarget EightyIn20Seconds = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value;

    [Theory]
    [InlineData(12, 0.33180, 0.04271, 12.81)]
    [InlineData(13, 0.22580, 0.02496, 7.49)]
    public void A_half_hour_of_100_contacts_at_180_s_with_300_s_patience(double agents, double wait, double abandon, double asa)
    {
        var performance = ErlangA.Performance(agents, Erlangs.Of(10), TimeSpan.FromSeconds(180), TimeSpan.FromSeconds(300), EightyIn20Seconds);

        Assert.Equal(wait, performance.WaitProbability, 5);
        Assert.Equal(abandon, performance.AbandonRate, 5);
        Assert.Equal(asa, performance.AverageSpeedOfAnswer!.Value.TotalSeconds, 2);
    }

    [Fact]
    public void The_example_of_Garnett_Mandelbaum_and_Reiman() // 48 calls a minute of 1 min, 50 agents, 2 min patience: 3.1 %, 3.7 s
    {
        var minute = TimeSpan.FromMinutes(1);
        var performance = ErlangA.Performance(50, Erlangs.Of(48), minute, 2 * minute, EightyIn20Seconds);

        Assert.Equal(0.030912, performance.AbandonRate, 6);
        Assert.Equal(3.7095, performance.AverageSpeedOfAnswer!.Value.TotalSeconds, 4);
    }

    // Computed exactly; a search that never looks below the load gives 100, 500, 2,000 and 5,000.
    [Theory]
    [InlineData(100, 98)]
    [InlineData(500, 459)]
    [InlineData(2000, 1776)]
    public void Impatient_customers_need_fewer_agents_than_erlangs(double load, int agents) =>
        Assert.Equal(agents, ErlangA.AgentsFor(EightyIn20Seconds, Erlangs.Of(load), TimeSpan.FromSeconds(300), TimeSpan.FromSeconds(120)));

    // Exact values of settings in which an exponential of the uniformization rate underflows.
    [Theory]
    [InlineData(500, 500, 0.9781)]
    [InlineData(50, 45, 0.8682)]
    public void Long_answer_times_do_not_underflow(double load, double agents, double level)
    {
        var within = load == 500 ? TimeSpan.FromMinutes(5) : TimeSpan.FromMinutes(30);
        var aht = TimeSpan.FromSeconds(300);

        var early = ErlangA.ServiceLevel(agents, Erlangs.Of(load), aht, TimeSpan.FromSeconds(120), Within(within, ServiceLevelDefinition.AnsweredOfOffered));

        Assert.Equal(level, early.Share, 4);
    }

    [Fact]
    public void Short_abandons_are_left_out_of_what_was_offered()
    {
        var (load, aht, patience) = (Erlangs.Of(8.4), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1));
        var twenty = TimeSpan.FromSeconds(20);

        var all = ErlangA.Performance(12, load, aht, patience, Within(twenty, ServiceLevelDefinition.AnsweredOfOffered));
        var counted = ErlangA.Performance(12, load, aht, patience, Within(twenty, ServiceLevelDefinition.AnsweredOfOffered), twenty);
        var excluding = ErlangA.Performance(12, load, aht, patience, Within(twenty, ServiceLevelDefinition.ExcludingEarlyAbandons));

        Assert.Equal(0.94527, all.ServiceLevel.Share, 5);
        Assert.Equal(0.96787, excluding.ServiceLevel.Share, 5);
        // With the threshold at the answer time, leaving short abandons out of the offered is what the definition does.
        Assert.Equal(excluding.ServiceLevel.Share, counted.ServiceLevel.Share, 12);
        Assert.True(counted.AbandonRate < all.AbandonRate);
    }

    [Fact]
    public void Without_agents_everybody_gives_up()
    {
        var performance = ErlangA.Performance(0, Erlangs.Of(5), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(1), EightyIn20Seconds);

        Assert.Equal(1, performance.AbandonRate);
        Assert.Equal(60, performance.AverageSpeedOfAnswer!.Value.TotalSeconds, 6);
        Assert.Null(performance.AverageSpeedOfAnswered);
    }

    [Fact]
    public void All_measures_are_exact() => Assert.All(ReferenceTable.Ours("erlang_a").Rows, row => Check(
        row, "r", "p_wait", "occupancy", "p_abandon", "mean_wait", "mean_wait_answered", "longer", "abandoned_within",
        ["sl_offered", "sl_answered", "sl_excluding", "sl_counted", "sl_virtual"]));

    [Fact]
    public void All_measures_are_exact_up_to_50_000_erlangs() => Assert.All(ReferenceTable.Shared("erlang_a").Rows, row => Check(
        row, "theta_over_mu", "pwait", "occ", "pab", "ew_over_aht", "asa_answered_over_aht", "p_w_gt", "p_ab_le",
        ["sl_offered", "sl_answered", "sl_excl_short_ab", "sl_ab_counts_ok", "sl_virtual"]));

    private static void Check(
        ReferenceTable.Row row, string ratio, string wait, string occupancy, string abandon, string mean, string answered, string longer, string early, string[] levels)
    {
        var measures = ErlangAMeasures.Of(row["n"], row["a"], row[ratio], row["tau"]);
        Near.Relative(row[wait], measures.Wait, 1e-13, row);
        Near.Relative(row[occupancy], measures.Occupancy, 1e-13, row);
        Near.Relative(row[abandon], measures.Abandoned, 1e-10, row);
        Near.Relative(row[mean], measures.MeanWait, 1e-10, row);
        Near.Relative(row[answered], measures.AnsweredWait / measures.Answered, 1e-9, row);
        Near.Relative(row[longer], measures.Longer, 1e-10, row);
        Near.Relative(row[early], measures.AbandonedWithin, 1e-10, row);
        foreach (var definition in Enum.GetValues<ServiceLevelDefinition>())
            Near.Absolute(row[levels[(int)definition]], measures.Performance(row["n"], TimeSpan.FromMinutes(5), definition, 0).ServiceLevel.Share, 1e-10, row);
    }

    private static ServiceLevelTarget Within(TimeSpan time, ServiceLevelDefinition definition) => ServiceLevelTarget.Create(80, time, definition).Value;
}

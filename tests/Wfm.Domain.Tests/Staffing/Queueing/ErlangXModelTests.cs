using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.Queueing;

public sealed class ErlangXModelTests
{
    private static readonly TimeSpan Aht = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly StaffingTargets EightyIn20Seconds = new()
    {
        ServiceLevel = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value,
    };

    [Fact]
    public void Five_and_a_half_erlangs_at_3_percent_with_half_of_the_blocked_redialling_need_11_lines() // erlang.com, extended Erlang B
    {
        double Blocked(int lines) => new ErlangXModel(Erlangs.Of(5.5), Aht, null, lines, new Redials(0.5, 0, 0)).At(lines, new StaffingTargets()).BlockedRate;

        Assert.InRange(Blocked(11), 0, 0.03);
        Assert.InRange(Blocked(10), 0.03, 1);
    }

    [Fact]
    public void With_as_many_lines_as_agents_it_is_Erlang_B()
    {
        var performance = new ErlangXModel(Erlangs.Of(12), Aht, Patience, 15, Redials.None).At(15, EightyIn20Seconds);

        Assert.Equal(ErlangB.Blocking(15, Erlangs.Of(12)), performance.BlockedRate, 14);
        Assert.Equal(0, performance.WaitProbability);
        Assert.Equal(1 - performance.BlockedRate, performance.ServiceLevel.Share, 12);
    }

    // Sums over states against the integrals of the unlimited models.
    [Theory]
    [InlineData(100, 96, true)]
    [InlineData(20, 26, true)]
    [InlineData(5, 2, true)]
    [InlineData(20, 22, false)]
    public void With_lines_to_spare_and_no_redials_it_is_the_unlimited_queue(double load, double agents, bool impatient)
    {
        TimeSpan? patience = impatient ? Patience : null;
        foreach (var definition in Enum.GetValues<ServiceLevelDefinition>())
        {
            var targets = new StaffingTargets { ServiceLevel = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20), definition).Value, ShortAbandonWithin = TimeSpan.FromSeconds(5) };
            var limited = new ErlangXModel(Erlangs.Of(load), Aht, patience, 800, Redials.None).At(agents, targets);
            var unlimited = new SingleQueueModel(Erlangs.Of(load), Aht, patience).At(agents, targets);

            Assert.Equal(unlimited.ServiceLevel.Share, limited.ServiceLevel.Share, 10);
            Assert.Equal(unlimited.AbandonRate, limited.AbandonRate, 10);
            Assert.Equal(unlimited.MeanWaitSeconds, limited.MeanWaitSeconds, 1e-8);
            Assert.Equal(unlimited.AverageSpeedOfAnswered!.Value.TotalSeconds, limited.AverageSpeedOfAnswered!.Value.TotalSeconds, 5);
            Assert.Equal(unlimited.Occupancy.Share, limited.Occupancy.Share, 10);
        }
    }

    [Fact]
    public void Two_agents_and_three_lines_are_the_chain_solved_by_hand()
    {
        // 3 E, r = 1.5: weights 1, 3, 4.5, 4.5 x 3 / 3.5.
        double[] weights = [1, 3, 4.5, 13.5 / 3.5];
        var total = weights.Sum();

        var performance = new ErlangXModel(Erlangs.Of(3), Aht, Patience, 3, Redials.None).At(2, EightyIn20Seconds);

        Assert.Equal(weights[3] / total, performance.BlockedRate, 14);
        Assert.Equal(4.5 / total, performance.WaitProbability, 14);
        Assert.Equal(4.5 / total * 1.5 / 3.5, performance.AbandonRate, 14);
        // The one who waits is served at rate 2 if patient until then: within T with 2/3.5 (1 - e^-3.5T), T = 1/9.
        Assert.Equal((4 / total) + (4.5 / total * 2 / 3.5 * (1 - Math.Exp(-3.5 / 9))), performance.ServiceLevel.Share, 12);
    }

    [Fact]
    public void Deep_overload_with_many_lines_neither_overflows_nor_loses_the_balance()
    {
        var performance = new ErlangXModel(Erlangs.Of(500), Aht, null, 800, Redials.None).At(5, EightyIn20Seconds);

        // 500 come for 5 served: 99 % are blocked, the agents never idle.
        Assert.Equal(0.99, performance.BlockedRate, 12);
        Assert.Equal(1, performance.Occupancy.Share, 12);
    }

    [Theory]
    [InlineData(30, null, 0.3)]
    [InlineData(30, 36, 0.3)]
    [InlineData(45, 40, 0.6)]
    public void Redials_load_the_queue_that_causes_them(double fresh, int? lines, double share)
    {
        var redials = new Redials(share, share, 0.1);
        var model = new ErlangXModel(Erlangs.Of(fresh), Aht, Patience, lines, redials);

        var total = model.TotalLoad(32).Value;
        var performance = model.At(32, EightyIn20Seconds);
        var again = (redials.AfterBlocked * performance.BlockedRate) + (redials.AfterAbandoned * performance.AbandonRate)
            + (redials.AfterAnswered * (1 - performance.BlockedRate - performance.AbandonRate));

        Assert.Equal(fresh, total * (1 - again), 1e-9);
        Assert.True(performance.ServiceLevel.Share < new ErlangXModel(Erlangs.Of(fresh), Aht, Patience, lines, Redials.None).At(32, EightyIn20Seconds).ServiceLevel.Share);
    }

    [Fact]
    public void Redials_raise_the_requirement()
    {
        var without = RequiredAgents.For(EightyIn20Seconds, new ErlangXModel(Erlangs.Of(50), Aht, Patience, null, Redials.None));
        var with = RequiredAgents.For(EightyIn20Seconds, new ErlangXModel(Erlangs.Of(50), Aht, Patience, null, new Redials(0, 0.5, 0.1)));

        Assert.Equal(RequiredAgents.For(EightyIn20Seconds, Erlangs.Of(50), Aht, Patience).Whole, without.Whole);
        Assert.True(with.Fractional > without.Fractional + 4);
    }

    [Fact]
    public void A_target_that_too_few_lines_put_out_of_reach_is_refused_instead_of_searched_for_ever() =>
        Assert.Throws<ArgumentException>(() => RequiredAgents.For(EightyIn20Seconds, new ErlangXModel(Erlangs.Of(50), Aht, Patience, 20, Redials.None)));

    [Fact]
    public void Patient_customers_who_come_again_are_unstable_at_the_load_they_make() =>
        Assert.False(new ErlangXModel(Erlangs.Of(9), Aht, null, null, new Redials(0, 0, 0.1)).At(10, EightyIn20Seconds).IsStable);
}

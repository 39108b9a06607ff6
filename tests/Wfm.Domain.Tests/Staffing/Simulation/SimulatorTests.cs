using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Concurrency;
using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Staffing.Simulation;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.Simulation;

public sealed class SimulatorTests
{
    private static readonly TimeSpan Aht = TimeSpan.FromSeconds(300);

    // Load, agents over load, patience in AHT: from quiet to overloaded, from impatient to patient.
    public static TheoryData<double, double, double> TwentySettings => new(
        from load in (double[])[3, 12, 40, 100]
        from setting in ((double Agents, double Patience)[])[(1.15, 0.3), (1.0, 0.5), (0.9, 1), (1.05, 2), (0.95, 5)]
        select (load, Math.Ceiling(load * setting.Agents), setting.Patience));

    [Theory]
    [MemberData(nameof(TwentySettings))]
    public void A_single_queue_is_Erlang_A_within_three_standard_errors(double load, double agents, double patienceOverAht)
    {
        var patience = Aht * patienceOverAht;
        var exact = ErlangA.Performance(agents, Erlangs.Of(load), Aht, patience, Scenarios.EightyIn20Seconds.ServiceLevel!.Value);

        // Each setting with contacts of its own: with one seed for all of them a chance finding in one would be found in every other.
        var found = Simulator.Run(Scenarios.Stationary(load, agents, Aht, patience), (int)(10 + (300 / load)), seed: (ulong)((1000 * agents) + (10 * patienceOverAht)));

        var overall = found.Queues[0].Overall;
        Scenarios.AssertNear(exact.ServiceLevel.Share, overall.ServiceLevel);
        Scenarios.AssertNear(exact.AbandonRate, overall.AbandonRate);
        Scenarios.AssertNear(exact.WaitProbability, overall.WaitProbability);
        Scenarios.AssertNear(exact.AverageSpeedOfAnswer!.Value.TotalSeconds, overall.MeanWaitSeconds);
        Scenarios.AssertNear(exact.Occupancy.Share, found.Teams[0].Overall);
    }

    [Theory]
    [InlineData(ServiceLevelDefinition.AnsweredOfOffered)]
    [InlineData(ServiceLevelDefinition.AnsweredOfAnswered)]
    [InlineData(ServiceLevelDefinition.ExcludingEarlyAbandons)]
    [InlineData(ServiceLevelDefinition.EarlyAbandonsCountAsServed)]
    [InlineData(ServiceLevelDefinition.VirtualWait)]
    public void Every_definition_of_service_level_counts_as_the_formula_does(ServiceLevelDefinition definition)
    {
        var targets = new StaffingTargets { ServiceLevel = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(30), definition).Value, ShortAbandonWithin = TimeSpan.FromSeconds(10) };
        var exact = ErlangA.Performance(19, Erlangs.Of(20), Aht, Aht, targets.ServiceLevel!.Value, targets.ShortAbandonWithin);

        var found = Simulator.Run(Scenarios.Stationary(20, 19, Aht, Aht, targets), 60, seed: 3).Queues[0].Overall;

        Scenarios.AssertNear(exact.ServiceLevel.Share, found.ServiceLevel);
        Scenarios.AssertNear(exact.AbandonRate, found.AbandonRate);
    }

    [Fact]
    public void Who_never_gives_up_is_Erlang_C()
    {
        var exact = ErlangC.Performance(11, Erlangs.Of(9), Aht, Scenarios.EightyIn20Seconds.ServiceLevel!.Value);

        var found = Simulator.Run(Scenarios.Stationary(9, 11, Aht, null), 200, seed: 4).Queues[0].Overall;

        Scenarios.AssertNear(exact.ServiceLevel.Share, found.ServiceLevel);
        Scenarios.AssertNear(exact.AverageSpeedOfAnswer!.Value.TotalSeconds, found.MeanWaitSeconds);
        Assert.Equal(0, found.AbandonRate.Value);
    }

    [Fact]
    public void Redials_load_the_queue_that_causes_them_as_in_Erlang_X()
    {
        var redials = new Redials(0, 0.6, 0.1);
        var exact = new ErlangXModel(Erlangs.Of(20), Aht, Aht, null, redials).At(21, Scenarios.EightyIn20Seconds);
        var scenario = Scenarios.Stationary(20, 21, Aht, Aht);

        // Long delays make redials as good as independent arrivals, which is what Erlang X assumes.
        var later = scenario with { Queues = [scenario.Queues[0] with { Redials = redials, RedialAfter = TimeSpan.FromHours(1) }] };
        var found = Simulator.Run(later with { WarmUpSlots = 8, SlotsPerDay = 16 }, 100, seed: 5).Queues[0].Overall;

        Scenarios.AssertNear(exact.ServiceLevel.Share, found.ServiceLevel);
        Scenarios.AssertNear(exact.AbandonRate, found.AbandonRate);
    }

    [Fact]
    public void Chats_that_stay_with_their_agent_agree_with_the_exact_chain_within_a_point()
    {
        var aht = TimeSpan.FromMinutes(6);
        var profile = ConcurrencyProfile.FromPublishedFactors(aht, 3);
        var exact = new ChatQueueModel(Erlangs.Of(15.6), profile, TimeSpan.FromMinutes(2)).At(8, Scenarios.EightyIn20Seconds);
        var scenario = Scenarios.Stationary(15.6, 8, aht, TimeSpan.FromMinutes(2));
        var chats = scenario with { Teams = [scenario.Teams[0] with { Concurrency = profile }] };

        var found = Simulator.Run(chats, 60, seed: 6);

        Assert.Equal(exact.ServiceLevel.Share, found.Queues[0].Overall.ServiceLevel.Value, 0.01);
        Assert.Equal(exact.AbandonRate, found.Queues[0].Overall.AbandonRate.Value, 0.01);
        Assert.Equal(exact.Occupancy.Share, found.Teams[0].Overall.Value, 0.02);
    }

    [Fact]
    public void Chats_one_at_a_time_are_calls()
    {
        var calls = Scenarios.Stationary(12, 13, Aht, Aht);
        var chats = calls with { Teams = [calls.Teams[0] with { Concurrency = ConcurrencyProfile.OneAtATime(Aht) }] };

        var exact = ErlangA.Performance(13, Erlangs.Of(12), Aht, Aht, Scenarios.EightyIn20Seconds.ServiceLevel!.Value);
        var found = Simulator.Run(chats, 60, seed: 7).Queues[0].Overall;

        Scenarios.AssertNear(exact.ServiceLevel.Share, found.ServiceLevel);
        Scenarios.AssertNear(exact.AbandonRate, found.AbandonRate);
    }

    [Fact]
    public void Weibull_patience_of_shape_one_is_exponential()
    {
        var scenario = Scenarios.Stationary(20, 19, Aht, Aht);
        var weibull = scenario with { Queues = [scenario.Queues[0] with { Patience = Patience.Weibull(Aht, 1) }] };

        Assert.Equal(Simulator.Run(scenario, 3, seed: 8).Queues[0].Overall, Simulator.Run(weibull, 3, seed: 8).Queues[0].Overall);
    }

    [Fact]
    public void Many_who_hang_up_at_once_abandon_more_at_the_same_mean_patience()
    {
        var scenario = Scenarios.Stationary(20, 19, Aht, Aht);

        PeriodResult With(double shape) =>
            Simulator.Run(scenario with { Queues = [scenario.Queues[0] with { Patience = Patience.Weibull(Aht, shape) }] }, 40, seed: 9).Queues[0].Overall;

        Assert.True(With(0.6).AbandonRate.Lower95 > With(1).AbandonRate.Upper95);
        Assert.True(With(2).AbandonRate.Upper95 < With(1).AbandonRate.Lower95);
    }

    [Fact]
    public void Busier_and_quieter_days_serve_as_the_mixture_says() // 100 E, CV 0.1, n = 98: 76.3 % in the long run, FORMULAS.md#uncertain-load
    {
        var (load, patience) = (Erlangs.Of(100), TimeSpan.FromSeconds(120));
        var scenario = Scenarios.Stationary(load.Value, 98, Aht, patience, hours: 6);

        var found = Simulator.Run(scenario with { SharedRateVariation = 0.1 }, 300, seed: 10).Queues[0].Overall;

        Scenarios.AssertNear(0.763, found.ServiceLevel);
        // Those 98 agents hold 80 % on a day as forecast, so on about every second day.
        Assert.InRange(found.TargetMet.Share, 0.4, 0.6);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_to_the_bit()
    {
        var scenario = Scenarios.Stationary(20, 20, Aht, Aht, handleTimes: HandleTimeShape.Lognormal(1.2));

        var (first, again, other) = (Simulator.Run(scenario, 5, seed: 1), Simulator.Run(scenario, 5, seed: 1), Simulator.Run(scenario, 5, seed: 2));

        Assert.Equal(first.Queues[0].Slots, again.Queues[0].Slots);
        Assert.Equal(first.Events, again.Events);
        Assert.NotEqual(first.Queues[0].Overall, other.Queues[0].Overall);
    }

    [Fact]
    public void Common_random_numbers_make_one_agent_more_a_sure_gain()
    {
        PeriodResult With(double agents, ulong seed) => Simulator.Run(Scenarios.Stationary(40, agents, Aht, Aht, handleTimes: HandleTimeShape.Lognormal(1)), 4, seed).Queues[0].Overall;

        // The same contacts come, and in each of these short runs one more agent serves them better.
        Assert.All(Enumerable.Range(1, 10).Select(seed => (ulong)seed), seed =>
        {
            Assert.Equal(With(40, seed).Offered, With(41, seed).Offered);
            Assert.True(With(41, seed).ServiceLevel.Value > With(40, seed).ServiceLevel.Value);
        });
    }

    [Fact]
    public void A_scenario_that_makes_no_sense_names_what_is_wrong()
    {
        var scenario = Scenarios.Stationary(1, 1, Aht, null);
        var broken = scenario with
        {
            Queues = [scenario.Queues[0] with { Escalation = new SimulatedEscalation("nowhere", 0.3, TimeSpan.Zero) }],
            Teams = [scenario.Teams[0] with { Skills = ["calls", "french"] }],
        };

        Assert.Equal(["simulation.escalation", "simulation.skill"], broken.Check()!.Problems.Select(problem => problem.Rule));
        Assert.Throws<ArgumentException>(() => Simulator.Run(broken, 1, 1));
    }

    [Fact]
    public void Standard_errors_promise_what_they_hold() // A 95 % interval holds the exact value in 95 of 100 simulations
    {
        var exact = ErlangA.Performance(21, Erlangs.Of(20), Aht, Aht, Scenarios.EightyIn20Seconds.ServiceLevel!.Value).ServiceLevel.Share;

        var held = Enumerable.Range(100, 200).Count(seed =>
            Simulator.Run(Scenarios.Stationary(20, 21, Aht, Aht, hours: 4), 8, (ulong)seed).Queues[0].Overall.ServiceLevel is var found && found.Lower95 <= exact && exact <= found.Upper95);

        Assert.InRange(held, 180, 198); // 190 expected, standard deviation 3.1
    }
}

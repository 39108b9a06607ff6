using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Deferred;
using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Staffing.Simulation;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.Simulation;

public sealed class FloorTests
{
    private static readonly TimeSpan Aht = TimeSpan.FromSeconds(300);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly StaffingTargets WithinADay = new()
    {
        ServiceLevel = ServiceLevelTarget.Create(95, TimeSpan.FromHours(8)).Value,
        ReplyWithin = TimeSpan.FromHours(8),
    };

    [Fact]
    public void Agents_who_can_do_everything_are_one_queue()
    {
        var exact = ErlangA.Performance(31, Erlangs.Of(30), Aht, Aht, Scenarios.EightyIn20Seconds.ServiceLevel!.Value);
        var scenario = Scenarios.Of([Call("english", 20), Call("french", 10)], [Team("all", 31, "english", "french")]);

        var found = Simulator.Run(scenario, 60, seed: 21);

        Assert.All(found.Queues, queue => Scenarios.AssertNear(exact.ServiceLevel.Share, queue.Overall.ServiceLevel));
    }

    [Fact]
    public void Specialists_alone_are_queues_of_their_own()
    {
        var scenario = Scenarios.Of([Call("english", 20), Call("french", 10)], [Team("e", 21, "english"), Team("f", 11, "french")]);

        var found = Simulator.Run(scenario, 60, seed: 22);

        var target = Scenarios.EightyIn20Seconds.ServiceLevel!.Value;
        Scenarios.AssertNear(ErlangA.Performance(21, Erlangs.Of(20), Aht, Aht, target).ServiceLevel.Share, found.Queue("english").Overall.ServiceLevel);
        Scenarios.AssertNear(ErlangA.Performance(11, Erlangs.Of(10), Aht, Aht, target).ServiceLevel.Share, found.Queue("french").Overall.ServiceLevel);
    }

    [Fact]
    public void A_third_who_speak_both_give_most_of_the_gain_of_pooling()
    {
        SimulatedDemand[] queues = [Call("english", 15), Call("french", 15)];
        double Worst(params SimulatedTeam[] teams) => Simulator.Run(Scenarios.Of(queues, teams), 40, seed: 23).Queues.Min(queue => queue.Overall.ServiceLevel.Value);

        var apart = Worst(Team("e", 16, "english"), Team("f", 16, "french"));
        var some = Worst(Team("e", 11, "english"), Team("f", 11, "french"), Team("both", 10, "english", "french"));
        var all = Worst(Team("both", 32, "english", "french"));

        Assert.True(some - apart > 0.5 * (all - apart), $"apart {apart:0.000}, some {some:0.000}, all {all:0.000}");
    }

    [Fact]
    public void A_lower_priority_number_is_served_first_and_nobody_is_lost_by_it()
    {
        SimulatedDemand[] queues = [Call("gold", 10) with { Patience = Patience.Endless }, Call("plain", 15) with { Patience = Patience.Endless, Priority = 1 }];
        var found = Simulator.Run(Scenarios.Of(queues, [Team("all", 28, "gold", "plain")]), 60, seed: 24);

        // Non-preemptive priorities, one handle time: Cobham 1954. E[W] = C(n, a) / (n mu) / ((1 - s(k-1)) (1 - s(k))).
        var unit = ErlangC.WaitProbability(28, Erlangs.Of(25)) * Aht.TotalSeconds / 28;
        Scenarios.AssertNear(unit / (1 - (10.0 / 28)), found.Queue("gold").Overall.MeanWaitSeconds);
        Scenarios.AssertNear(unit / (1 - (10.0 / 28)) / (1 - (25.0 / 28)), found.Queue("plain").Overall.MeanWaitSeconds);
    }

    [Fact]
    public void Who_goes_on_a_break_finishes_the_call_first()
    {
        // Ten people, all off for the second half hour; calls take exactly as long as they take, an hour on average.
        var calls = Scenarios.Even("calls", 9, Hour, 2);
        var shifts = Enumerable.Repeat(new AgentShift(TimeSpan.Zero, 4 * Hour, [new AgentBreak(Hour, Hour / 2)]), 10);
        var scenario = Scenarios.Of([calls], [new SimulatedTeam { Name = "ten", Skills = ["calls"], Schedule = AgentSchedule.OfShifts(shifts) }], warmUp: 0);

        var found = Simulator.Run(scenario, 400, seed: 25);

        // Nobody gives up, so every call is answered in the end; the break shows as occupancy above what is staffed.
        Assert.Equal(0, found.Queues[0].Overall.AbandonRate.Value);
        Assert.True(found.Teams[0].Occupancy[1].Value > 1);
        Assert.True(found.Queues[0].Slots[1].ServiceLevel.Value < found.Queues[0].Slots[0].ServiceLevel.Value);
    }

    [Fact]
    public void Shifts_and_breaks_add_up_to_a_schedule()
    {
        AgentShift[] shifts = [new(TimeSpan.Zero, 4 * Hour, [new AgentBreak(Hour, Hour / 4)]), new(Hour, 5 * Hour, [new AgentBreak(3 * Hour, Hour / 2)])];

        var schedule = AgentSchedule.OfShifts(shifts);

        // At 1 h one leaves for a break as the other begins.
        Assert.Equal([(0, 1), (1.25, 2), (3, 1), (3.5, 2), (4, 1), (5, 0)], schedule.Steps.Select(step => (step.From.TotalHours, (int)step.Agents)));
    }

    [Fact]
    public void Who_waits_at_closing_time_is_still_answered()
    {
        var calls = Call("calls", 8, hours: 2) with { Patience = Patience.Endless, Contacts = [96, 0] };
        var team = Team("eight", 8, "calls") with { Schedule = AgentSchedule.ByInterval([8, 0], Hour) };

        var dropped = Simulator.Run(Scenarios.Of([calls], [team], warmUp: 0), 100, seed: 26).Queues[0].Overall;
        var finished = Simulator.Run(Scenarios.Of([calls], [team with { FinishesQueue = true }], warmUp: 0), 100, seed: 26).Queues[0].Overall;

        Assert.True(dropped.Backlog > 1); // still in the queue an hour after closing
        Assert.Equal(0, finished.Backlog);
    }

    [Fact]
    public void Deferred_work_fills_idle_time_and_leaves_the_reserve_alone()
    {
        var mail = Scenarios.Even("mail", 30, Aht, 24) with { Targets = WithinADay, Priority = 1 };
        var calls = Call("calls", 10);
        SimulationResult With(int reserve) => Simulator.Run(Scenarios.Of([calls, mail], [Team("all", 14, "calls", "mail") with { ReserveForLive = reserve }]), 10, seed: 27);

        // There is more mail than time, so all agents but the reserve are always busy.
        Assert.Equal(1, With(0).Teams[0].Overall.Value, 3);
        Assert.InRange(With(4).Teams[0].Overall.Value, 0.7, 0.95);
        Assert.True(With(4).Queue("calls").Overall.ServiceLevel.Value > With(0).Queue("calls").Overall.ServiceLevel.Value + 0.3);
    }

    [Fact]
    public void Two_hundred_waiting_and_eighty_a_day_at_1500_s_are_gone_in_five_days_with_fifty_hours_a_day()
    {
        // DOMAIN 4.5: 200 / 5 + 80 = 120 a day, 50 hours; ten people of five productive hours, on a clock of ten open hours.
        var hours = BacklogClearance.DailyHours(200, 5, 80, TimeSpan.FromSeconds(1500));
        Assert.Equal(50, hours, 10);
        var mail = Scenarios.Even("mail", 1, TimeSpan.FromSeconds(1500), 50) with
        {
            Contacts = [.. Enumerable.Repeat(8.0, 50)],
            Targets = WithinADay,
            Backlog = [new BacklogItem(200, TimeSpan.Zero)],
        };
        SimulationResult With(double agents) => Simulator.Run(
            Scenarios.Of([mail], [Team("people", agents, "mail")], warmUp: 0) with { SlotsPerDay = 10 }, 400, seed: 28);

        var days = With(hours / 10).Queues[0].Days;

        // 40 fewer every day, to a standard deviation of contacts and handle times of about 20 over the week; nobody idles before the last day.
        Assert.All(Enumerable.Range(0, 4), day => Assert.Equal(200 - (40 * (day + 1)), days[day].Backlog + 5, 5.0));
        Assert.InRange(days[4].Backlog, 0, 15);
        // One person fewer leaves some 24 a day more.
        Assert.True(With((hours / 10) - 1).Queues[0].Days[4].Backlog > 90);
    }

    [Fact]
    public void A_share_of_those_answered_reaches_the_second_tier_after_the_lag()
    {
        var first = Call("first", 30, hours: 6) with { Contacts = [0, 360, 0, 0, 0, 0], Escalation = new SimulatedEscalation("second", 0.3, 2 * Hour), Patience = Patience.Exponential(Aht) };
        var second = Call("second", 0, hours: 6) with { Patience = Patience.Endless };
        var scenario = Scenarios.Of([first, second], [Team("one", 32, "first"), Team("two", 20, "second")], warmUp: 0);

        var found = Simulator.Run(scenario, 400, seed: 29);

        var abandoned = found.Queue("first").Slots.Select(slot => slot.Offered > 0 ? slot.AbandonRate.Value : 0).ToArray();
        var exact = EscalatedContacts.Of(first.Contacts, first.AhtSeconds, abandoned, 0.3, 2 * Hour, Hour);
        Assert.Equal(exact.Sum(), found.Queue("second").Overall.Offered, exact.Sum() * 0.01);
        // Departures of a queue come a mean wait later than those of an infinite first tier.
        for (var slot = 0; slot < 6; slot++)
            Assert.Equal(exact[slot], found.Queue("second").Slots[slot].Offered, 1.5);
    }

    private static SimulatedDemand Call(string name, double load, int hours = 24) => Scenarios.Even(name, load, Aht, hours) with { Patience = Patience.Exponential(Aht) };

    private static SimulatedTeam Team(string name, double agents, params string[] skills) => new() { Name = name, Skills = skills, Schedule = AgentSchedule.Constant(agents) };
}

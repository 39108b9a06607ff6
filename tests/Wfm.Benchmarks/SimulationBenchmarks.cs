using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Simulation;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Units;

namespace Wfm.Benchmarks;

/// <summary>Events a second of the simulator: arrivals, ends of handling, abandonments, changes of staff.</summary>
internal static class SimulationBenchmarks
{
    private const int Days = 20, SlotsPerDay = 48;
    private static readonly StaffingTargets Targets = new() { ServiceLevel = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value };
    private static readonly Patience TwoMinutes = Patience.Exponential(TimeSpan.FromSeconds(120));

    internal static IReadOnlyList<Benchmark> Rows { get; } =
    [
        Events("Simulation, one queue, 100 agents", 5_000_000, Single(default, TwoMinutes)),
        Events("Simulation, one queue, lognormal and Weibull", 5_000_000, Single(HandleTimeShape.Lognormal(1), Patience.Weibull(TimeSpan.FromSeconds(120), 0.8))),
        Events("Simulation, 4 skills, 6 teams, breaks", 3_000_000, MultiSkill()),
        Events("Simulation, chat, 3 at a time", null, Chat()),
    ];

    private static SimulationScenario Single(HandleTimeShape shape, Patience patience) =>
        Of([Demand("calls", 100, 300, 0) with { HandleTimes = shape, Patience = patience }], [Team("agents", 100, ["calls"])]);

    private static SimulationScenario Chat()
    {
        var chats = Single(default, TwoMinutes);
        return chats with { Teams = [Team("agents", 42, ["calls"]) with { Concurrency = ConcurrencyProfile.FromPublishedFactors(TimeSpan.FromSeconds(300), 3) }] };
    }

    private static SimulationScenario MultiSkill()
    {
        string[] names = ["sales", "service", "billing", "support"];
        SimulatedDemand[] queues = [.. names.Select((name, index) => Demand(name, 20 + (10 * index), 240 + (30 * index), index % 2) with
        {
            HandleTimes = HandleTimeShape.Lognormal(1), Patience = TwoMinutes, RateVariation = 0.05, Redials = new(0, 0.3, 0),
        })];
        return Of(queues,
        [
            .. names.Select((name, index) => Team(name, 10 + (10 * index), [name])),
            Team("first two", 30, names[..2]),
            Team("last two", 55, names[2..]),
        ]) with { SharedRateVariation = 0.05 };
    }

    private static SimulationScenario Of(IReadOnlyList<SimulatedDemand> queues, IReadOnlyList<SimulatedTeam> teams) =>
        new() { Interval = TimeSpan.FromMinutes(30), SlotsPerDay = SlotsPerDay, Queues = queues, Teams = teams };

    private static SimulatedDemand Demand(string name, double load, double aht, int priority) => new()
    {
        Name = name,
        Contacts = [.. Enumerable.Range(0, Days * SlotsPerDay).Select(slot => load * (1 + (0.2 * Math.Sin(slot * Math.PI / 24))) * 1800 / aht)],
        AhtSeconds = [.. Enumerable.Repeat(aht, Days * SlotsPerDay)],
        Priority = priority,
        Targets = Targets,
    };

    // Always a tenth more in shift than on the phones: each is away for three quarters of an hour of every eight.
    private static SimulatedTeam Team(string name, int agents, string[] skills) => new()
    {
        Name = name,
        Skills = skills,
        Schedule = AgentSchedule.OfShifts(
            from shift in Enumerable.Range(0, Days * 3)
            from agent in Enumerable.Range(0, (int)(agents * 1.1))
            let start = TimeSpan.FromHours(8 * shift)
            select new AgentShift(start, start + TimeSpan.FromHours(8), [new AgentBreak(start + TimeSpan.FromMinutes(60 + (agent * 7 % 300)), TimeSpan.FromMinutes(45))])),
    };

    private static Benchmark Events(string name, double? toReach, SimulationScenario scenario) =>
        new(name, (int)Simulator.Run(scenario, 1, 1).Events, toReach, () => Simulator.Run(scenario, 1, 1).Queues[0].Overall.ServiceLevel.Value);
}

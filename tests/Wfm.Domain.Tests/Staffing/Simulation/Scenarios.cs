using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Simulation;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.Simulation;

/// <summary>Simulations of queues whose exact performance is known.</summary>
internal static class Scenarios
{
    internal static readonly StaffingTargets EightyIn20Seconds = new() { ServiceLevel = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value };

    /// <summary>One queue at an even rate for some hours after 4 to settle.</summary>
    internal static SimulationScenario Stationary(
        double load, double agents, TimeSpan aht, TimeSpan? patience, StaffingTargets? targets = null, HandleTimeShape handleTimes = default, int hours = 20) =>
        Of(
            [Even("calls", load, aht, hours + 4) with { Patience = Patience.Exponential(patience), Targets = targets ?? EightyIn20Seconds, HandleTimes = handleTimes }],
            [new SimulatedTeam { Name = "agents", Skills = ["calls"], Schedule = AgentSchedule.Constant(agents) }]);

    internal static SimulationScenario Of(IReadOnlyList<SimulatedDemand> queues, IReadOnlyList<SimulatedTeam> teams, int warmUp = 4) => new()
    {
        Interval = TimeSpan.FromHours(1),
        SlotsPerDay = queues[0].Contacts.Length - warmUp,
        WarmUpSlots = warmUp,
        Queues = queues,
        Teams = teams,
    };

    internal static SimulatedDemand Even(string name, double load, TimeSpan aht, int hours) => new()
    {
        Name = name,
        Contacts = [.. Enumerable.Repeat(load / aht.TotalHours, hours)],
        AhtSeconds = [.. Enumerable.Repeat(aht.TotalSeconds, hours)],
        Targets = EightyIn20Seconds,
    };

    internal static void AssertNear(double exact, Estimate found, double errors = 3) =>
        Assert.True(Math.Abs(found.Value - exact) <= errors * found.StandardError, $"exact {exact:0.00000}, found {found.Value:0.00000} +- {found.StandardError:0.00000}");
}

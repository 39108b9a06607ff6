using Wfm.Domain.Demand;
using Wfm.Domain.Operations;

namespace Wfm.Sample.Realised;

/// <summary>
/// How many agents the sample's people roster for a load: enough of a rule of thumb to give histories believable queues and teams a
/// believable size. It is not the planner's staffing maths, which must not be checked against itself.
/// </summary>
internal static class PlannedAgents
{
    private const double SafetyFactor = 0.6, MaximumOccupancy = 0.85;

    /// <summary>Fractional agents for a load in erlangs: square-root staffing for live channels, 85 % occupancy for deferred work.</summary>
    public static double For(PlanningGroup group, double load)
    {
        if (group.Channel.IsDeferred())
            return load / MaximumOccupancy;
        var single = load / Throughput(group);
        return Math.Max(1, Math.Max(single / MaximumOccupancy, single + (SafetyFactor * Math.Sqrt(single)) + 0.4));
    }

    /// <summary>Contacts an agent gets through in the time of one at a time, with as many open as allowed; 1 for phone.</summary>
    public static double Throughput(PlanningGroup group) =>
        group.Concurrency is { } chats ? chats.MaximumOpen * (chats.HandleTimes[0] / chats.HandleTimes[^1]) : 1;
}

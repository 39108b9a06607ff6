using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Bridges;

/// <summary>
/// Moves one factor of the requirement after the other from one side to the other: contacts, AHT, agents over workload, shrinkage, schedule
/// inefficiency, contract hours. Each value is rounded to 10 digits before differences are taken, so they telescope without a remainder.
/// </summary>
internal static class RequiredBridge
{
    private static readonly BridgeCause[] Causes =
        [BridgeCause.Volume, BridgeCause.Aht, BridgeCause.Targets, BridgeCause.Shrinkage, BridgeCause.ScheduleEfficiency];

    internal static BridgeSide Between(TeamId team, CapacityWeek from, CapacityWeek to)
    {
        var lines = new List<BridgeLine>();
        var after = to.Groups.ToDictionary(group => group.Group);
        foreach (var group in from.Groups)
        {
            if (after.Remove(group.Group, out var other))
                lines.AddRange(Group(group, other));
            else
                lines.Add(new BridgeLine(BridgeCause.Groups, group.Group.Value, -Published(group.Gross.Value), "no longer in the plan"));
        }

        lines.AddRange(after.Values.Select(group => new BridgeLine(BridgeCause.Groups, group.Group.Value, Published(group.Gross.Value), "new in the plan")));
        var change = to.RequiredGross.Value - from.RequiredGross.Value;
        lines.Add(new BridgeLine(BridgeCause.Rounding, team.Value, change - lines.Sum(line => line.Fte), "groups are rounded one by one, the team as a whole"));
        return new BridgeSide(from.RequiredGross.Value, to.RequiredGross.Value, [.. lines.Where(line => line.Fte != 0)]);
    }

    private static IEnumerable<BridgeLine> Group(GroupDemand from, GroupDemand to)
    {
        var start = Published(from.Gross.Value);
        var end = Published(to.Gross.Value);
        if (Factors(from) is not { } before || Factors(to) is not { } after)
        {
            // Nothing to divide by: a group that is silent on one side.
            yield return new BridgeLine(
                from.Contacts != to.Contacts ? BridgeCause.Volume : BridgeCause.Targets, from.Group.Value, end - start, FormattableString.Invariant($"contacts {from.Contacts:0} to {to.Contacts:0}"));
            yield break;
        }

        var standing = start;
        for (var moved = 0; moved < Causes.Length; moved++)
        {
            // The factors moved so far stand as they are after, the rest as before; the last step ends where the other side stands.
            var next = moved == Causes.Length - 1 && decimal.Round(before[^1] - after[^1], 12) == 0
                ? end
                : Published(after.Take(moved + 1).Concat(before.Skip(moved + 1)).Aggregate(1m, (product, factor) => product * factor));
            yield return new BridgeLine(Causes[moved], from.Group.Value, next - standing, Reason(Causes[moved], from, to));
            standing = next;
        }

        yield return new BridgeLine(BridgeCause.WeeklyHours, from.Group.Value, end - standing, "contract hours of one FTE");
    }

    // Contacts, hours a contact, agents over workload, paid over net, paid with schedule inefficiency over paid, FTE an hour.
    private static decimal[]? Factors(GroupDemand group) =>
        group.Contacts > 0 && group.WorkloadHours > 0 && group.NetHours > 0 && group.GrossHours > 0 && group.Gross.Value > 0
            ? [group.Contacts, group.WorkloadHours / group.Contacts, group.NetHours / group.WorkloadHours, group.GrossHours / group.NetHours, group.Inefficiency, group.Gross.Value / group.GrossHours / group.Inefficiency]
            : null;

    private static string Reason(BridgeCause cause, GroupDemand from, GroupDemand to) => cause switch
    {
        BridgeCause.Volume => FormattableString.Invariant($"contacts {from.Contacts:0} to {to.Contacts:0}"),
        BridgeCause.Aht => FormattableString.Invariant($"AHT {from.WorkloadHours / from.Contacts * 3600:0.0} s to {to.WorkloadHours / to.Contacts * 3600:0.0} s"),
        BridgeCause.Targets => FormattableString.Invariant($"agent hours for an hour of work {from.NetHours / from.WorkloadHours:0.000} to {to.NetHours / to.WorkloadHours:0.000}"),
        BridgeCause.Shrinkage => FormattableString.Invariant($"shrinkage {100 * (1 - (from.NetHours / from.GrossHours)):0.00} % to {100 * (1 - (to.NetHours / to.GrossHours)):0.00} %"),
        _ => FormattableString.Invariant($"schedule inefficiency {from.Inefficiency:0.###} to {to.Inefficiency:0.###}"),
    };

    private static decimal Published(decimal fte) => decimal.Round(fte, SupplyForecast.Digits);
}

using Wfm.Domain.Operations;

namespace Wfm.Domain.Bridges;

/// <summary>Splits a change of available FTE: heads in and out first, then what each part of the supply takes or adds.</summary>
internal static class SupplyBridge
{
    internal static BridgeSide Between(TeamId team, SupplyToDate.Standing from, SupplyToDate.Standing to)
    {
        BridgeLine[] lines =
        [
            Line(BridgeCause.OpeningHeads, from.Opening, to.Opening, 1, "heads at the start"),
            Line(BridgeCause.Hires, from.Hires, to.Hires, 1, "starters so far"),
            Line(BridgeCause.Transfers, from.Transfers, to.Transfers, 1, "heads from other teams so far"),
            Line(BridgeCause.Attrition, from.Leavers, to.Leavers, -1, "leavers so far"),
            Line(BridgeCause.ContractShare, from.Parts.Contracted.Value - from.Heads, to.Parts.Contracted.Value - to.Heads, 1, "contracts in FTE less heads"),
            Line(BridgeCause.Ramp, from.Parts.Ramp.Value, to.Parts.Ramp.Value, -1, "FTE in class, nesting and ramp"),
            Line(BridgeCause.Promotion, from.Parts.Promotion.Value + from.Parts.Leading.Value, to.Parts.Promotion.Value + to.Parts.Leading.Value, -1, "FTE learning a new level, or leading"),
            Line(BridgeCause.Leave, from.Parts.Leave.Value, to.Parts.Leave.Value, -1, "FTE away for weeks"),
            Line(BridgeCause.Mentoring, from.Parts.Mentoring.Value, to.Parts.Mentoring.Value, -1, "FTE mentoring juniors"),
            Line(BridgeCause.Overtime, from.Parts.Overtime.Value, to.Parts.Overtime.Value, 1, "FTE of overtime"),
            Line(BridgeCause.VoluntaryTimeOff, from.Parts.VoluntaryTimeOff.Value, to.Parts.VoluntaryTimeOff.Value, -1, "FTE of voluntary time off"),
            Line(BridgeCause.Outsourcing, from.Parts.Outsourced.Value, to.Parts.Outsourced.Value, 1, "FTE of the partner"),
        ];
        return new BridgeSide(from.Available, to.Available, [.. lines.Where(line => line.Fte != 0)]);

        BridgeLine Line(BridgeCause cause, decimal before, decimal after, int sign, string what) =>
            new(cause, team.Value, sign * (after - before), FormattableString.Invariant($"{what} {before:0.##} to {after:0.##}"));
    }
}

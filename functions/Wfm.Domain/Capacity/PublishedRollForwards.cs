namespace Wfm.Domain.Capacity;

/// <summary>
/// How two planning systems on the market roll FTE forward, as they publish it: to check imported plans against, and to explain where ours
/// differs (neither has a ramp). Formula: FORMULAS.md#supply.
/// </summary>
public static class PublishedRollForwards
{
    /// <summary>
    /// NICE, by week: FTE = max(0, FTE before - attrition before) + new hires of the week that began a training period earlier (DOMAIN 4.3, N4).
    /// </summary>
    /// <param name="start">FTE of the first week.</param>
    /// <param name="attrition">FTE that leave in each week.</param>
    /// <param name="newHires">FTE hired in each week.</param>
    /// <param name="trainingWeeks">Weeks until a hire counts, 0 or more.</param>
    public static IReadOnlyList<decimal> Nice(decimal start, IReadOnlyList<decimal> attrition, IReadOnlyList<decimal> newHires, int trainingWeeks)
    {
        var weeks = new decimal[attrition.Count];
        for (var week = 0; week < weeks.Length; week++)
        {
            var stayed = week == 0 ? start : Math.Max(0, weeks[week - 1] - attrition[week - 1]);
            weeks[week] = stayed + (week >= trainingWeeks ? newHires[week - trainingWeeks] : 0);
        }

        return weeks;
    }

    /// <summary>One week of a Genesys Cloud capacity plan.</summary>
    /// <param name="Starting">FTE at its start.</param>
    /// <param name="AttritionPercent">Share of them that leaves.</param>
    /// <param name="NewHires">FTE hired.</param>
    /// <param name="Transfers">FTE transferred in, less those out.</param>
    /// <param name="ExtraTimeUnderTime">FTE of extra time, less under time.</param>
    /// <param name="ShrinkagePercent">Share of planned FTE that does not handle contacts.</param>
    /// <param name="Required">FTE required, shrinkage included.</param>
    public sealed record GenesysWeek(
        decimal Starting, decimal AttritionPercent, decimal NewHires, decimal Transfers, decimal ExtraTimeUnderTime, decimal ShrinkagePercent, decimal Required)
    {
        /// <summary>Starting - attrition + new hires + transfers + extra time (DOMAIN 4.3, G4 and G8).</summary>
        public decimal Planned => Starting - (Starting * AttritionPercent / 100) + NewHires + Transfers + ExtraTimeUnderTime;

        /// <summary>Planned × (1 - shrinkage).</summary>
        public decimal Net => Planned * (1 - (ShrinkagePercent / 100));

        /// <summary>Planned - required.</summary>
        public decimal OverUnder => Planned - Required;
    }

    /// <summary>Genesys, by week: each week starts with what the one before planned, extra time aside, which nobody keeps.</summary>
    /// <param name="weeks">Weeks; what they say of their start counts in the first alone.</param>
    public static IReadOnlyList<GenesysWeek> Genesys(IReadOnlyList<GenesysWeek> weeks)
    {
        var rolled = new List<GenesysWeek>(weeks.Count);
        foreach (var week in weeks)
            rolled.Add(rolled.Count == 0 ? week : week with { Starting = rolled[^1].Planned - rolled[^1].ExtraTimeUnderTime });
        return rolled;
    }
}

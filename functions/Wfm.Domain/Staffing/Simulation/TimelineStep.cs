namespace Wfm.Domain.Staffing.Simulation;

/// <summary>What is known to happen in every realisation: the end of an interval, or a change in the staff of a team.</summary>
/// <param name="Seconds">When.</param>
/// <param name="Slot">The interval that ends; -1 for a change of staff.</param>
/// <param name="Team">The team; -1 for the end of an interval.</param>
/// <param name="Agents">Its agents from now on.</param>
internal readonly record struct TimelineStep(double Seconds, int Slot, int Team, double Agents)
{
    /// <summary>All steps in order; at the same moment the interval ends first.</summary>
    internal static TimelineStep[] Of(SimulationScenario scenario)
    {
        var steps = new List<TimelineStep>();
        for (var slot = 0; slot < scenario.Slots; slot++)
            steps.Add(new TimelineStep((slot + 1) * scenario.Interval.TotalSeconds, slot, -1, 0));
        for (var team = 0; team < scenario.Teams.Count; team++)
        {
            foreach (var (from, agents) in scenario.Teams[team].Schedule.Steps)
                steps.Add(new TimelineStep(from.TotalSeconds, -1, team, agents));
        }

        return [.. steps.OrderBy(step => step.Seconds).ThenBy(step => step.Team)];
    }
}

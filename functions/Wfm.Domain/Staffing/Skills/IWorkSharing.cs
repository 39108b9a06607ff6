namespace Wfm.Domain.Staffing.Skills;

/// <summary>People with the same skills.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Skills">Names of the queues they can take.</param>
/// <param name="Cost">Cost of one for an interval, above 0, in any unit; cross-trained people cost more.</param>
/// <param name="Most">Most of them that can be had; null for no limit.</param>
public sealed record SkillGroup(string Name, IReadOnlyList<string> Skills, double Cost = 1, double? Most = null);

/// <summary>What one interval asks of several groups of people.</summary>
/// <param name="Required">Fractional agents each queue needs on its own, by its name.</param>
/// <param name="Pooled">Fractional agents all need when merged: the sum of people is not below it.</param>
/// <param name="Groups">The people there may be.</param>
public sealed record WorkSharingProblem(IReadOnlyDictionary<string, double> Required, double Pooled, IReadOnlyList<SkillGroup> Groups);

/// <summary>How the work is shared. Capacity-feasible: nobody's time is counted for two queues.</summary>
/// <param name="Agents">People of each group, fractional.</param>
/// <param name="Shares">Agents of a group given to a queue, by (group, queue); 0 where not named.</param>
/// <param name="Cost">Their cost, the least there is.</param>
public sealed record WorkSharingPlan(IReadOnlyDictionary<string, double> Agents, IReadOnlyDictionary<(string Group, string Queue), double> Shares, double Cost);

/// <summary>
/// Port to the engine that shares work among people of several skills at least cost: sum of agents given to a queue covers it, sum
/// of what a group gives is what it has.
/// </summary>
public interface IWorkSharing
{
    /// <summary>The cheapest sharing; fails with <c>skills.uncovered</c> where some queue's skill nobody has enough of.</summary>
    Result<WorkSharingPlan> Share(WorkSharingProblem problem, CancellationToken cancel = default);
}

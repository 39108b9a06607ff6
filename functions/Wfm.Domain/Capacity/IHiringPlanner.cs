namespace Wfm.Domain.Capacity;

/// <summary>Decides who starts, rises, moves, works overtime or is bought in, for all teams at once.</summary>
public interface IHiringPlanner
{
    /// <summary>
    /// Decisions for every team and week of the problem that break none of its <see cref="HiringRules"/>: there always are some, because
    /// shortages are priced, not forbidden.
    /// </summary>
    HiringDecisions Decide(HiringProblem problem, CancellationToken cancel = default);
}

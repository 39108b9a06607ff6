namespace Wfm.Domain.Staffing.Queueing;

/// <summary>One queue with everything given but the number of agents; more agents never serve worse.</summary>
public interface IQueueModel
{
    /// <summary>Id of the formula it computes with, an anchor of FORMULAS.md.</summary>
    string Formula { get; }

    /// <summary>Agents at and below which it is unstable; 0 where customers give up.</summary>
    double Floor { get; }

    /// <summary>Spread of the number in service, in agents: the step on which performance changes.</summary>
    double Spread { get; }

    /// <summary>A number of agents near which the targets are met, from fluid limits; only the time of a search depends on it.</summary>
    double Guess(StaffingTargets targets);

    /// <summary>What it does with so many agents, 0 or more, fractional or not.</summary>
    QueuePerformance At(double agents, StaffingTargets targets);
}

namespace Wfm.Domain.Staffing.Simulation;

/// <summary>How an interval, a day, a week or the whole time went.</summary>
public readonly record struct PeriodResult
{
    /// <summary>Contacts that came, redials included, per realisation.</summary>
    public required double Offered { get; init; }

    /// <summary>Share in time under the target's definition; for deferred work finished within the reply time.</summary>
    public required Estimate ServiceLevel { get; init; }

    /// <summary>Share that gave up; short abandons left out where a threshold is set.</summary>
    public required Estimate AbandonRate { get; init; }

    /// <summary>Share that found no agent free.</summary>
    public required Estimate WaitProbability { get; init; }

    /// <summary>Mean wait over all that came; for deferred work mean time open until finished.</summary>
    public required Estimate MeanWaitSeconds { get; init; }

    /// <summary>Mean number waiting at the end.</summary>
    public required double Backlog { get; init; }

    /// <summary>Mean time the oldest of them has waited at the end; deferred work only.</summary>
    public required double OldestSeconds { get; init; }

    /// <summary>How often the service-level target was met over this period, out of realisations in which anybody came.</summary>
    public required Frequency TargetMet { get; init; }
}

/// <summary>How one queue went.</summary>
/// <param name="Name">The queue.</param>
/// <param name="Slots">By interval of arrival, from the end of the warm-up on.</param>
/// <param name="Days">By day.</param>
/// <param name="Weeks">By seven days.</param>
/// <param name="Overall">All of it.</param>
public sealed record QueueResult(string Name, IReadOnlyList<PeriodResult> Slots, IReadOnlyList<PeriodResult> Days, IReadOnlyList<PeriodResult> Weeks, PeriodResult Overall);

/// <summary>How one team went.</summary>
/// <param name="Name">The team.</param>
/// <param name="Occupancy">Agent time worked over agent time there, by interval; NaN where nobody is there. Work past the end of a shift can lift it above 1.</param>
/// <param name="Overall">The same over all intervals.</param>
public sealed record TeamResult(string Name, IReadOnlyList<Estimate> Occupancy, Estimate Overall);

/// <summary>What a simulation found.</summary>
/// <param name="Realisations">How many times the whole was played.</param>
/// <param name="Events">Events handled in all.</param>
/// <param name="Queues">Queues, in the order of the scenario.</param>
/// <param name="Teams">Teams, in the order of the scenario.</param>
public sealed record SimulationResult(int Realisations, long Events, IReadOnlyList<QueueResult> Queues, IReadOnlyList<TeamResult> Teams)
{
    /// <summary>A queue by its name.</summary>
    public QueueResult Queue(string name) => Queues.Single(queue => queue.Name == name);
}

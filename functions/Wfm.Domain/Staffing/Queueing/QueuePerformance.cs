using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>How a queue does in the long run with a given number of agents. One record for all models.</summary>
/// <remarks>
/// Without abandonment and with no more agents than erlangs the queue grows without bound: <see cref="IsStable"/> is false, everyone
/// waits, nobody is answered in time and the waiting times are null; never a negative wait.
/// </remarks>
public readonly record struct QueuePerformance
{
    /// <summary>Agents handling or free for contacts; may be fractional.</summary>
    public required double Agents { get; init; }

    /// <summary>False where the queue would grow without bound.</summary>
    public required bool IsStable { get; init; }

    /// <summary>Achieved service level under the definition asked for.</summary>
    public required ServiceLevel ServiceLevel { get; init; }

    /// <summary>Mean wait over all offered contacts, abandoned ones with the time they waited; null where unstable.</summary>
    public required TimeSpan? AverageSpeedOfAnswer { get; init; }

    /// <summary>Mean wait over answered contacts; null where unstable or where nobody is answered.</summary>
    public required TimeSpan? AverageSpeedOfAnswered { get; init; }

    /// <summary>Share of offered contacts that find no agent free, 0 to 1.</summary>
    public required double WaitProbability { get; init; }

    /// <summary>Share of offered contacts that give up waiting, 0 to 1; short abandons left out where a threshold is set.</summary>
    public required double AbandonRate { get; init; }

    /// <summary>Share of offered contacts that find all lines taken, 0 to 1; 0 in models without a limit of lines.</summary>
    public double BlockedRate { get; init; }

    /// <summary>Share of agents' time spent handling contacts.</summary>
    public required Occupancy Occupancy { get; init; }

    /// <summary>The mean wait over all in seconds, not rounded to ticks as a span is: what a search for a wait target needs.</summary>
    internal double MeanWaitSeconds { get; init; }

    /// <summary>Shares of the contacts that came by which this performance is averaged with that of other loads.</summary>
    internal ContactShares Shares { get; init; }

    /// <summary>Nobody calls: all are served, nobody waits.</summary>
    internal static QueuePerformance Idle(double agents) => new()
    {
        Agents = agents,
        IsStable = true,
        ServiceLevel = ServiceLevel.OfShare(1),
        AverageSpeedOfAnswer = TimeSpan.Zero,
        AverageSpeedOfAnswered = TimeSpan.Zero,
        WaitProbability = 0,
        AbandonRate = 0,
        Occupancy = default,
        Shares = ContactShares.All,
    };

    /// <summary>More load than agents and nobody gives up.</summary>
    internal static QueuePerformance Unstable(double agents) => new()
    {
        Agents = agents,
        IsStable = false,
        ServiceLevel = default,
        AverageSpeedOfAnswer = null,
        AverageSpeedOfAnswered = null,
        WaitProbability = 1,
        AbandonRate = 0,
        Occupancy = Occupancy.OfShare(1),
        MeanWaitSeconds = double.PositiveInfinity,
        Shares = ContactShares.All,
    };

    /// <inheritdoc />
    public override string ToString() => IsStable
        ? FormattableString.Invariant($"{Agents:0.##} agents: service level {ServiceLevel}, ASA {AverageSpeedOfAnswer?.TotalSeconds:0.#} s, {AbandonRate * 100:0.#} % abandon, occupancy {Occupancy}")
        : FormattableString.Invariant($"{Agents:0.##} agents: unstable");
}

/// <summary>Shares of the contacts that came.</summary>
/// <param name="Offered">Those the abandon rate is out of: all but short abandons.</param>
/// <param name="Counted">Those the service level is out of, by its definition.</param>
/// <param name="Answered">Those answered.</param>
internal readonly record struct ContactShares(double Offered, double Counted, double Answered)
{
    internal static ContactShares All => new(1, 1, 1);
}

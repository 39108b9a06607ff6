namespace Wfm.Domain.Staffing;

/// <summary>
/// Handle time of a chat by how many an agent has open: entry k-1 is the mean handle time with k open at once. It grows with k,
/// so twice the concurrency is not twice the throughput. Throughput k / time must not fall as k grows.
/// </summary>
/// <param name="HandleTimes">Mean handle time at 1, 2, .. open chats; at least one, each longer than 0 s.</param>
public sealed record ConcurrencyProfile(IReadOnlyList<TimeSpan> HandleTimes)
{
    // Call Centre Helper, DOMAIN 4.6.
    private static readonly double[] PublishedFactors = [1, 1.7, 2.5, 2.9, 3.5];

    /// <summary>Most chats an agent has open at once.</summary>
    public int MaximumOpen => HandleTimes.Count;

    /// <summary>Chats an agent with <paramref name="open"/> of them finishes in the time of one handled alone; 1 for 1, rising.</summary>
    public double Throughput(int open) => open == 0 ? 0 : open * (HandleTimes[0] / HandleTimes[open - 1]);

    /// <summary>
    /// The published throughput factors 1, 1.7, 2.5, 2.9, 3.5 for 1 to 5 open chats (Call Centre Helper, DOMAIN 4.6): with k open,
    /// each takes AHT x k / factor.
    /// </summary>
    public static ConcurrencyProfile FromPublishedFactors(TimeSpan aht, int maximumOpen)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumOpen, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumOpen, PublishedFactors.Length);
        var times = new TimeSpan[maximumOpen];
        for (var open = 1; open <= maximumOpen; open++)
            times[open - 1] = aht * (open / PublishedFactors[open - 1]);
        return new ConcurrencyProfile(times);
    }

    /// <summary>One chat at a time.</summary>
    public static ConcurrencyProfile OneAtATime(TimeSpan aht) => new([aht]);

    /// <summary>The same profile scaled so that a chat handled alone takes <paramref name="aht"/>.</summary>
    public ConcurrencyProfile ScaledTo(TimeSpan aht)
    {
        var factor = aht / HandleTimes[0];
        return new ConcurrencyProfile([.. HandleTimes.Select(time => time * factor)]);
    }

    /// <summary>What is wrong with the profile: no entry, a time that is not positive, or throughput that falls; null where it is sound.</summary>
    public Failure? Check()
    {
        if (HandleTimes.Count == 0)
            return Failure.Invalid("concurrency.empty", "A concurrency profile names the handle time of at least one open chat.", "handleTimes");
        for (var open = 1; open <= MaximumOpen; open++)
        {
            if (HandleTimes[open - 1] <= TimeSpan.Zero)
                return Failure.Invalid("concurrency.notPositive", $"The handle time with {open} open must be longer than 0 s, but was {HandleTimes[open - 1].TotalSeconds} s.", "handleTimes", HandleTimes[open - 1]);
            if (open > 1 && Throughput(open) < Throughput(open - 1))
                return Failure.Invalid("concurrency.throughputFalls", FormattableString.Invariant($"An agent must not finish fewer chats with {open} open than with {open - 1}, but finishes {Throughput(open):0.##} against {Throughput(open - 1):0.##}."), "handleTimes", HandleTimes[open - 1]);
        }

        return null;
    }
}

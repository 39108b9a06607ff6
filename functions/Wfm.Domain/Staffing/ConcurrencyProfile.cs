namespace Wfm.Domain.Staffing;

/// <summary>
/// Handle time of a chat by how many an agent has open: entry k-1 is the mean handle time with k open at once. It grows with k,
/// so twice the concurrency is not twice the throughput. Throughput k / time must not fall as k grows.
/// </summary>
/// <param name="HandleTimes">Mean handle time at 1, 2, .. open chats; at least one, each longer than 0 s.</param>
public sealed record ConcurrencyProfile(IReadOnlyList<TimeSpan> HandleTimes)
{
    /// <summary>Most chats an agent has open at once.</summary>
    public int MaximumOpen => HandleTimes.Count;

    /// <summary>
    /// The published throughput factors 1, 1.7, 2.5, 2.9, 3.5 for 1 to 5 open chats (Call Centre Helper, DOMAIN 4.6): with k open,
    /// each takes AHT x k / factor.
    /// </summary>
    public static ConcurrencyProfile FromPublishedFactors(TimeSpan aht, int maximumOpen)
    {
        ReadOnlySpan<double> factors = [1, 1.7, 2.5, 2.9, 3.5];
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumOpen, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumOpen, factors.Length);
        var times = new TimeSpan[maximumOpen];
        for (var open = 1; open <= maximumOpen; open++)
            times[open - 1] = aht * (open / factors[open - 1]);
        return new ConcurrencyProfile(times);
    }
}

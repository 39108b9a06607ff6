namespace Wfm.Domain.Staffing.Shifts;

/// <summary>Times of day at which shifts may start: from the first to the last, both included, by steps.</summary>
/// <param name="First">The first, from midnight; whole slots.</param>
/// <param name="Last">The last, below 24 hours.</param>
/// <param name="Step">From one to the next; whole slots, above 0.</param>
public sealed record StartWindow(TimeSpan First, TimeSpan Last, TimeSpan Step)
{
    /// <summary>Every half hour round the clock.</summary>
    public static StartWindow AnyHalfHour { get; } = new(TimeSpan.Zero, TimeSpan.FromHours(23.5), TimeSpan.FromMinutes(30));

    /// <summary>The times, in order.</summary>
    public IEnumerable<TimeSpan> Times()
    {
        for (var time = First; time <= Last; time += Step)
            yield return time;
    }
}

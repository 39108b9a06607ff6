namespace Wfm.Domain.Units;

/// <summary>One planning interval: an instant, a length and the zone whose clock people there read.</summary>
/// <param name="StartUtc">First instant, in UTC.</param>
/// <param name="Length">Length, more than 0; 15, 30 or 60 minutes as a rule.</param>
/// <param name="Zone">The zone the planning group lives in.</param>
public readonly record struct PlanningInterval(DateTimeOffset StartUtc, TimeSpan Length, IanaZone Zone)
{
    /// <summary>First instant after the interval.</summary>
    public DateTimeOffset EndUtc => StartUtc + Length;

    /// <summary>The wall clock at the start; on the day clocks go back the same wall clock comes twice.</summary>
    public DateTime LocalStart => Zone.LocalAt(StartUtc);
}

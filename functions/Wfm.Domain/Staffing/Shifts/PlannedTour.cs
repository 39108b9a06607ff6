namespace Wfm.Domain.Staffing.Shifts;

/// <summary>People who work the same week.</summary>
/// <param name="Tour">Name of the tour's type.</param>
/// <param name="Start">When their shifts start.</param>
/// <param name="Days">The days they work, from Monday.</param>
/// <param name="Heads">How many, 1 or more.</param>
public sealed record PlannedTour(string Tour, TimeSpan Start, IReadOnlyList<DayOfWeek> Days, int Heads);

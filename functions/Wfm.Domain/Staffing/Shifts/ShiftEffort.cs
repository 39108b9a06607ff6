namespace Wfm.Domain.Staffing.Shifts;

/// <summary>How much work goes into a shift plan. Without a time limit the same demand gives the same plan.</summary>
/// <param name="Rounds">Most rounds of improvement after the first plan, 0 or more.</param>
/// <param name="Within">Time after which no more is begun, for people who wait; null in the nightly run.</param>
public sealed record ShiftEffort(int Rounds, TimeSpan? Within = null)
{
    /// <summary>A first plan with its bound: what the nightly run has time for.</summary>
    public static ShiftEffort Nightly { get; } = new(300);
}

namespace Wfm.Optimization.Hiring;

/// <summary>How much work goes into a hiring plan. Without a time limit the same problem gives the same plan.</summary>
/// <param name="MovesPerTeam">Moves of the search for each team.</param>
/// <param name="Nodes">Most nodes of the whole-number program where the problem is small; 0 for none.</param>
/// <param name="Replays">Replays over random attrition and declined offers; 0 for none.</param>
/// <param name="Within">Time after which no more is begun; null in the nightly run.</param>
public sealed record HiringEffort(int MovesPerTeam, int Nodes, int Replays, TimeSpan? Within = null)
{
    /// <summary>What the nightly run has time for.</summary>
    public static HiringEffort Nightly { get; } = new(20_000, 0, 200);

    /// <summary>For somebody who waits.</summary>
    public static HiringEffort Thorough { get; } = new(400_000, 2_000, 500, TimeSpan.FromSeconds(80));
}

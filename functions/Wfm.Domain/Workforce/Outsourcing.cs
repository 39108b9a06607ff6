namespace Wfm.Domain.Workforce;

/// <summary>What an outsourcing partner (BPO) offers a team.</summary>
/// <param name="LeadWeeks">Weeks from signing to the first day.</param>
/// <param name="MostHeads">Most heads at a time.</param>
/// <param name="Ramp">How the partner's people become productive; the partner replaces leavers.</param>
public sealed record Outsourcing(int LeadWeeks, int MostHeads, Ramp Ramp)
{
    /// <summary>Fewest weeks a head is booked for.</summary>
    public int MinimumWeeks { get; init; } = 1;
}

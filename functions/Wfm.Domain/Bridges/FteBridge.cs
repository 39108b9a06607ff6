using Wfm.Domain.Operations;

namespace Wfm.Domain.Bridges;

/// <summary>
/// One week of one team on two sides, and why they differ. Lines add up to the difference exactly, as decimals: there is no line for
/// what is not explained. Formula: FORMULAS.md#bridges.
/// </summary>
/// <param name="Team">The team.</param>
/// <param name="Week">The Monday.</param>
/// <param name="Required">What moved the FTE required.</param>
/// <param name="Available">What moved the FTE available.</param>
public sealed record FteBridge(TeamId Team, DateOnly Week, BridgeSide Required, BridgeSide Available)
{
    /// <summary>By how much the gap, available less required, moved.</summary>
    public decimal GapChange => Available.Change - Required.Change;
}

/// <summary>One figure on two sides.</summary>
/// <param name="From">Before.</param>
/// <param name="To">After.</param>
/// <param name="Lines">Why; they add up to the change. Lines of 0 are left out.</param>
public sealed record BridgeSide(decimal From, decimal To, IReadOnlyList<BridgeLine> Lines)
{
    /// <summary>To less from.</summary>
    public decimal Change => To - From;
}

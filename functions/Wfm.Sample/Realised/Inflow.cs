namespace Wfm.Sample.Realised;

/// <summary>What lower tiers send into one day, by slot.</summary>
/// <param name="Expected">True rate.</param>
/// <param name="Count">What came.</param>
internal sealed record Inflow(double[] Expected, int[] Count);

namespace Wfm.Domain.Staffing.Uncertainty;

/// <summary>What a target means when the day's rate is not known for certain.</summary>
public enum UncertaintyMode
{
    /// <summary>Met on a day that turns out as forecast. The least staff; busy days cost more service than quiet ones give back.</summary>
    Mean,

    /// <summary>Met in the long run over all contacts, those of busy days included (volume-weighted).</summary>
    VolumeWeighted,

    /// <summary>Met on a stated share of days.</summary>
    ShareOfDays,
}

/// <summary>How a group is staffed for a load that may differ from its forecast.</summary>
/// <param name="Mode">What the targets mean.</param>
/// <param name="Share">The share of days for <see cref="UncertaintyMode.ShareOfDays"/>, above 0 and below 1; else unused.</param>
public sealed record UncertaintyPolicy(UncertaintyMode Mode, double Share = 0.9)
{
    /// <summary>Targets hold on a day as forecast.</summary>
    public static UncertaintyPolicy Mean { get; } = new(UncertaintyMode.Mean);
}

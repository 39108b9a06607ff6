using System.ComponentModel.DataAnnotations;

namespace Wfm.Api.Limits;

/// <summary>How often a caller may ask (settings <c>Wfm:Rate:..</c>). Each instance counts for itself.</summary>
public sealed class RateOptions
{
    /// <summary>Requests a caller may send at once after a pause.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 300;

    /// <summary>Requests a caller may send a second for any length of time.</summary>
    [Range(1, 1_000_000)]
    public int PerSecond { get; set; } = 50;

    /// <summary>Costly requests (a run) a caller may send a minute.</summary>
    [Range(1, 1_000_000)]
    public int CostlyPerMinute { get; set; } = 20;
}

using Wfm.Domain.Demand;
using Wfm.Domain.Units;

namespace Wfm.Planning.SetUp;

/// <summary>What somebody who brings a first file says about it; everything can be changed later.</summary>
/// <param name="Zone">Zone of wall-clock times, and of the site.</param>
public sealed record SetUpChoices(IanaZone Zone)
{
    /// <summary>AHT where the file has none, above 0.</summary>
    public TimeSpan Aht { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>People who handle contacts today; null to estimate them from the workload.</summary>
    public int? People { get; init; }

    /// <summary>Channel by group, where it is not what the group's name suggests.</summary>
    public IReadOnlyDictionary<string, Channel> Channels { get; init; } = new Dictionary<string, Channel>();
}

using Wfm.Domain.Capacity;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Bridges;

/// <summary>Heads in and out from a common Monday up to each week after it.</summary>
internal sealed class SupplyToDate(IReadOnlyList<CapacityWeek> weeks, DateOnly common)
{
    private int _next = Enumerable.Range(0, weeks.Count).First(index => weeks[index].Week >= common);
    private decimal? _opening;
    private decimal _hires, _transfers, _leavers;

    /// <summary>What the next week's available FTE are made of. Heads = opening + hires + transfers - leavers.</summary>
    internal Standing Next()
    {
        var week = weeks[_next++];
        _opening ??= week.Flows.Sum(flow => flow.Before);
        _hires += week.Flows.Sum(flow => flow.Started);
        _transfers += week.Flows.Sum(flow => flow.TransferredIn - flow.TransferredOut);
        var standing = new Standing(_opening.Value, _hires, _transfers, _leavers, week.Heads, week.Parts, week.Available.Value);
        _leavers += week.Flows.Sum(flow => flow.Leavers);
        return standing;
    }

    /// <summary>One week's supply; leavers are those of the weeks before it.</summary>
    internal sealed record Standing(decimal Opening, decimal Hires, decimal Transfers, decimal Leavers, decimal Heads, SupplyParts Parts, decimal Available);
}

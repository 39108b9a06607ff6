using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Uncertainty;

/// <summary>
/// A queue whose load differs from day to day: performance in the long run, each contact counting once, so that busy days weigh more.
/// Service level = E[load x level] / E[load]. Formula: FORMULAS.md#uncertain-load.
/// </summary>
/// <remarks>Without patience a day busier than its agents serves nobody in time and has no mean wait; then there is none at all.</remarks>
public sealed class MixedQueueModel : IQueueModel
{
    private readonly GammaLoad _load;
    private readonly Func<Erlangs, IQueueModel> _queue;
    private readonly IQueueModel _mean;
    private readonly (IQueueModel Queue, LoadShare Share)[] _smooth;

    /// <summary>The mixture of what <paramref name="queue"/> makes of each load.</summary>
    public MixedQueueModel(GammaLoad load, Func<Erlangs, IQueueModel> queue)
    {
        _load = load;
        _queue = queue;
        _mean = queue(load.Mean);
        _smooth = _mean.Floor == 0 ? Queues(load.Nodes()) : [];
    }

    /// <inheritdoc />
    public string Formula => $"uncertain-load({_mean.Formula})";

    /// <inheritdoc />
    public double Floor => _mean.Floor;

    /// <inheritdoc />
    public double Spread => Math.Sqrt((_mean.Spread * _mean.Spread) + (Deviation * Deviation));

    /// <inheritdoc />
    public double Guess(StaffingTargets targets) => _mean.Guess(targets) + (Deviation / 2);

    /// <inheritdoc />
    public QueuePerformance At(double agents, StaffingTargets targets)
    {
        // Without patience the performance breaks where the load reaches the agents.
        var nodes = _mean.Floor == 0 ? _smooth : Queues(_load.NodesBelow(agents));
        var parts = new (QueuePerformance, double, double)[nodes.Length];
        for (var node = 0; node < nodes.Length; node++)
            parts[node] = (nodes[node].Queue.At(agents, targets), nodes[node].Share.Days, nodes[node].Share.Contacts);
        return PerformanceMix.Of(agents, parts);
    }

    private double Deviation => _load.Variation * _load.Mean.Value;

    private (IQueueModel Queue, LoadShare Share)[] Queues(IReadOnlyList<LoadShare> nodes) => [.. nodes.Select(node => (_queue(node.Load), node))];
}

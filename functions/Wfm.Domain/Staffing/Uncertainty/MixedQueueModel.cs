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
        double served = 0, counted = 0, offered = 0, lost = 0, answered = 0, answeredWait = 0, wait = 0, waits = 0, busy = 0;
        var stable = false;
        // Without patience the performance breaks where the load reaches the agents.
        foreach (var (queue, (_, days, contacts)) in _mean.Floor == 0 ? _smooth : Queues(_load.NodesBelow(agents)))
        {
            if (contacts == 0)
                continue;
            var day = queue.At(agents, targets);
            stable |= day.IsStable;
            counted += contacts * day.Shares.Counted;
            served += contacts * day.Shares.Counted * day.ServiceLevel.Share;
            offered += contacts * day.Shares.Offered;
            lost += contacts * day.Shares.Offered * day.AbandonRate;
            answered += contacts * day.Shares.Answered;
            answeredWait += contacts * day.Shares.Answered * (day.AverageSpeedOfAnswered ?? (day.IsStable ? TimeSpan.Zero : TimeSpan.MaxValue)).TotalSeconds;
            wait += contacts * day.MeanWaitSeconds;
            waits += contacts * day.WaitProbability;
            busy += days * day.Occupancy.Share;
        }

        if (!stable)
            return QueuePerformance.Unstable(agents);
        var second = TimeSpan.FromSeconds(1);
        return new QueuePerformance
        {
            Agents = agents,
            IsStable = true,
            ServiceLevel = ServiceLevel.OfShare(counted > 0 ? served / counted : 0),
            AverageSpeedOfAnswer = Waits.Of(wait, second),
            AverageSpeedOfAnswered = answered > 0 && double.IsFinite(wait) ? Waits.Of(answeredWait / answered, second) : null,
            WaitProbability = waits,
            AbandonRate = offered > 0 ? lost / offered : 0,
            Occupancy = Occupancy.OfShare(busy),
            MeanWaitSeconds = wait,
            Shares = new ContactShares(offered, counted, answered),
        };
    }

    private double Deviation => _load.Variation * _load.Mean.Value;

    private (IQueueModel Queue, LoadShare Share)[] Queues(IReadOnlyList<LoadShare> nodes) => [.. nodes.Select(node => (_queue(node.Load), node))];
}

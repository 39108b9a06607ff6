using Wfm.Domain.Staffing.Queueing;

namespace Wfm.Domain.Staffing.TimeVarying;

/// <summary>
/// A queue whose load moves within the interval, as in the first half hour of a day: performance over all contacts of the interval, each of
/// its parts as long as the others. Staffing for the mean would serve early contacts too well and late ones too badly.
/// </summary>
/// <param name="parts">The queue at the load of each part.</param>
/// <param name="mean">The queue at the mean load.</param>
internal sealed class MovingLoadModel(IQueueModel[] parts, IQueueModel mean) : IQueueModel
{
    /// <inheritdoc />
    public string Formula => mean.Formula;

    /// <inheritdoc />
    public double Floor => parts.Max(part => part.Floor);

    /// <inheritdoc />
    public double Spread => mean.Spread;

    /// <inheritdoc />
    public double Guess(StaffingTargets targets) => mean.Guess(targets);

    /// <inheritdoc />
    public QueuePerformance At(double agents, StaffingTargets targets)
    {
        var performances = new (QueuePerformance, double)[parts.Length];
        for (var part = 0; part < parts.Length; part++)
            performances[part] = (parts[part].At(agents, targets), 1.0 / parts.Length);
        return PerformanceMix.Of(agents, performances);
    }
}

using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>A stationary queue of live contacts: Erlang A where customers give up, Erlang C where they do not.</summary>
/// <param name="Load">Offered load.</param>
/// <param name="Aht">Mean handle time, longer than 0 s.</param>
/// <param name="MeanPatience">Mean of the exponential patience; null where nobody gives up.</param>
public sealed record SingleQueueModel(Erlangs Load, TimeSpan Aht, TimeSpan? MeanPatience) : IQueueModel
{
    /// <inheritdoc />
    public string Formula => MeanPatience is null ? "erlang-c" : "erlang-a";

    /// <inheritdoc />
    public double Floor => MeanPatience is null ? Load.Value : 0;

    /// <inheritdoc />
    public double Spread => Math.Sqrt(Load.Value) + 0.5;

    /// <inheritdoc />
    /// <remarks>
    /// With patience an overloaded queue settles where so many give up that the rest keeps the agents busy: all wait w with
    /// a e^(-w/patience) = n, and a share n/a is answered.
    /// </remarks>
    public double Guess(StaffingTargets targets)
    {
        var a = Load.Value;
        var byOccupancy = targets.MaxOccupancy is { Share: > 0 } occupancy ? a / occupancy.Share : 0;
        if (MeanPatience is not { } patience)
            return Math.Max(a + Spread, byOccupancy);

        var byLevel = targets.ServiceLevel is { } level ? a * Math.Max(level.Share, Math.Exp(-(level.AnswerWithin / patience))) : 0;
        var byWait = targets.AverageSpeedOfAnswer is { } wait ? a * Math.Exp(-(wait / patience)) : 0;
        var byAbandon = targets.AbandonRate is { } rate ? a * (1 - rate) : 0;
        return Math.Max(Math.Max(byLevel, byWait), Math.Max(byAbandon, byOccupancy));
    }

    /// <inheritdoc />
    public QueuePerformance At(double agents, StaffingTargets targets) => MeanPatience is { } patience
        ? ErlangA.Performance(agents, Load, Aht, patience, targets.ServiceLevel ?? default, targets.ShortAbandonWithin)
        : ErlangC.Performance(agents, Load, Aht, targets.ServiceLevel ?? default);
}

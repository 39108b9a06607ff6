using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>
/// Erlang X: Erlang A with a limited number of lines, and contacts that come again after they were blocked, gave up or were answered.
/// Those redials load the queue that causes them, so the total load is a fixed point. Formula: FORMULAS.md#erlang-x.
/// </summary>
/// <remarks>
/// The fresh load counts each customer once: take redials out of a history first. Performance is per attempt; a blocked attempt
/// counts as offered and never as served. Without redials and with lines to spare it is Erlang A, with as many lines as agents Erlang B.
/// </remarks>
/// <param name="FreshLoad">Offered load without redials.</param>
/// <param name="Aht">Mean handle time, longer than 0 s.</param>
/// <param name="MeanPatience">Mean of the exponential patience; null where nobody gives up.</param>
/// <param name="Lines">Contacts that can be in handling or waiting at once; null for no limit.</param>
/// <param name="Redials">Who comes again.</param>
public sealed record ErlangXModel(Erlangs FreshLoad, TimeSpan Aht, TimeSpan? MeanPatience, int? Lines, Redials Redials) : IQueueModel
{
    /// <inheritdoc />
    public string Formula => "erlang-x";

    /// <inheritdoc />
    public double Floor => MeanPatience is null && Lines is null ? FreshLoad.Value / (1 - Redials.AfterAnswered) : 0;

    /// <inheritdoc />
    public double Spread => Math.Sqrt(FreshLoad.Value / (1 - Redials.AfterAnswered)) + 0.5;

    /// <inheritdoc />
    public double Guess(StaffingTargets targets) =>
        new SingleQueueModel(Erlangs.Of(FreshLoad.Value / (1 - Redials.AfterAnswered)), Aht, MeanPatience).Guess(targets);

    /// <inheritdoc />
    public QueuePerformance At(double agents, StaffingTargets targets)
    {
        Require.Count(agents);
        Require.Positive(Aht);
        Redials.Check();
        if (FreshLoad.Value == 0)
            return QueuePerformance.Idle(agents);
        if (agents <= Floor && MeanPatience is null)
            return QueuePerformance.Unstable(agents);

        var target = targets.ServiceLevel ?? default;
        var total = TotalLoad(agents).Value;
        var (measures, blocked) = Measures(agents, total, target.AnswerWithin / Aht);
        var shortAbandons = targets.ShortAbandonWithin is { } soon && soon > TimeSpan.Zero ? Measures(agents, total, soon / Aht).Measures.AbandonedWithin : 0;
        return measures.Performance(agents, Aht, target.Definition, shortAbandons) with { BlockedRate = blocked };
    }

    /// <summary>Load with redials: a = fresh + a (pb P(blocked) + pa P(gives up) + pc P(answered)), all at a itself.</summary>
    public Erlangs TotalLoad(double agents)
    {
        // What comes again is at most the largest share of all: the fresh part of the load, rising in it, is 0 or less at the fresh
        // load and 0 or more at the other end.
        double low = FreshLoad.Value, high = FreshLoad.Value / (1 - Redials.Largest);
        for (var round = 0; round < 200 && high - low > 1e-14 * high; round++)
        {
            var middle = (low + high) / 2;
            (low, high) = Fresh(agents, middle) < FreshLoad.Value ? (middle, high) : (low, middle);
        }

        return Erlangs.Of(high);
    }

    private double Fresh(double agents, double total)
    {
        if (MeanPatience is null && Lines is null)
            return total * (1 - Redials.AfterAnswered);
        var (measures, blocked) = Measures(agents, total, 0);
        return total * (1 - (Redials.AfterBlocked * blocked) - (Redials.AfterAbandoned * measures.Abandoned) - (Redials.AfterAnswered * measures.Answered));
    }

    private (ErlangAMeasures Measures, double Blocked) Measures(double agents, double load, double answerWithin)
    {
        var ratio = MeanPatience is { } patience ? Aht / patience : 0;
        if (Lines is { } lines)
            return LimitedLines.Measures(Math.Min(agents, lines), lines, load, ratio, answerWithin);
        if (agents == 0)
            return (ErlangAMeasures.OfNobody(ratio, answerWithin), 0);
        return ratio > 0
            ? (ErlangAMeasures.Of(agents, load, ratio, answerWithin), 0)
            : (LimitedLines.Unlimited(ErlangCMeasures.Of(agents, load), answerWithin, load / agents), 0);
    }
}

using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>Averages performances over time, each contact counting once.</summary>
internal static class PerformanceMix
{
    /// <summary>The mix by shares of time with the same load.</summary>
    internal static QueuePerformance Of(double agents, params ReadOnlySpan<(QueuePerformance Performance, double Share)> parts)
    {
        Span<(QueuePerformance, double, double)> weighted = new (QueuePerformance, double, double)[parts.Length];
        for (var part = 0; part < parts.Length; part++)
            weighted[part] = (parts[part].Performance, parts[part].Share, parts[part].Share);
        return Of(agents, weighted);
    }

    /// <summary>The mix by shares of time and, where the load differs, shares of contacts; unstable where every part is.</summary>
    internal static QueuePerformance Of(double agents, params ReadOnlySpan<(QueuePerformance Performance, double Time, double Contacts)> parts)
    {
        double served = 0, counted = 0, offered = 0, lost = 0, answered = 0, answeredWait = 0, wait = 0, waits = 0, busy = 0;
        var stable = false;
        foreach (var (part, time, contacts) in parts)
        {
            if (contacts == 0)
                continue;
            stable |= part.IsStable;
            counted += contacts * part.Shares.Counted;
            served += contacts * part.Shares.Counted * part.ServiceLevel.Share;
            offered += contacts * part.Shares.Offered;
            lost += contacts * part.Shares.Offered * part.AbandonRate;
            answered += contacts * part.Shares.Answered;
            answeredWait += contacts * part.Shares.Answered * (part.AverageSpeedOfAnswered ?? TimeSpan.Zero).TotalSeconds;
            wait += contacts * part.MeanWaitSeconds;
            waits += contacts * part.WaitProbability;
            busy += time * part.Occupancy.Share;
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
}

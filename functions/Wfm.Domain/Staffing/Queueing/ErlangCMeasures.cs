using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>Erlang C in its natural unit, the AHT: what <see cref="ErlangC"/> turns into units of the field. Stable queues only.</summary>
/// <param name="WaitProbability">P(W &gt; 0).</param>
/// <param name="DrainRate">n - a: the rate at which the wait of those who wait ends, per AHT.</param>
internal readonly record struct ErlangCMeasures(double WaitProbability, double DrainRate)
{
    /// <summary>E[W], in AHT.</summary>
    internal double MeanWait => WaitProbability / DrainRate;

    /// <summary>P(W &gt; T), T in AHT.</summary>
    internal double WaitsLongerThan(double answerWithin)
    {
        // The product's own rounding error, up to 1e-13 where the exponent is large, is put back.
        var exponent = DrainRate * answerWithin;
        var lost = Math.FusedMultiplyAdd(DrainRate, answerWithin, -exponent);
        return WaitProbability * Math.Exp(-exponent) * (1 - lost);
    }

    /// <summary>All of it in units of the field.</summary>
    internal QueuePerformance Performance(double agents, TimeSpan unit, TimeSpan answerWithin, double occupancy) => new()
    {
        Agents = agents,
        IsStable = true,
        ServiceLevel = ServiceLevel.OfShare(1 - WaitsLongerThan(answerWithin / unit)),
        AverageSpeedOfAnswer = Waits.Of(MeanWait, unit),
        AverageSpeedOfAnswered = Waits.Of(MeanWait, unit),
        WaitProbability = WaitProbability,
        AbandonRate = 0,
        Occupancy = Occupancy.OfShare(occupancy),
        MeanWaitSeconds = MeanWait * unit.TotalSeconds,
        Shares = ContactShares.All,
    };

    /// <summary>The measures of n &gt; a agents: C = 1 / (x (n-a)/n + a/n), x = 1/B.</summary>
    internal static ErlangCMeasures Of(double n, double a) => From(ErlangB.Reciprocal(n, a), n, a);

    /// <summary>The same from a known 1/B(n, a).</summary>
    internal static ErlangCMeasures From(double reciprocal, double n, double a) => new(n / ((reciprocal * (n - a)) + a), n - a);
}

using Wfm.Domain.Staffing.Numerics;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>
/// Erlang A in its natural unit, the AHT: what <see cref="ErlangA"/> turns into units of the field. Every member is a sum of positive
/// terms, so small probabilities keep their digits. Probabilities are shares of offered contacts.
/// </summary>
internal readonly record struct ErlangAMeasures
{
    /// <summary>Finds an agent free.</summary>
    internal required double NoWait { get; init; }

    /// <summary>Waits.</summary>
    internal required double Wait { get; init; }

    /// <summary>Is answered, at once or later.</summary>
    internal required double Answered { get; init; }

    /// <summary>Gives up.</summary>
    internal required double Abandoned { get; init; }

    /// <summary>Is answered within T.</summary>
    internal required double AnsweredWithin { get; init; }

    /// <summary>Gives up within T.</summary>
    internal required double AbandonedWithin { get; init; }

    /// <summary>Would wait longer than T if it never gave up (virtual wait).</summary>
    internal required double VirtuallyLonger { get; init; }

    /// <summary>Waits longer than T, whatever happens then.</summary>
    internal required double Longer { get; init; }

    /// <summary>E[W] over all, in AHT.</summary>
    internal required double MeanWait { get; init; }

    /// <summary>E[W; answered], in AHT: the mean wait of the answered times their share.</summary>
    internal required double AnsweredWait { get; init; }

    /// <summary>Busy share of the agents.</summary>
    internal required double Occupancy { get; init; }

    /// <summary>Shares of contacts served in time, and of those that count, under a definition.</summary>
    /// <param name="definition">Which contacts count.</param>
    /// <param name="shortAbandons">Share that gave up so soon that it is left out of the offered.</param>
    internal (double Served, double Counted) ServedInTime(ServiceLevelDefinition definition, double shortAbandons) => definition switch
    {
        ServiceLevelDefinition.AnsweredOfOffered => (AnsweredWithin, 1 - shortAbandons),
        ServiceLevelDefinition.AnsweredOfAnswered => (AnsweredWithin, Answered),
        ServiceLevelDefinition.ExcludingEarlyAbandons =>
            (AnsweredWithin, AnsweredWithin + Longer - Math.Max(0, shortAbandons - AbandonedWithin)),
        ServiceLevelDefinition.EarlyAbandonsCountAsServed =>
            (AnsweredWithin + Math.Max(0, AbandonedWithin - shortAbandons), 1 - shortAbandons),
        ServiceLevelDefinition.VirtualWait => (1 - VirtuallyLonger, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "No such service-level definition."),
    };

    /// <summary>All of it in units of the field.</summary>
    /// <param name="agents">Agents it is for.</param>
    /// <param name="unit">The unit of time of the measures: the AHT.</param>
    /// <param name="definition">Which contacts count for the service level.</param>
    /// <param name="shortAbandons">Share that gave up so soon that it is left out of the offered.</param>
    internal QueuePerformance Performance(double agents, TimeSpan unit, ServiceLevelDefinition definition, double shortAbandons)
    {
        var (served, counted) = ServedInTime(definition, shortAbandons);
        return new QueuePerformance
        {
            Agents = agents,
            IsStable = true,
            ServiceLevel = Units.ServiceLevel.OfShare(counted > 0 ? served / counted : 0),
            AverageSpeedOfAnswer = Waits.Of(MeanWait, unit),
            AverageSpeedOfAnswered = Answered > 0 ? Waits.Of(AnsweredWait / Answered, unit) : null,
            WaitProbability = Wait,
            AbandonRate = shortAbandons < 1 ? Math.Max(0, Abandoned - shortAbandons) / (1 - shortAbandons) : 0,
            Occupancy = Units.Occupancy.OfShare(Occupancy),
            MeanWaitSeconds = MeanWait * unit.TotalSeconds,
            Shares = new ContactShares(1 - shortAbandons, counted, Answered),
        };
    }

    /// <summary>With no agents everybody waits and gives up.</summary>
    internal static ErlangAMeasures OfNobody(double r, double answerWithin) => new()
    {
        NoWait = 0,
        Wait = 1,
        Answered = 0,
        Abandoned = 1,
        AnsweredWithin = 0,
        AbandonedWithin = StableLog.OneMinusExp(r * answerWithin),
        VirtuallyLonger = 1,
        Longer = Math.Exp(-r * answerWithin),
        MeanWait = 1 / r,
        AnsweredWait = 0,
        Occupancy = 1,
    };

    /// <summary>The measures of n &gt; 0 agents under a &gt; 0 erlangs.</summary>
    /// <param name="n">Agents.</param>
    /// <param name="a">Offered load.</param>
    /// <param name="r">AHT over mean patience, above 0.</param>
    /// <param name="answerWithin">T in AHT.</param>
    internal static ErlangAMeasures Of(double n, double a, double r, double answerWithin) =>
        From(ErlangB.Reciprocal(n, a), n, a, r, answerWithin);

    /// <summary>
    /// The same for any queue that is served at the full rate n while anybody waits, whatever happens below: chat, for one.
    /// </summary>
    /// <param name="reciprocal">Sum of the probabilities of all states in which nobody waits, over that of the last of them.</param>
    /// <param name="n">Service rate while anybody waits.</param>
    /// <param name="a">Arrival rate, in the same unit.</param>
    /// <param name="r">Rate at which one waiting contact gives up, in the same unit.</param>
    /// <param name="answerWithin">T in that unit of time.</param>
    internal static ErlangAMeasures From(double reciprocal, double n, double a, double r, double answerWithin)
    {
        double x = n / r, within = r * answerWithin;
        var density = new WaitDensity(x, a / r);
        var early = density.Integrate(0, within);
        var late = density.Integrate(within, double.PositiveInfinity);
        // p(n) = 1 / (1/B - 1 + A), A = X times the density's integral; all three over e^LogMaximum, which may be past a double.
        var idle = (reciprocal - 1) * Math.Exp(-density.LogMaximum);
        var norm = 1 / (idle + (x * (early.Mass + late.Mass)));
        var (noWait, scale) = double.IsPositiveInfinity(idle) ? (1, 0) : (idle * norm, x * norm);
        double answered = noWait + (scale * (early.Answered + late.Answered)), abandoned = scale * (early.Abandoned + late.Abandoned);
        double virtuallyLonger = scale * late.Mass, stays = Math.Exp(-within);
        return new ErlangAMeasures
        {
            NoWait = noWait,
            Wait = scale * (early.Mass + late.Mass),
            Answered = answered,
            Abandoned = abandoned,
            AnsweredWithin = noWait + (scale * early.Answered),
            AbandonedWithin = (scale * early.Abandoned) + (virtuallyLonger * StableLog.OneMinusExp(within)),
            VirtuallyLonger = virtuallyLonger,
            Longer = virtuallyLonger * stays,
            MeanWait = abandoned / r,
            AnsweredWait = scale * (early.AnsweredWait + late.AnsweredWait) / r,
            Occupancy = a * answered / n,
        };
    }
}

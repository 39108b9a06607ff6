using Wfm.Domain.Staffing.Numerics;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>
/// Erlang A (Palm 1946; Garnett, Mandelbaum and Reiman 2002): as Erlang C, but each waiting contact gives up after its own exponential
/// patience. Stable at any load, also with fewer agents than erlangs. Agents may be fractional. Formula: FORMULAS.md#erlang-a.
/// </summary>
/// <remarks>
/// Patience is the mean of an exponential; a median (NICE asks for one) is the mean times ln 2. 100 contacts in 30 min at 180 s with
/// 12 agents and 300 s of patience: 33.180 % wait, 4.271 % abandon, 12.81 s mean wait.
/// </remarks>
public static class ErlangA
{
    /// <summary>Share of contacts served in time under the target's definition.</summary>
    public static ServiceLevel ServiceLevel(double agents, Erlangs load, TimeSpan aht, TimeSpan meanPatience, ServiceLevelTarget target) =>
        Performance(agents, load, aht, meanPatience, target).ServiceLevel;

    /// <summary>Share of contacts that give up waiting, 0 to 1.</summary>
    public static double AbandonRate(double agents, Erlangs load, TimeSpan aht, TimeSpan meanPatience) =>
        Performance(agents, load, aht, meanPatience, default).AbandonRate;

    /// <summary>All measures at once, the service level at the target's answer time and under its definition.</summary>
    /// <param name="agents">0 or more, may be fractional; with 0 everyone gives up.</param>
    /// <param name="load">Offered load.</param>
    /// <param name="aht">Mean handle time, longer than 0 s.</param>
    /// <param name="meanPatience">Mean of the exponential patience, longer than 0 s.</param>
    /// <param name="target">Its answer time and definition are used, not its share.</param>
    /// <param name="shortAbandonWithin">
    /// Contacts that give up within this time are left out of the offered, both for the abandon rate and for the service level; null
    /// counts every abandon. 5 to 10 s in practice (DOMAIN 4.1, CI2).
    /// </param>
    public static QueuePerformance Performance(
        double agents, Erlangs load, TimeSpan aht, TimeSpan meanPatience, ServiceLevelTarget target, TimeSpan? shortAbandonWithin = null)
    {
        Require.Count(agents);
        Require.Positive(aht);
        Require.Positive(meanPatience);
        if (load.Value == 0)
            return QueuePerformance.Idle(agents);

        double ratio = aht / meanPatience, answerWithin = target.AnswerWithin / aht;
        var measures = agents == 0
            ? ErlangAMeasures.OfNobody(ratio, answerWithin)
            : ErlangAMeasures.Of(agents, load.Value, ratio, answerWithin);
        var shortAbandons = shortAbandonWithin is not { } soon || soon <= TimeSpan.Zero ? 0
            : agents == 0 ? StableLog.OneMinusExp(soon / meanPatience)
            : ErlangAMeasures.Of(agents, load.Value, ratio, soon / aht).AbandonedWithin;
        return measures.Performance(agents, aht, target.Definition, shortAbandons);
    }

    /// <summary>Fewest whole agents that meet the target, above or below the load. A target missed by less than 1e-9 is met.</summary>
    /// <remarks>100 erlangs at 300 s, 120 s of patience, 80 % within 20 s: 98.</remarks>
    public static int AgentsFor(ServiceLevelTarget target, Erlangs load, TimeSpan aht, TimeSpan meanPatience) =>
        load.Value == 0 ? 0 : (int)RequirementSearch.Whole(
            new SingleQueueModel(load, aht, meanPatience), new StaffingTargets { ServiceLevel = target }).Met.Agents;
}

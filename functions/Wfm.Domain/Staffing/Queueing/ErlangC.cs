using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>
/// Erlang's waiting formula: Poisson contacts, exponential handle times, n equal agents, one queue in order of arrival, nobody gives
/// up. With no more agents than erlangs the queue is unstable. Agents may be fractional. Formula: FORMULAS.md#erlang-c.
/// </summary>
/// <remarks>
/// Overstates waiting where customers abandon: use <see cref="ErlangA"/> from some 3 % abandonment on. As nobody gives up, all five
/// service-level definitions are the same number. 100 contacts in 30 min at 180 s with 14 agents: 88.8350 % within 20 s.
/// </remarks>
public static class ErlangC
{
    /// <summary>Probability that an offered contact waits, 0 to 1; 1 once the load reaches the agents.</summary>
    public static double WaitProbability(double agents, Erlangs load)
    {
        Require.Count(agents);
        return load.Value == 0 ? 0 : agents <= load.Value ? 1 : ErlangCMeasures.Of(agents, load.Value).WaitProbability;
    }

    /// <summary>Share answered within the target's time; 0 once the load reaches the agents.</summary>
    public static ServiceLevel ServiceLevel(double agents, Erlangs load, TimeSpan aht, ServiceLevelTarget target)
    {
        Require.Count(agents);
        Require.Positive(aht);
        return Units.ServiceLevel.OfShare(load.Value == 0 ? 1
            : agents <= load.Value ? 0
            : 1 - ErlangCMeasures.Of(agents, load.Value).WaitsLongerThan(target.AnswerWithin / aht));
    }

    /// <summary>Mean wait over all contacts; null once the load reaches the agents.</summary>
    public static TimeSpan? AverageSpeedOfAnswer(double agents, Erlangs load, TimeSpan aht) =>
        Performance(agents, load, aht, default).AverageSpeedOfAnswer;

    /// <summary>All measures at once, the service level at the target's answer time.</summary>
    /// <param name="agents">0 or more, may be fractional.</param>
    /// <param name="load">Offered load.</param>
    /// <param name="aht">Mean handle time, longer than 0 s.</param>
    /// <param name="target">Its answer time is used, not its share.</param>
    public static QueuePerformance Performance(double agents, Erlangs load, TimeSpan aht, ServiceLevelTarget target)
    {
        Require.Count(agents);
        Require.Positive(aht);
        if (load.Value == 0)
            return QueuePerformance.Idle(agents);
        if (agents <= load.Value)
            return QueuePerformance.Unstable(agents);

        return ErlangCMeasures.Of(agents, load.Value).Performance(agents, aht, target.AnswerWithin, load.Value / agents);
    }

    /// <summary>Fewest whole agents that meet the target, above the load; 0 with no load. A target missed by less than 1e-9 is met.</summary>
    /// <remarks>100 contacts in 30 min at 180 s, 80 % within 20 s: 14.</remarks>
    public static int AgentsFor(ServiceLevelTarget target, Erlangs load, TimeSpan aht)
    {
        Require.Positive(aht);
        var a = load.Value;
        if (a == 0)
            return 0;

        // Every agent more is one step of the recursion for 1/B and one factor e^-T of the waiting time's tail.
        var answerWithin = target.AnswerWithin / aht;
        var allowed = 1 - target.Share + TargetMargins.Tolerance;
        var agents = Math.Floor(a) + 1;
        var reciprocal = ErlangB.Reciprocal(agents, a);
        var tail = Math.Exp((a - agents) * answerWithin);
        var step = Math.Exp(-answerWithin);
        while (ErlangCMeasures.From(reciprocal, agents, a).WaitProbability * tail > allowed)
        {
            agents++;
            reciprocal = Math.FusedMultiplyAdd(reciprocal, agents / a, 1);
            tail *= step;
        }

        return (int)agents;
    }
}

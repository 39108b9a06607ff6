using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Concurrency;

/// <summary>
/// Chats over agents that hold several at once, each new one given to an agent with the fewest open; who finds all full waits for a
/// first reply and may give up. An exact birth-death chain in the number of chats. Formula: FORMULAS.md#chat-chain.
/// </summary>
/// <remarks>
/// Poisson contacts, exponential handle times whose rate per chat depends on how many the agent has open, exponential patience.
/// The service level is that of the first reply; occupancy is the work done over what the agents could do with all their chats open.
/// With one chat at a time it is Erlang A or C. A fractional number of agents is the whole one below with, for that share of the time,
/// one agent more. Not safe for use by several threads at once.
/// </remarks>
public sealed class ChatQueueModel : IQueueModel
{
    private readonly Erlangs _load;
    private readonly ConcurrencyProfile _profile;
    private readonly TimeSpan? _meanPatience;
    private readonly double[] _throughput;

    // A fractional search asks for mixes of the same two whole numbers again and again.
    private readonly Dictionary<int, QueuePerformance> _known = [];
    private StaffingTargets? _knownFor;

    /// <summary>The chain for a load.</summary>
    /// <param name="load">Contacts x handle time alone / interval: the load were agents to take one at a time.</param>
    /// <param name="profile">Handle time by level of concurrency.</param>
    /// <param name="meanPatience">Mean time a visitor waits for the first reply; null where nobody gives up.</param>
    /// <exception cref="ArgumentException">The profile is not sound.</exception>
    public ChatQueueModel(Erlangs load, ConcurrencyProfile profile, TimeSpan? meanPatience)
    {
        if (profile.Check() is { } failure)
            throw new ArgumentException(failure.Message, nameof(profile));
        (_load, _profile, _meanPatience) = (load, profile, meanPatience);
        _throughput = [.. Enumerable.Range(0, profile.MaximumOpen + 1).Select(profile.Throughput)];
    }

    /// <inheritdoc />
    public string Formula => "chat-chain";

    /// <inheritdoc />
    public double Floor => _meanPatience is null ? _load.Value / _throughput[^1] : 0;

    /// <inheritdoc />
    public double Spread => (Math.Sqrt(_load.Value) / _throughput[^1]) + 0.5;

    /// <inheritdoc />
    public double Guess(StaffingTargets targets) =>
        new SingleQueueModel(_load, _profile.HandleTimes[0], _meanPatience).Guess(targets) / _throughput[^1];

    /// <inheritdoc />
    public QueuePerformance At(double agents, StaffingTargets targets)
    {
        Require.Count(agents);
        if (_load.Value == 0)
            return QueuePerformance.Idle(agents);
        var whole = (int)Math.Floor(agents);
        var below = Known(whole, targets);
        return agents == whole ? below : PerformanceMix.Of(agents, (below, 1 - (agents - whole)), (Known(whole + 1, targets), agents - whole));
    }

    /// <summary>Chats open per busy agent in the long run: the concurrency that is reached, which is never the maximum.</summary>
    public double AchievedConcurrency(int agents)
    {
        var chain = ChatChain.Of(agents, _load.Value, _throughput);
        var full = AtWhole(agents, new StaffingTargets()).WaitProbability;
        var open = ((1 - full) * chain.OpenBelowFull) + (full * agents * _profile.MaximumOpen);
        return open / (((1 - full) * chain.BusyBelowFull) + (full * agents));
    }

    private QueuePerformance Known(int agents, StaffingTargets targets)
    {
        if (!ReferenceEquals(targets, _knownFor))
        {
            _known.Clear();
            _knownFor = targets;
        }

        if (!_known.TryGetValue(agents, out var performance))
            _known[agents] = performance = AtWhole(agents, targets);
        return performance;
    }

    private QueuePerformance AtWhole(int agents, StaffingTargets targets)
    {
        var target = targets.ServiceLevel ?? default;
        var unit = _profile.HandleTimes[0];
        double capacity = agents * _throughput[^1], a = _load.Value;
        if (_meanPatience is not { } patience)
        {
            if (capacity <= a)
                return QueuePerformance.Unstable(agents);
            var stable = ChatChain.Of(agents, a, _throughput);
            return ErlangCMeasures.From(stable.Reciprocal, capacity, a).Performance(agents, unit, target.AnswerWithin, a / capacity);
        }

        var ratio = unit / patience;
        if (agents == 0)
            return ErlangAMeasures.OfNobody(ratio, target.AnswerWithin / unit).Performance(0, unit, target.Definition, 0);
        var chain = ChatChain.Of(agents, a, _throughput);
        var impatient = ErlangAMeasures.From(chain.Reciprocal, capacity, a, ratio, target.AnswerWithin / unit);
        var shortAbandons = targets.ShortAbandonWithin is { } soon && soon > TimeSpan.Zero
            ? ErlangAMeasures.From(chain.Reciprocal, capacity, a, ratio, soon / unit).AbandonedWithin
            : 0;
        return impatient.Performance(agents, unit, target.Definition, shortAbandons);
    }
}

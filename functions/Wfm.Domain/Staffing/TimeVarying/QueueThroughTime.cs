using Wfm.Domain.Staffing.Numerics;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.TimeVarying;

/// <summary>How one interval goes in a queue followed through time.</summary>
/// <param name="ServiceLevel">Share of the interval's contacts answered within the target's time, out of those offered.</param>
/// <param name="AbandonRate">Contacts that gave up in the interval over those offered in it; 0 where nobody came.</param>
/// <param name="WaitProbability">Share of the interval's contacts that found no agent free.</param>
/// <param name="BacklogAtEnd">Mean number waiting when the interval ends: what the next one inherits.</param>
/// <param name="Occupancy">Busy share of the agents.</param>
public readonly record struct TransientPerformance(
    ServiceLevel ServiceLevel, double AbandonRate, double WaitProbability, double BacklogAtEnd, Occupancy Occupancy);

/// <summary>
/// Follows the exact distribution of the number in a queue through intervals with their own arrivals, handle times and agents: an
/// overloaded interval hands its backlog on, a quiet one starts from what is left. Formula: FORMULAS.md#queue-through-time.
/// </summary>
/// <remarks>
/// Poisson arrivals at an even rate within an interval, exponential handle times and patience. Where agents leave between intervals,
/// the contacts they were handling go back to the head of the queue; waits reckon with the agents of the interval of arrival. Starts empty.
/// </remarks>
public sealed class QueueThroughTime
{
    // Weight of states, and of numbers of events, that are left out.
    private const double Negligible = 1e-12;

    private readonly TimeSpan? _meanPatience;
    private double[] _state = [1];

    private QueueThroughTime(TimeSpan? meanPatience) => _meanPatience = meanPatience;

    /// <summary>The performance of every interval.</summary>
    /// <param name="contacts">Expected contacts of each, 0 or more.</param>
    /// <param name="ahtSeconds">AHT of each in seconds, above 0.</param>
    /// <param name="agents">Agents of each, 0 or more.</param>
    /// <param name="interval">Length of each.</param>
    /// <param name="meanPatience">Mean of the exponential patience; null where nobody gives up.</param>
    /// <param name="target">Its answer time is used.</param>
    public static IReadOnlyList<TransientPerformance> Follow(
        ReadOnlySpan<double> contacts, ReadOnlySpan<double> ahtSeconds, ReadOnlySpan<int> agents, TimeSpan interval, TimeSpan? meanPatience, ServiceLevelTarget target)
    {
        var queue = new QueueThroughTime(meanPatience);
        var performance = new TransientPerformance[contacts.Length];
        for (var slot = 0; slot < performance.Length; slot++)
            performance[slot] = queue.Pass(contacts[slot], TimeSpan.FromSeconds(ahtSeconds[slot]), agents[slot], interval, target);
        return performance;
    }

    private TransientPerformance Pass(double contacts, TimeSpan aht, int agents, TimeSpan interval, ServiceLevelTarget target)
    {
        // In AHT as the unit of time.
        double length = interval / aht, arrivals = contacts / length, impatience = _meanPatience is { } patience ? aht / patience : 0;
        var mean = Advance(arrivals, agents, impatience, length);

        double waiting = 0, busy = 0, finds = 0;
        for (var number = 0; number < mean.Length; number++)
        {
            waiting += mean[number] * Math.Max(0, number - agents);
            busy += mean[number] * Math.Min(number, agents);
            finds += number >= agents ? mean[number] : 0;
        }

        var backlog = 0.0;
        for (var number = agents + 1; number < _state.Length; number++)
            backlog += _state[number] * (number - agents);
        return new TransientPerformance(
            ServiceLevel.OfShare(AnsweredWithin(mean, agents, impatience, target.AnswerWithin / aht)),
            arrivals > 0 ? waiting * impatience / arrivals : 0,
            finds,
            backlog,
            Occupancy.OfShare(agents > 0 ? busy / agents : waiting > 0 ? 1 : 0));
    }

    /// <summary>Moves the distribution to the end of an interval and gives its mean over the interval (uniformization, Jensen 1953).</summary>
    private double[] Advance(double arrivals, int agents, double impatience, double length)
    {
        var mean = new double[_state.Length];
        // Short stretches keep the rate of uniformization, which the longest queue sets, near what is needed.
        var left = length;
        while (left > 1e-12 * length)
        {
            Grow(arrivals, agents, impatience, left);
            var rate = arrivals + Math.Min(agents, _state.Length - 1) + (impatience * Math.Max(0, _state.Length - 1 - agents));
            var stretch = Math.Min(left, rate > 0 ? 400 / rate : left);
            var part = Stretch(arrivals, agents, impatience, rate, stretch);
            if (part.Length > mean.Length)
                Array.Resize(ref mean, part.Length);
            for (var number = 0; number < part.Length; number++)
                mean[number] += part[number] * (stretch / length);
            left -= stretch;
        }

        return mean;
    }

    private double[] Stretch(double arrivals, int agents, double impatience, double rate, double stretch)
    {
        var mean = new double[_state.Length];
        if (rate == 0)
            return [.. _state];

        double[] now = _state, end = new double[now.Length], next = new double[now.Length];
        // k events with probability weight; more than k with what remains. The mean over the stretch weighs k by P(more than k) / (rate x stretch).
        double events = rate * stretch, weight = Math.Exp(-events), remaining = 1 - weight;
        for (var k = 1; ; k++)
        {
            for (var number = 0; number < now.Length; number++)
            {
                end[number] += weight * now[number];
                mean[number] += remaining / events * now[number];
            }

            if (remaining < Negligible && k > events)
                break;
            Step(now, next, arrivals, agents, impatience, rate);
            (now, next) = (next, ReferenceEquals(now, _state) ? new double[now.Length] : now);
            weight *= events / k;
            remaining = Math.Max(0, remaining - weight);
        }

        Normalise(end);
        Normalise(mean);
        _state = end;
        return mean;
    }

    private static void Step(double[] now, double[] next, double arrivals, int agents, double impatience, double rate)
    {
        var last = now.Length - 1;
        for (var number = 0; number <= last; number++)
        {
            var up = number < last ? arrivals : 0;
            var value = now[number] * (rate - up - Departures(number, agents, impatience));
            if (number > 0)
                value += now[number - 1] * arrivals;
            if (number < last)
                value += now[number + 1] * Departures(number + 1, agents, impatience);
            next[number] = value / rate;
        }
    }

    /// <summary>Makes room for the queue that a stretch of time can build up, and drops states nothing is in.</summary>
    private void Grow(double arrivals, int agents, double impatience, double left)
    {
        double mean = 0;
        var last = 0;
        for (var number = 0; number < _state.Length; number++)
        {
            mean += _state[number] * number;
            if (_state[number] > Negligible / 100)
                last = number;
        }

        // Arrivals of at most a few AHT count where customers leave; without patience all of what is left may pile up.
        var pile = impatience > 0 ? Math.Min(left, 1 / impatience) : left;
        var growth = Math.Max(arrivals * pile, arrivals);
        var most = Math.Max(last, agents) + growth - (Math.Min(agents, arrivals) * Math.Max(0, pile - 1)) + (8 * Math.Sqrt(growth + mean + agents)) + 20;
        Array.Resize(ref _state, Math.Max(last + 1, (int)Math.Min(most, 1e6)));
    }

    private static double Departures(int number, int agents, double impatience) =>
        number <= agents ? number : agents + (impatience * (number - agents));

    /// <summary>Share that is answered within T of those who find the queue as it is on average (Poisson arrivals see time averages).</summary>
    private static double AnsweredWithin(double[] mean, int agents, double impatience, double answerWithin)
    {
        double share = 0, reach = impatience > 0 ? StableLog.OneMinusExp(impatience * answerWithin) / impatience : answerWithin;
        double term = Math.Exp(-(agents + impatience) * answerWithin), later = term;
        for (var number = 0; number < mean.Length; number++)
        {
            if (number < agents)
            {
                share += mean[number];
                continue;
            }

            // As with limited lines: j wait ahead, j+1 departures at rates n + i r, raced by the customer's own patience.
            var j = number - agents;
            var departures = agents + ((j + 1) * impatience);
            share += departures > 0 ? mean[number] * agents / departures * Math.Max(0, 1 - later) : 0;
            term *= (agents + ((j + 1) * impatience)) * reach / (j + 1);
            later += term;
        }

        return share;
    }

    private static void Normalise(double[] shares)
    {
        var sum = shares.Sum();
        for (var index = 0; index < shares.Length; index++)
            shares[index] /= sum;
    }
}

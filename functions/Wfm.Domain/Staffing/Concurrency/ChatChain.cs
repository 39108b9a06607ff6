namespace Wfm.Domain.Staffing.Concurrency;

/// <summary>The states of a chat queue in which nobody waits, as sums over the probability of the fullest of them.</summary>
/// <param name="Reciprocal">Sum of the probabilities of 0 .. nK chats over that of nK; infinite past the largest double.</param>
/// <param name="BusyBelowFull">Mean busy agents over the states 0 .. nK - 1, given one of them.</param>
/// <param name="OpenBelowFull">Mean open chats, the same way.</param>
internal readonly record struct ChatChain(double Reciprocal, double BusyBelowFull, double OpenBelowFull)
{
    /// <summary>The sums by recursion from 0 chats: x(N) = 1 + x(N-1) D(N) / a, D(N) the rate at which N chats are finished.</summary>
    /// <param name="agents">Agents, at least 1.</param>
    /// <param name="a">Arrivals in the time of one chat handled alone.</param>
    /// <param name="throughput">Chats an agent finishes in that time with 0 .. K open.</param>
    internal static ChatChain Of(int agents, double a, double[] throughput)
    {
        // Means are carried as averages over the states so far, so that nothing overflows where the sum itself does.
        double sum = 1, busy = 0, open = 0, busyBefore = 0, openBefore = 0;
        var full = agents * (throughput.Length - 1);
        for (var chats = 1; chats <= full; chats++)
        {
            var (each, more) = Math.DivRem(chats, agents);
            // Lightest load first: `more` agents have one chat more than the rest.
            var rate = each == throughput.Length - 1
                ? agents * throughput[each]
                : ((agents - more) * throughput[each]) + (more * throughput[each + 1]);
            (busyBefore, openBefore) = (busy, open);
            sum = 1 + (sum * rate / a);
            var weight = double.IsInfinity(sum) ? 0 : 1 / sum;
            busy += weight * (Math.Min(chats, agents) - busy);
            open += weight * (chats - open);
        }

        return new ChatChain(sum, busyBefore, openBefore);
    }
}

using Wfm.Domain.Randomness;
using Wfm.Domain.Staffing.Deferred;

namespace Wfm.Domain.Tests.Staffing.Deferred;

/// <summary>Works every mail on its own, oldest first, in steps of 10 s of open time: what a plan is worth in practice.</summary>
internal static class MailRoom
{
    /// <summary>Replies, and those later than the reply time: of even arrivals, or of a Poisson process with exponential handling.</summary>
    internal static (int Replies, int Late) Work(DeferredDemand demand, int[] agents, Xoshiro256? random)
    {
        bool[] open = demand.Open;
        int[] staffed = [.. agents.Where((_, interval) => open[interval])];
        double[] contacts = [.. demand.Contacts.Where((_, interval) => open[interval])];
        var length = demand.Interval.TotalSeconds;
        var arrivals = random is null ? Even(contacts, length) : Poisson(contacts, length, random);
        var busy = new List<double>();
        int next = 0, late = 0;
        for (var now = 0.0; next < arrivals.Count && now < (staffed.Length * length) + 36_000; now += 10)
        {
            busy.RemoveAll(end => end <= now);
            var here = staffed[Math.Min(staffed.Length - 1, (int)(now / length))];
            for (; next < arrivals.Count && arrivals[next] <= now && busy.Count < here; next++)
            {
                var end = now + (demand.AhtSeconds[0] * (random?.NextExponential() ?? 1));
                busy.Add(end);
                late += end - arrivals[next] > demand.ReplyWithin.TotalSeconds ? 1 : 0;
            }
        }

        return (next, late);
    }

    private static List<double> Even(double[] contacts, double length)
    {
        var count = (int)Math.Round(contacts.Sum());
        return [.. Enumerable.Range(0, count).Select(mail => (mail + 0.5) * contacts.Length * length / count)];
    }

    private static List<double> Poisson(double[] contacts, double length, Xoshiro256 random)
    {
        var arrivals = new List<double>();
        for (var interval = 0; interval < contacts.Length; interval++)
        {
            for (var left = random.NextPoisson(contacts[interval]); left > 0; left--)
                arrivals.Add((interval + random.NextDouble()) * length);
        }

        arrivals.Sort();
        return arrivals;
    }
}

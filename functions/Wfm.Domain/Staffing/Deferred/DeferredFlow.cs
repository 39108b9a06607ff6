namespace Wfm.Domain.Staffing.Deferred;

/// <summary>What becomes of a backlog under given agents, expected work at its expected time, oldest first, at the end of each interval.</summary>
/// <param name="Backlog">Contacts waiting.</param>
/// <param name="OldestAge">Time open that the oldest of them has waited.</param>
/// <param name="Overdue">Contacts waiting that should have been begun already.</param>
public sealed record DeferredFlow(double[] Backlog, TimeSpan[] OldestAge, double[] Overdue)
{
    /// <summary>Follows the work of <paramref name="demand"/> under <paramref name="agents"/>, those given anyway added by interval.</summary>
    /// <param name="demand">The work.</param>
    /// <param name="agents">Agents by interval, beside the given ones; in closed intervals nobody works.</param>
    public static DeferredFlow Of(DeferredDemand demand, ReadOnlySpan<double> agents)
    {
        var curve = new ArrivalCurve(demand);
        var length = demand.Contacts.Length;
        var flow = new DeferredFlow(new double[length], new TimeSpan[length], new double[length]);
        double[] come = curve.Come(), due = curve.Due();
        var place = new Place(curve.Batches);
        double done = 0, here = demand.Backlog.Sum(item => item.Contacts);
        var mean = curve.MeanWork;
        for (int interval = 0, slot = 0; interval < length; interval++)
        {
            here += demand.Contacts[interval];
            if (demand.Open[interval])
            {
                var capacity = (agents[interval] + (demand.GivenAgents?[interval] ?? 0)) * demand.Interval.TotalSeconds * demand.Occupancy;
                done = Math.Min(come[++slot], done + capacity);
                place.MoveTo(done);
            }

            flow.Backlog[interval] = Math.Max(0, here - place.Contacts);
            flow.OldestAge[interval] = flow.Backlog[interval] > 1e-6 ? demand.Interval * Math.Max(0, slot - place.Time) : TimeSpan.Zero;
            flow.Overdue[interval] = mean > 0 ? Math.Max(0, due[slot] - done) / mean : 0;
        }

        return flow;
    }

    /// <summary>A place in the work, oldest first: how many contacts lie before it and when the one there came.</summary>
    private sealed class Place(IReadOnlyList<WorkBatch> batches)
    {
        private int _batch;
        private double _workBefore, _contactsBefore;

        internal double Contacts { get; private set; }

        internal double Time { get; private set; } = batches.Count > 0 ? batches[0].Start : 0;

        internal void MoveTo(double work)
        {
            for (; _batch < batches.Count && work - _workBefore >= batches[_batch].Work * (1 - 1e-12); _batch++)
            {
                _workBefore += batches[_batch].Work;
                _contactsBefore += batches[_batch].Contacts;
            }

            var batch = _batch < batches.Count ? batches[_batch] : new WorkBatch(double.PositiveInfinity, 0, 0, 1, 0);
            var share = Math.Max(0, work - _workBefore) / batch.Work;
            Contacts = _contactsBefore + (share * batch.Contacts);
            Time = batch.Start + (share * batch.Length);
        }
    }
}

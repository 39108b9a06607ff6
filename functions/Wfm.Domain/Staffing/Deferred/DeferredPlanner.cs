using Wfm.Domain.Staffing.Numerics;

namespace Wfm.Domain.Staffing.Deferred;

/// <summary>
/// Staffs deferred work: of all ways to do the work after it has come and before it is due, the most level one. Not a queueing
/// formula: replies in hours are decided by work and deadlines, not by chance within seconds. Formula: FORMULAS.md#deferred-work.
/// </summary>
public static class DeferredPlanner
{
    /// <summary>The most level agents with which every contact is replied to in time, earliest deadline first.</summary>
    public static DeferredPlan Plan(DeferredDemand demand)
    {
        var curve = new ArrivalCurve(demand);
        var (floor, ceiling) = Bounds(demand, curve);
        var steps = TautString.Steps(floor, ceiling);
        var cushion = Cushion(demand, curve);

        var length = demand.Contacts.Length;
        var (agents, whole, kept) = (new double[length], new int[length], new double[length]);
        double planned = 0, done = 0;
        for (var slot = 0; slot < steps.Length; slot++)
        {
            // One agent's work on contacts in the interval, less what is kept for more contacts than expected.
            var each = demand.Interval.TotalSeconds * demand.Occupancy / cushion[slot];
            var at = curve.IntervalOf(slot);
            kept[at] = cushion[slot];
            planned += steps[slot];
            // A step below 0 means that the given agents alone have time to spare.
            agents[at] = Math.Max(0, steps[slot]) / each;
            whole[at] = (int)Math.Max(0, Math.Ceiling(((planned - done) / each) - 1e-9));
            done = Math.Min(ceiling[slot + 1], done + (whole[at] * each));
        }

        return new DeferredPlan(agents, whole, DeferredFlow.Of(demand, agents), kept);
    }

    /// <summary>Work that must, and that can, have been done by the end of each open interval, less what the given agents could do.</summary>
    private static (double[] Floor, double[] Ceiling) Bounds(DeferredDemand demand, ArrivalCurve curve)
    {
        double[] due = curve.Due(), come = curve.Come();
        var last = curve.Count;
        // What may be left at the end is not due yet.
        var left = demand.BacklogAtEnd ?? demand.Backlog.Sum(item => item.Contacts);
        due[last] = come[last] = Math.Max(due[last], come[last] - (left * curve.MeanWork));
        var given = 0.0;
        for (var end = 1; end <= last; end++)
        {
            given += (demand.GivenAgents?[curve.IntervalOf(end - 1)] ?? 0) * demand.Interval.TotalSeconds * demand.Occupancy;
            due[end] = Math.Min(due[end], Math.Min(come[end], come[last])) - given;
            come[end] -= given;
        }

        return (due, come);
    }

    /// <summary>
    /// Capacity over expected work with which the work of a reply time fits with the share in time that is asked for: Poisson,
    /// handle-time and rate variance as a normal quantile.
    /// </summary>
    private static double[] Cushion(DeferredDemand demand, ArrivalCurve curve)
    {
        var cushion = new double[curve.Count];
        Array.Fill(cushion, 1);
        var z = NormalDistribution.Quantile(demand.ShareInTime);
        if (z <= 0 || curve.Count == 0)
            return cushion;

        double[] mean = new double[curve.Count + 1], square = new double[curve.Count + 1];
        foreach (var batch in curve.Batches)
        {
            if (batch.Start < 0 || batch.Start >= curve.Count)
                continue;
            mean[(int)batch.Start + 1] += batch.Work;
            // Exponential handle times: the mean square of a contact's work is twice the square of its mean.
            square[(int)batch.Start + 1] += 2 * batch.Work * batch.Work / batch.Contacts;
        }

        for (var slot = 1; slot <= curve.Count; slot++)
            (mean[slot], square[slot]) = (mean[slot] + mean[slot - 1], square[slot] + square[slot - 1]);
        var window = Math.Clamp(curve.BegunWithin, 1, curve.Count);
        for (var slot = 0; slot < curve.Count; slot++)
        {
            var from = Math.Clamp(slot + 1 - window, 0, curve.Count - window);
            var (work, variance) = (mean[from + window] - mean[from], square[from + window] - square[from]);
            var rate = demand.RateVariation * work;
            if (work > 0)
                cushion[slot] = 1 + (z * Math.Sqrt(variance + (rate * rate)) / work);
        }

        return cushion;
    }
}

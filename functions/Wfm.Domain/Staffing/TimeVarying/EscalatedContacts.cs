using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;

namespace Wfm.Domain.Staffing.TimeVarying;

/// <summary>
/// Contacts of a higher tier that a lower tier hands on: the share escalated of those it answers, when they leave it. Two stations in
/// a row: departures of the first are arrivals of the second. Formula: FORMULAS.md#escalation.
/// </summary>
public static class EscalatedContacts
{
    // Share of an interval's contacts still being handled that is not worth carrying on.
    private const double Negligible = 1e-12;

    /// <summary>Contacts that a planned group hands on, by slot from the plan's origin on; none where it escalates to nobody.</summary>
    /// <param name="group">The lower tier.</param>
    /// <param name="forecast">Its forecast.</param>
    /// <param name="plan">Its plan, whose abandon rate tells who is answered.</param>
    public static double[] Of(PlanningGroup group, GroupForecast forecast, StaffingPlan plan)
    {
        double[] contacts = [.. forecast.Days.SelectMany(day => day.Contacts)];
        if (group.EscalatesTo is not { } escalation)
            return new double[contacts.Length];
        double[] aht = [.. forecast.Days.SelectMany(day => day.AhtSeconds.Select(seconds => seconds > 0 ? seconds : group.TypicalAht.TotalSeconds))];
        double[] abandon = [.. plan.Days.SelectMany(day => day.AbandonRate.Length > 0 ? day.AbandonRate : new double[plan.SlotsPerDay])];
        return Of(contacts, aht, abandon, (double)escalation.Share, escalation.Lag, group.Interval);
    }

    /// <summary>Contacts that reach the higher tier in each interval; those that reach it after the last interval are left out.</summary>
    /// <param name="contacts">Contacts of the lower tier by interval.</param>
    /// <param name="ahtSeconds">Their AHT in seconds, hand-over included.</param>
    /// <param name="abandonRate">Share of them that gives up before an answer.</param>
    /// <param name="share">Share of the answered that is escalated, 0 to 1.</param>
    /// <param name="lag">Mean time from arrival at the lower tier to arrival at the higher one; what exceeds the AHT is a fixed delay after it.</param>
    /// <param name="interval">Length of an interval.</param>
    /// <param name="shape">Distribution of the lower tier's handle time.</param>
    public static double[] Of(
        ReadOnlySpan<double> contacts, ReadOnlySpan<double> ahtSeconds, ReadOnlySpan<double> abandonRate, double share, TimeSpan lag, TimeSpan interval,
        HandleTimeShape shape = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var arrivals = new double[contacts.Length];
        for (var slot = 0; slot < arrivals.Length; slot++)
        {
            var escalated = contacts[slot] * (1 - abandonRate[slot]) * share;
            if (escalated > 0)
                HandOn(escalated, ahtSeconds[slot], Math.Max(0, lag.TotalSeconds - ahtSeconds[slot]), interval.TotalSeconds, shape, arrivals.AsSpan(slot));
        }

        return arrivals;
    }

    /// <summary>Spreads contacts that arrived evenly over the first interval by when they leave handling and the delay after it.</summary>
    private static void HandOn(double contacts, double aht, double delay, double interval, HandleTimeShape shape, Span<double> arrivals)
    {
        // Left by t after the start of their interval: the mean over arrivals u in it of P(S <= t - u), whose integral over x is
        // x - E[min(S, x)] in AHT.
        double Gone(double t) => t <= 0 ? 0 : (t / aht) - shape.DoneWithin(t / aht);
        double LeftBy(double t) => (Gone(t) - Gone(t - interval)) * aht / interval;

        var before = 0.0;
        for (var later = 0; later < arrivals.Length; later++)
        {
            var left = LeftBy(((later + 1) * interval) - delay);
            arrivals[later] += contacts * (left - before);
            if (1 - left < Negligible)
                return;
            before = left;
        }
    }
}

using Wfm.Domain.Staffing.Queueing;

namespace Wfm.Domain.Staffing;

/// <summary>How far a performance is from the targets, on scales that are nearly straight lines in the number of agents.</summary>
internal static class TargetMargins
{
    /// <summary>
    /// A target missed by less than this is met (share, or time in seconds): otherwise the last bit of a double decides about an
    /// agent, as with 8.5 erlangs at 85 %, which 10 agents serve.
    /// </summary>
    internal const double Tolerance = 1e-9;

    /// <summary>The tightest target and its margin: 0 or more where all are met, infinite where there is none.</summary>
    internal static (double Margin, BindingConstraint Constraint) Of(StaffingTargets targets, in QueuePerformance performance)
    {
        if (!performance.IsStable)
            return (double.NegativeInfinity, BindingConstraint.Stability);

        var tightest = (Margin: double.PositiveInfinity, Constraint: BindingConstraint.Stability);
        if (targets.ServiceLevel is { } level && level.Share > Tolerance)
            Take(Odds(performance.ServiceLevel.Share) - Odds(level.Share - Tolerance), BindingConstraint.ServiceLevel);
        if (targets.AverageSpeedOfAnswer is { } wait)
            Take(Ratio(wait.TotalSeconds, performance.MeanWaitSeconds), BindingConstraint.AverageSpeedOfAnswer);
        if (targets.AbandonRate is { } abandon)
            Take(Ratio(abandon, performance.AbandonRate), BindingConstraint.AbandonRate);
        if (targets.MaxOccupancy is { } occupancy)
            Take(Ratio(occupancy.Share, performance.Occupancy.Share), BindingConstraint.Occupancy);
        return tightest;

        void Take(double margin, BindingConstraint constraint)
        {
            if (margin < tightest.Margin)
                tightest = (margin, constraint);
        }
    }

    private static double Odds(double share) =>
        share <= 0 ? double.NegativeInfinity : share >= 1 ? double.PositiveInfinity : Math.Log(share / (1 - share));

    private static double Ratio(double allowed, double found) => Math.Log((allowed + Tolerance) / (found + 1e-300));
}

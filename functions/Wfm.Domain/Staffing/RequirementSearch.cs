using Wfm.Domain.Staffing.Queueing;

namespace Wfm.Domain.Staffing;

/// <summary>Finds the fewest agents that meet all targets, over any queue model that serves no worse with more agents.</summary>
internal static class RequirementSearch
{
    // Of a margin and, relatively, of a fractional number of agents.
    private const double Precision = 1e-11;

    /// <summary>The smallest whole number, and the point one agent below, where something is missed.</summary>
    internal static (Point Missed, Point Met) Whole(IQueueModel queue, StaffingTargets targets)
    {
        if (targets.MaxOccupancy is { Share: 0 })
            throw new ArgumentException("No number of agents is never busy: the highest occupancy must be above 0 %.", nameof(targets));

        var missed = new Point(Math.Floor(queue.Floor) - (queue.Floor == 0 ? 1 : 0), default, double.NegativeInfinity, BindingConstraint.Stability);
        Point? met = null;
        var next = Math.Max(missed.Agents + 1, Math.Round(queue.Guess(targets)));
        for (var width = double.PositiveInfinity; met is not { } found || found.Agents - missed.Agents > 1;)
        {
            var point = Evaluate(queue, targets, next);
            if (point.Margin >= 0)
                met = point;
            else
                missed = point;

            next = met is { } above ? Between(missed, above, queue.Spread, ref width) : missed.Agents + Step(missed.Margin, queue.Spread);
        }

        return (missed, met.Value);
    }

    /// <summary>The smallest real number of agents that meets all targets, between two neighbouring whole ones.</summary>
    internal static Point Fractional(IQueueModel queue, StaffingTargets targets, Point missed, Point met)
    {
        // Below the floor nothing can be computed; just above it the margin is minus infinity, so the bracket starts there.
        if (missed.Agents < queue.Floor)
            missed = missed with { Agents = queue.Floor };
        if (missed.Agents < 0)
            return met;

        // Regula falsi as in the Illinois algorithm (Dowell and Jarratt 1971): an end that stays twice counts half.
        double below = missed.Margin, above = met.Margin;
        for (int round = 0, last = 0; round < 100 && met.Agents - missed.Agents > Precision * Math.Max(1, met.Agents); round++)
        {
            var secant = Secant(missed with { Margin = below }, met with { Margin = above });
            var point = Evaluate(queue, targets, double.IsNaN(secant) ? (missed.Agents + met.Agents) / 2 : secant);
            if (Math.Abs(point.Margin) < Precision)
                return point;

            var side = Math.Sign(point.Margin);
            if (side > 0)
                (met, above, below) = (point, point.Margin, last == side ? below / 2 : below);
            else
                (missed, below, above) = (point, point.Margin, last == side ? above / 2 : above);
            last = side;
        }

        return met with { Constraint = missed.Constraint };
    }

    private static Point Evaluate(IQueueModel queue, StaffingTargets targets, double agents)
    {
        var performance = queue.At(agents, targets);
        var (margin, constraint) = TargetMargins.Of(targets, performance);
        return new Point(agents, performance, margin, constraint);
    }

    private static double Between(Point missed, Point met, double spread, ref double width)
    {
        // A secant that keeps one end and does not halve the bracket gives way to the middle.
        var last = width;
        width = met.Agents - missed.Agents;
        var secant = Secant(missed, met);
        var next = double.IsNaN(secant) ? met.Agents - Step(met.Margin, spread)
            : width > last / 2 ? missed.Agents + Math.Floor(width / 2)
            : Math.Ceiling(secant);
        return Math.Clamp(next, missed.Agents + 1, Math.Max(missed.Agents + 1, met.Agents - 1));
    }

    // Margins of shares are log odds, which rise by some 1.7 for each spread of agents.
    private static double Step(double margin, double spread) => Math.Ceiling(Math.Clamp(0.6 * Math.Abs(margin), 0, 16) * spread);

    /// <summary>Where the line through both ends crosses 0; NaN where a margin is infinite.</summary>
    private static double Secant(Point missed, Point met) => double.IsInfinity(met.Margin) || double.IsInfinity(missed.Margin)
        ? double.NaN
        : missed.Agents - (missed.Margin * ((met.Agents - missed.Agents) / (met.Margin - missed.Margin)));

    /// <summary>One evaluated number of agents.</summary>
    internal readonly record struct Point(double Agents, QueuePerformance Performance, double Margin, BindingConstraint Constraint);
}

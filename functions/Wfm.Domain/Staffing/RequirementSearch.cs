using Wfm.Domain.Staffing.Queueing;

namespace Wfm.Domain.Staffing;

/// <summary>Finds the fewest agents that meet all targets, over any queue model that serves no worse with more agents.</summary>
internal static class RequirementSearch
{
    // Of a margin and, relatively, of a fractional number of agents.
    private const double Precision = 1e-11;

    // In spreads of the number in service.
    private const double LongestStep = 16;

    // Spreads past the guess at which a target is given up as one that no number of agents meets: too few lines, for one.
    private const double Hopeless = 1000;

    /// <summary>The smallest whole number, and the point one agent below, where something is missed.</summary>
    internal static (Point Missed, Point Met) Whole(IQueueModel queue, StaffingTargets targets)
    {
        if (targets.MaxOccupancy is { Share: 0 })
            throw new ArgumentException("No number of agents is never busy: the highest occupancy must be above 0 %.", nameof(targets));

        var missed = new Point(Math.Floor(queue.Floor) - (queue.Floor == 0 ? 1 : 0), default, double.NegativeInfinity, BindingConstraint.Stability);
        Point? met = null;
        var before = missed;
        var next = Math.Max(missed.Agents + 1, Math.Round(queue.Guess(targets)));
        var last = next + (Hopeless * queue.Spread);
        for (var round = 1; ; round++)
        {
            var point = Evaluate(queue, targets, next);
            (missed, met) = point.Margin >= 0 ? (missed, point) : (point, met);
            if (met is { } found && found.Agents - missed.Agents <= 1)
                return (missed, found);

            if (met is null && missed.Agents > last)
                throw new ArgumentException($"No number of agents meets the target for {missed.Constraint}.", nameof(targets));

            // The line through the last two points says where the margin is 0; where there is no such line, its usual slope does.
            // Every fifth round halves what is left, so that no shape of margin makes the search long.
            var secant = Math.Ceiling(Secant(before, point));
            next = double.IsNaN(secant) ? point.Agents - Step(point.Margin, queue.Spread) : secant;
            if (met is { } above)
                next = Math.Clamp(round % 5 == 0 ? Math.Floor((missed.Agents + above.Agents) / 2) : next, missed.Agents + 1, above.Agents - 1);
            else
                next = Math.Clamp(next, missed.Agents + 1, missed.Agents + Math.Ceiling(LongestStep * round * queue.Spread));
            before = point;
        }
    }

    /// <summary>The smallest real number of agents that meets all targets, between one that misses and one that meets.</summary>
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

    /// <summary>The same from a number of agents known to be near it; the full search where it turns out not to be.</summary>
    internal static Point FractionalNear(IQueueModel queue, StaffingTargets targets, double guess)
    {
        var first = Evaluate(queue, targets, Math.Max(guess, queue.Floor + 1e-3));
        // A step somewhat longer than the margin asks for, so that the answer lies between.
        var step = (0.8 * Math.Min(1, Math.Abs(first.Margin)) + 1e-3) * queue.Spread;
        var second = Evaluate(queue, targets, Math.Max(first.Agents - (Math.CopySign(step, first.Margin)), queue.Floor + 1e-4));
        var (missed, met) = first.Margin >= 0 ? (second, first) : (first, second);
        if (!(missed.Margin < 0 && met.Margin >= 0))
            (missed, met) = Whole(queue, targets);
        return Fractional(queue, targets, missed, met);
    }

    private static Point Evaluate(IQueueModel queue, StaffingTargets targets, double agents)
    {
        var performance = queue.At(agents, targets);
        var (margin, constraint) = TargetMargins.Of(targets, performance);
        return new Point(agents, performance, margin, constraint);
    }

    /// <summary>Agents from here to where the margin is 0, were it log odds, which rise by some 1.7 for each spread of agents.</summary>
    private static double Step(double margin, double spread) => Math.Sign(margin) * Math.Ceiling(Math.Min(0.6 * Math.Abs(margin), LongestStep) * spread);

    /// <summary>Where the line through both crosses 0; NaN where a margin is infinite.</summary>
    private static double Secant(Point one, Point other) => double.IsInfinity(one.Margin) || double.IsInfinity(other.Margin)
        ? double.NaN
        : one.Agents - (one.Margin * ((other.Agents - one.Agents) / (other.Margin - one.Margin)));

    /// <summary>One evaluated number of agents.</summary>
    internal readonly record struct Point(double Agents, QueuePerformance Performance, double Margin, BindingConstraint Constraint);
}

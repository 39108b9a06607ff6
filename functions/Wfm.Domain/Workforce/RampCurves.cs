namespace Wfm.Domain.Workforce;

/// <summary>
/// Draws a ramp from its shape: how far a starter is from new to proficient after a share x of the weeks, f(x) from 0 to 1. Stated as
/// productivity, p = start + (1 - start) f; stated as a multiple of handle time, p = 1 / (start - (start - 1) f). Formula: FORMULAS.md#ramp.
/// </summary>
public static class RampCurves
{
    // At the end of an exponential ramp 1 - e^-3 = 95 % is learnt; the rest comes with the last step.
    private const double ExponentialRate = 3;

    // A logistic ramp is steepest half way; 10 puts its ends within 0.7 % of flat, and it is stretched to start and end exactly.
    private const double LogisticSlope = 10;

    private const int Digits = 6;

    /// <summary>A ramp stated as productivity; fails with <c>ramp.start</c> or <c>ramp.weeks</c>.</summary>
    /// <param name="shape">Any but stepped.</param>
    /// <param name="trainingWeeks">Weeks in class, 0 or more.</param>
    /// <param name="rampWeeks">Weeks after class until proficient, 1 or more.</param>
    /// <param name="start">Productivity in the first week after class, 0 to 1.</param>
    public static Result<Ramp> OfProductivity(RampShape shape, int trainingWeeks, int rampWeeks, decimal start)
    {
        if (start is < 0 or > 1)
            return Failure.Invalid("ramp.start", $"Productivity at the start must be 0 to 1, but was {start}.", "start", start);
        return Check(trainingWeeks, rampWeeks) ?? (Result<Ramp>)new Ramp(trainingWeeks, Steps(shape, rampWeeks, learnt => start + ((1 - start) * learnt))) { Shape = shape };
    }

    /// <summary>A ramp stated as handle time over that of proficient colleagues; published 1.3 to 1.8 (DOMAIN 4.4, W-STP).</summary>
    /// <param name="shape">Any but stepped.</param>
    /// <param name="trainingWeeks">Weeks in class, 0 or more.</param>
    /// <param name="rampWeeks">Weeks after class until proficient: 3 to 6 months for routine work, 9 to 18 for complex.</param>
    /// <param name="start">Multiple in the first week after class, 1 or more.</param>
    public static Result<Ramp> OfAhtMultiple(RampShape shape, int trainingWeeks, int rampWeeks, decimal start)
    {
        if (start < 1)
            return Failure.Invalid("ramp.start", $"A starter's handle time must be 1 or more times that of the others, but was {start}.", "start", start);
        return Check(trainingWeeks, rampWeeks)
            ?? (Result<Ramp>)new Ramp(trainingWeeks, Steps(shape, rampWeeks, learnt => 1 / (start - ((start - 1) * learnt)))) { Shape = shape, Measure = RampMeasure.AhtMultiple };
    }

    /// <summary>A ramp given week by week as multiples of handle time.</summary>
    public static Ramp OfAhtMultiples(int trainingWeeks, IReadOnlyList<decimal> multiples) =>
        new(trainingWeeks, [.. multiples.Select(multiple => decimal.Round(1 / multiple, Digits))]) { Measure = RampMeasure.AhtMultiple };

    private static Failure? Check(int trainingWeeks, int rampWeeks) => trainingWeeks < 0 || rampWeeks < 1
        ? Failure.Invalid("ramp.weeks", $"A ramp needs 0 or more weeks in class and 1 or more after, but had {trainingWeeks} and {rampWeeks}.", "weeks", rampWeeks)
        : null;

    private static decimal[] Steps(RampShape shape, int weeks, Func<decimal, decimal> productivity) =>
        [.. Enumerable.Range(0, weeks).Select(week => decimal.Round(productivity(Learnt(shape, (double)week / weeks)), Digits))];

    private static decimal Learnt(RampShape shape, double share) => (decimal)(shape switch
    {
        RampShape.Linear => share,
        RampShape.Exponential => 1 - Math.Exp(-ExponentialRate * share),
        RampShape.Logistic => (Sigmoid(share - 0.5) - Sigmoid(-0.5)) / (Sigmoid(0.5) - Sigmoid(-0.5)),
        RampShape.Stepped => throw new ArgumentException("A stepped ramp is given week by week.", nameof(shape)),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "A shape without a curve."),
    });

    private static double Sigmoid(double from) => 1 / (1 + Math.Exp(-LogisticSlope * from));
}

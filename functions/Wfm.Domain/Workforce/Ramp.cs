namespace Wfm.Domain.Workforce;

/// <summary>What a ramp is stated in.</summary>
public enum RampMeasure
{
    /// <summary>Output of a starter over that of a proficient colleague, 0 to 1.</summary>
    Productivity,

    /// <summary>Handle time of a starter over that of a proficient colleague, 1 or more; productivity is its inverse.</summary>
    AhtMultiple,
}

/// <summary>How a starter gets from the first contact to full productivity.</summary>
public enum RampShape
{
    /// <summary>Week by week as given.</summary>
    Stepped,

    /// <summary>In a straight line.</summary>
    Linear,

    /// <summary>Fast at first, then ever slower.</summary>
    Exponential,

    /// <summary>Slow, fast, slow: an S.</summary>
    Logistic,
}

/// <summary>
/// Productivity of a starter by whole weeks since the first day: 0 in class, then by week, then 1. Whatever shape it was stated in, the
/// steps are what counts. Formula: FORMULAS.md#ramp.
/// </summary>
/// <param name="TrainingWeeks">Weeks in class, productivity 0; 0 or more.</param>
/// <param name="Steps">Productivity, 0 to 1, of each week after training until it reaches 1 for good.</param>
public sealed record Ramp(int TrainingWeeks, IReadOnlyList<decimal> Steps)
{
    /// <summary>
    /// Class 4 weeks at 0; nesting weeks 5 to 8 at 30 to 50 %; weeks 9 to 16 from 60 to 85 %; then 100 % (DOMAIN 4.4, P-RAMP).
    /// </summary>
    public static Ramp Typical { get; } = new(4, [0.30m, 0.37m, 0.43m, 0.50m, 0.60m, 0.64m, 0.67m, 0.71m, 0.74m, 0.78m, 0.81m, 0.85m]) { NestingWeeks = 4 };

    /// <summary>Proficient from the first day.</summary>
    public static Ramp None { get; } = new(0, []);

    /// <summary>Weeks after class with a coach beside them.</summary>
    public int NestingWeeks { get; init; }

    /// <summary>The shape the steps were drawn from.</summary>
    public RampShape Shape { get; init; }

    /// <summary>What it was stated in.</summary>
    public RampMeasure Measure { get; init; }

    /// <summary>Weeks from the first day until productivity is 1 for good.</summary>
    public int Weeks => TrainingWeeks + Steps.Count;

    /// <summary>Productivity in the given week since the first day, from 0.</summary>
    public decimal ProductivityAt(int tenureWeeks) =>
        tenureWeeks < TrainingWeeks ? 0 : tenureWeeks - TrainingWeeks < Steps.Count ? Steps[tenureWeeks - TrainingWeeks] : 1;

    /// <summary>Where in the ramp somebody is.</summary>
    public RampPhase PhaseAt(int tenureWeeks) =>
        tenureWeeks < TrainingWeeks ? RampPhase.Training
        : tenureWeeks < TrainingWeeks + NestingWeeks ? RampPhase.Nesting
        : tenureWeeks < Weeks ? RampPhase.Ramping
        : RampPhase.Proficient;
}

/// <summary>Where in the ramp somebody is.</summary>
public enum RampPhase
{
    /// <summary>In class: paid, seated, productive of nothing.</summary>
    Training,

    /// <summary>First contacts with a coach beside them.</summary>
    Nesting,

    /// <summary>Alone, still slower than the others.</summary>
    Ramping,

    /// <summary>At full productivity.</summary>
    Proficient,
}

namespace Wfm.Domain.Workforce;

/// <summary>Productivity of a starter by whole weeks since the first day: 0 in training, then steps, then 1.</summary>
/// <param name="TrainingWeeks">Weeks in class, productivity 0.</param>
/// <param name="Steps">Productivity, 0 to 1, of each week after training until it reaches 1 for good.</param>
public sealed record Ramp(int TrainingWeeks, IReadOnlyList<decimal> Steps)
{
    /// <summary>
    /// Class 4 weeks at 0; nesting weeks 5 to 8 at 30 to 50 %; weeks 9 to 16 from 60 to 85 %; then 100 % (DOMAIN 4.4, P-RAMP).
    /// </summary>
    public static Ramp Typical { get; } = new(4, [0.30m, 0.37m, 0.43m, 0.50m, 0.60m, 0.64m, 0.67m, 0.71m, 0.74m, 0.78m, 0.81m, 0.85m]);

    /// <summary>Productivity in the given week since the first day, from 0.</summary>
    public decimal ProductivityAt(int tenureWeeks) =>
        tenureWeeks < TrainingWeeks ? 0 : tenureWeeks - TrainingWeeks < Steps.Count ? Steps[tenureWeeks - TrainingWeeks] : 1;
}

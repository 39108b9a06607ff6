namespace Wfm.Domain.Forecasting.Daily;

/// <summary>How the level of a daily regression moves, in shares of the day-to-day noise variance.</summary>
/// <param name="Name">For the tournament's table.</param>
/// <param name="Drift">Variance the level gains each day; its square root is about the smoothing constant of exponential smoothing.</param>
/// <param name="TransientShare">Stationary variance of the short-lived deviation, 0 for none.</param>
/// <param name="TransientDecay">What is left of the deviation a day later.</param>
internal sealed record LevelDynamics(string Name, double Drift, double TransientShare, double TransientDecay = 0.85)
{
    /// <summary>From very stable to following each week: smoothing constants of about 0.04, 0.1 and 0.3.</summary>
    public static IReadOnlyList<LevelDynamics> All { get; } = [new("slow", 0.002, 1), new("medium", 0.01, 1), new("fast", 0.1, 0)];
}

namespace Wfm.Domain.Staffing.Simulation;

/// <summary>What a group's plan does when it is played: service level by interval, and how likely days and weeks meet the target.</summary>
/// <param name="From">The first day played.</param>
/// <param name="Realisations">How many times.</param>
/// <param name="Seed">With it the same plan gives the same figures.</param>
/// <param name="Events">Events handled in all.</param>
/// <param name="RateVariation">Coefficient of variation of a day's contacts around the forecast; 0 where every day came as forecast.</param>
/// <param name="HandleTimeVariation">Coefficient of variation of lognormal handle times.</param>
public sealed record PlanSimulation(DateOnly From, int Realisations, ulong Seed, long Events, double RateVariation, double HandleTimeVariation)
{
    /// <summary>Share in time by slot, day after day, to four digits; null where nobody comes, or deferred work is not due before the end.</summary>
    public required IReadOnlyList<double?> ServiceLevel { get; init; }

    /// <summary>Half of the 95 % confidence interval of each.</summary>
    public required IReadOnlyList<double?> HalfWidth { get; init; }

    /// <summary>By day.</summary>
    public required IReadOnlyList<SimulatedPeriod> Days { get; init; }

    /// <summary>By seven days from the first; the last may be shorter.</summary>
    public required IReadOnlyList<SimulatedPeriod> Weeks { get; init; }
}

/// <summary>A day or a week that was played. Shares to four digits.</summary>
/// <param name="From">The day, or the first.</param>
/// <param name="Contacts">Contacts that came, on average.</param>
/// <param name="ServiceLevel">Share in time under the target's definition; null where nobody comes.</param>
/// <param name="HalfWidth">Half of its 95 % confidence interval.</param>
/// <param name="AbandonRate">Share that gave up; null where nobody comes.</param>
/// <param name="Occupancy">Agent time worked over agent time there.</param>
/// <param name="TargetMet">Probability that the service-level target is met over the day or week; null where there is no target or nobody comes.</param>
public sealed record SimulatedPeriod(
    DateOnly From, double Contacts, double? ServiceLevel, double? HalfWidth, double? AbandonRate, double? Occupancy, SimulatedProbability? TargetMet);

/// <summary>A probability with its 95 % confidence interval.</summary>
/// <param name="Share">Share of realisations.</param>
/// <param name="Lower">Lower end.</param>
/// <param name="Upper">Upper end.</param>
public sealed record SimulatedProbability(double Share, double Lower, double Upper);

using Wfm.Domain.Staffing.TimeVarying;

namespace Wfm.Domain.Staffing.Simulation;

/// <summary>How far, how often and under what assumptions a plan is played.</summary>
public sealed record PlanSimulationOptions
{
    /// <summary>Any number; the same gives the same figures.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Events the plan may cost, about: some 0.2 s of one core by default. It decides weeks and realisations unless they are given, by counting
    /// contacts, never by the clock. Four realisations of one week are played in any case.
    /// </summary>
    public long EventBudget { get; init; } = 1_200_000;

    /// <summary>Weeks from the plan's first day, 1 or more; null lets the budget decide, up to 4.</summary>
    public int? Weeks { get; init; }

    /// <summary>Realisations, 2 or more; null lets the budget decide, up to 200.</summary>
    public int? Realisations { get; init; }

    /// <summary>True to have every day come as forecast but for chance, which is what targets for the mean are planned for.</summary>
    public bool AsForecast { get; init; }

    /// <summary>True for the fractional requirement instead of whole agents: one agent more in as many realisations as the fraction says.</summary>
    public bool Fractional { get; init; }

    /// <summary>Distribution of handle times; measured call centres are near a lognormal with coefficient of variation 1 (Brown et al. 2005).</summary>
    public HandleTimeShape HandleTimes { get; init; } = HandleTimeShape.Lognormal(1);
}

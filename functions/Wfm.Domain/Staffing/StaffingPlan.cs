using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Simulation;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Staffing.Uncertainty;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing;

/// <summary>The requirement of one group: by interval for the near days, by day for as long as the forecast looks ahead.</summary>
/// <param name="Origin">The first day.</param>
/// <param name="SlotsPerDay">Slots of a plain day.</param>
/// <param name="Days">Days from the origin on.</param>
public sealed record StaffingPlan(DateOnly Origin, int SlotsPerDay, IReadOnlyList<StaffingDay> Days)
{
    /// <summary>The group's settings it was made with: what an explanation or a simulation of it, however late, starts from.</summary>
    public PlanningGroup? Group { get; init; }

    /// <summary>Anchor in FORMULAS.md of what every interval was computed with.</summary>
    public string Formula { get; init; } = "";

    /// <summary>The service-level target with the definition that achieved levels are under; null where there is none.</summary>
    public ServiceLevelTarget? ServiceLevel { get; init; }

    /// <summary>How layers of shrinkage were combined.</summary>
    public ShrinkageCombination Shrinkage { get; init; }

    /// <summary>How arrivals became load, and why; null for deferred work.</summary>
    public LoadChoice? Load { get; init; }

    /// <summary>What the targets mean under an uncertain load.</summary>
    public UncertaintyPolicy Uncertainty { get; init; } = UncertaintyPolicy.Mean;

    /// <summary>Coefficient of variation of the day's rate around its forecast that the plan reckons with.</summary>
    public double RateVariation { get; init; }

    /// <summary>What not knowing the load costs in a typical week; null for deferred work and where the load is certain.</summary>
    public UncertaintyPrice? Price { get; init; }

    /// <summary>What the whole agents do when the plan is played; null where it was not.</summary>
    public PlanSimulation? Simulation { get; init; }

    /// <summary>Hours of every day of the forecast's outlook: the near ones from their intervals, later ones from their shape.</summary>
    public IReadOnlyList<StaffingTotal> Totals { get; init; } = [];

    /// <summary>The same by seven days from the origin; the last may be shorter.</summary>
    public IReadOnlyList<StaffingTotal> Weeks() =>
        [.. Totals.Chunk(7).Select(week => new StaffingTotal(
            week[0].Date, week.Sum(day => day.Contacts), week.Sum(day => day.NetHours), week.Sum(day => day.ScheduledHours),
            week.Sum(day => day.GrossHours), week.All(day => day.ByInterval)))];
}

/// <summary>Hours of one day, or of several from one on. Fractional: nothing is rounded before people are rostered.</summary>
/// <param name="Date">The day, or the first.</param>
/// <param name="Contacts">Expected contacts.</param>
/// <param name="NetHours">Hours of people handling contacts or free for them.</param>
/// <param name="ScheduledHours">Hours on the schedule for that: breaks and the like on top.</param>
/// <param name="GrossHours">Hours to pay for that: all shrinkage on top.</param>
/// <param name="ByInterval">True where summed over planned intervals, false where scaled from the shape of the last planned weeks.</param>
public sealed record StaffingTotal(DateOnly Date, double Contacts, decimal NetHours, decimal ScheduledHours, decimal GrossHours, bool ByInterval)
{
    /// <summary>Of a week's total, the full-time contracts that pay for it; fractional, rounded only where people are rostered.</summary>
    /// <param name="weeklyHours">Contract hours of one FTE a week, above 0.</param>
    public FullTimeEquivalent PaidFte(decimal weeklyHours) => FullTimeEquivalent.FromWeeklyHours(GrossHours, weeklyHours);
}

/// <summary>Net hours of a typical planned week under each meaning of the targets: the differences are the price of uncertainty.</summary>
/// <param name="AtForecast">Were the forecast certain.</param>
/// <param name="InLongRun">With the targets met over all contacts, those of busy days included.</param>
/// <param name="OnShareOfDays">With the targets met on <paramref name="Share"/> of days.</param>
/// <param name="Share">That share.</param>
public sealed record UncertaintyPrice(double AtForecast, double InLongRun, double OnShareOfDays, double Share);

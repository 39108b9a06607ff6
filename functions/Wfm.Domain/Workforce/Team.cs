using Wfm.Domain.Operations;

namespace Wfm.Domain.Workforce;

/// <summary>People of one site who serve the same planning groups, with how they come, learn and leave.</summary>
public sealed record Team
{
    /// <summary>The key.</summary>
    public required TeamId Id { get; init; }

    /// <summary>The name people use.</summary>
    public required string Name { get; init; }

    /// <summary>Where they work.</summary>
    public required SiteId Site { get; init; }

    /// <summary>The planning groups they serve; a group belongs to one team.</summary>
    public required IReadOnlyList<PlanningGroupId> Serves { get; init; }

    /// <summary>Contract hours of one FTE a week, 37.5 or 40 as a rule (DOMAIN 6.3, role guide 001).</summary>
    public decimal WeeklyHours { get; init; } = 40;

    /// <summary>People at the start of the plan, by level and tenure.</summary>
    public required IReadOnlyList<Cohort> Heads { get; init; }

    /// <summary>How often people leave.</summary>
    public required AttritionRates Attrition { get; init; }

    /// <summary>How a starter becomes productive.</summary>
    public required Ramp Ramp { get; init; }

    /// <summary>Paid hours over the hours the requirement asks for, above 1, because shifts never fit demand exactly; 1.05 by default (DOMAIN 4.2, J1).</summary>
    public decimal ScheduleInefficiency { get; init; } = 1.05m;

    /// <summary>Weeks from the decision to hire to the first day; published range 4 to 12 (DOMAIN 4.3, TU3).</summary>
    public int RecruitingWeeks { get; init; } = 6;
}

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

    /// <summary>Where its people work.</summary>
    public WorkMode WorkMode { get; init; }

    /// <summary>Who calls whom.</summary>
    public ContactDirection Direction { get; init; }

    /// <summary>Languages it serves in; none where nobody asks.</summary>
    public IReadOnlyList<LanguageSkill> Languages { get; init; } = [];

    /// <summary>Contracts it hires on, beside full time of <see cref="WeeklyHours"/>.</summary>
    public IReadOnlyList<ContractType> Contracts { get; init; } = [];

    /// <summary>Which levels serve which tier; a tier that is not named is served by all.</summary>
    public IReadOnlyList<TierCoverage> Tiers { get; init; } = [];

    /// <summary>Steps of the ladder that are open here; none where nobody is promoted.</summary>
    public IReadOnlyList<PromotionRule> Promotions { get; init; } = [];

    /// <summary>Fewest people a class is started for; 1 or more.</summary>
    public int SmallestClass { get; init; } = 1;

    /// <summary>Most people in one class; the room may allow fewer.</summary>
    public int LargestClass { get; init; } = 25;

    /// <summary>How many juniors its seniors can look after.</summary>
    public MentorLimits Mentors { get; init; } = MentorLimits.Default;

    /// <summary>Overtime and voluntary time off it may use.</summary>
    public FlexLimits Flex { get; init; } = FlexLimits.None;

    /// <summary>What an outsourcing partner offers it; null where nobody does.</summary>
    public Outsourcing? Outsourcing { get; init; }

    /// <summary>People known to be away for weeks.</summary>
    public IReadOnlyList<PlannedLeave> Leaves { get; init; } = [];

    /// <summary>Share of people past class who are away for weeks at any time beside those, 0 to below 1.</summary>
    public decimal LongLeaveShare { get; init; }

    /// <summary>True where people of a level serve a tier.</summary>
    public bool ServesTier(RoleLevel level, int tier) => Tiers.FirstOrDefault(coverage => coverage.Tier == tier) is not { } coverage || level >= coverage.From;
}

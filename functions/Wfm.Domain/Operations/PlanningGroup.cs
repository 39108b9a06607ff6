using Wfm.Domain.Demand;
using Wfm.Domain.Staffing;

namespace Wfm.Domain.Operations;

/// <summary>Contacts of one channel, language and tier that are forecast and staffed as one stream.</summary>
public sealed record PlanningGroup
{
    /// <summary>The key.</summary>
    public required PlanningGroupId Id { get; init; }

    /// <summary>The name people use.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is served; its zone is the group's clock.</summary>
    public required SiteId Site { get; init; }

    /// <summary>How contacts arrive.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Length of a planning interval: 5, 10, 15, 20, 30 or 60 minutes.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>When contacts are taken.</summary>
    public OpeningHours Hours { get; init; } = OpeningHours.Always;

    /// <summary>BCP 47 language of the contacts.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Support tier, from 1.</summary>
    public int Tier { get; init; } = 1;

    /// <summary>The targets that must be met.</summary>
    public required StaffingTargets Targets { get; init; }

    /// <summary>AHT to plan with until the group has a history of its own.</summary>
    public required TimeSpan TypicalAht { get; init; }

    /// <summary>Mean time a customer is willing to wait (exponential); null where nobody gives up, which selects Erlang C.</summary>
    public TimeSpan? MeanPatience { get; init; }

    /// <summary>For chat and messaging: handle time by level of concurrency; null means one at a time.</summary>
    public ConcurrencyProfile? Concurrency { get; init; }

    /// <summary>What takes people away from handling contacts.</summary>
    public ShrinkagePlan Shrinkage { get; init; } = ShrinkagePlan.None;

    /// <summary>Where a share of the contacts goes on to; null where this is the last tier.</summary>
    public Escalation? EscalatesTo { get; init; }

    /// <summary>The cost centre its people are booked on.</summary>
    public string CostCentre { get; init; } = "operations";
}

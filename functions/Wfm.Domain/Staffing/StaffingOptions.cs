using Wfm.Domain.Staffing.Deferred;
using Wfm.Domain.Staffing.TimeVarying;

namespace Wfm.Domain.Staffing;

/// <summary>What a plan may know beside the group and its forecast.</summary>
public sealed record StaffingOptions
{
    /// <summary>Nothing more is known.</summary>
    public static StaffingOptions None { get; } = new();

    /// <summary>How arrivals become load; null lets handle time and rate of change decide.</summary>
    public LoadModel? LoadModel { get; init; }

    /// <summary>Distribution of handle times around their mean.</summary>
    public HandleTimeShape HandleTimes { get; init; }

    /// <summary>Deferred work that waits when the plan starts.</summary>
    public IReadOnlyList<BacklogItem> Backlog { get; init; } = [];

    /// <summary>Time open by which a backlog that is late already is to be gone; null means a reply time.</summary>
    public TimeSpan? ClearBacklogWithin { get; init; }

    /// <summary>Agents of other groups who have time for this group's deferred work, by slot from the origin on; null for none.</summary>
    public double[]? BlendedAgents { get; init; }
}

namespace Wfm.Domain.Staffing;

/// <summary>What made a requirement as high as it is: with any fewer agents this would be missed.</summary>
public enum BindingConstraint
{
    /// <summary>Fewest agents while open.</summary>
    MinimumAgents,

    /// <summary>The service-level target.</summary>
    ServiceLevel,

    /// <summary>The longest average speed of answer.</summary>
    AverageSpeedOfAnswer,

    /// <summary>The largest abandon rate.</summary>
    AbandonRate,

    /// <summary>The highest occupancy.</summary>
    Occupancy,

    /// <summary>More agents than erlangs, without which the queue of patient customers grows without bound.</summary>
    Stability,

    /// <summary>The reply time of deferred work.</summary>
    ReplyTime,

    /// <summary>Nothing: the group is closed and nobody is required.</summary>
    Closed,
}

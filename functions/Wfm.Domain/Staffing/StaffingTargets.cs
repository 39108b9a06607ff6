using Wfm.Domain.Staffing.Uncertainty;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing;

/// <summary>The targets of a group; each that is set must be met, and the plan names the one that bound.</summary>
public sealed record StaffingTargets
{
    /// <summary>Live channels: share answered within a time, under a definition.</summary>
    public ServiceLevelTarget? ServiceLevel { get; init; }

    /// <summary>Longest average speed of answer over all offered contacts.</summary>
    public TimeSpan? AverageSpeedOfAnswer { get; init; }

    /// <summary>Largest share of offered contacts that may abandon, 0 to 1; needs a patience.</summary>
    public double? AbandonRate { get; init; }

    /// <summary>
    /// Contacts that give up within this time are left out of the offered, for the abandon rate and the service level; null counts
    /// every abandon. 5 to 10 s where it is used (DOMAIN 4.1, CI2).
    /// </summary>
    public TimeSpan? ShortAbandonWithin { get; init; }

    /// <summary>Highest occupancy people may be kept at, above 0; 85 % is common practice (DOMAIN 4.1, CCH4).</summary>
    public Occupancy? MaxOccupancy { get; init; }

    /// <summary>Fewest agents while open, whatever the load; 1 keeps the lights on.</summary>
    public int MinimumAgents { get; init; } = 1;

    /// <summary>What the targets mean when the day's rate is not known for certain.</summary>
    public UncertaintyPolicy Uncertainty { get; init; } = UncertaintyPolicy.Mean;

    /// <summary>Deferred channels: reply within this much time the group is open.</summary>
    public TimeSpan? ReplyWithin { get; init; }

    /// <summary>What keeps these targets from being staffed for; none where they are sound.</summary>
    /// <param name="deferred">True for channels whose work may wait.</param>
    internal IEnumerable<Problem> Problems(bool deferred)
    {
        if (MaxOccupancy is { Share: 0 })
            yield return new Problem("targets.occupancy", "The highest occupancy must be above 0 %: nobody is never busy.", "maxOccupancy", "0");
        if (AbandonRate is not (null or (>= 0 and <= 1)))
            yield return new Problem("targets.abandonRate", FormattableString.Invariant($"The abandon rate must be 0 to 1, but was {AbandonRate}."), "abandonRate", FormattableString.Invariant($"{AbandonRate}"));
        if (MinimumAgents < 0)
            yield return new Problem("targets.minimumAgents", $"The minimum of agents must be 0 or more, but was {MinimumAgents}.", "minimumAgents", $"{MinimumAgents}");
        if (AverageSpeedOfAnswer < TimeSpan.Zero)
            yield return new Problem("targets.averageSpeedOfAnswer", $"The average speed of answer must be 0 s or more, but was {AverageSpeedOfAnswer.Value.TotalSeconds} s.", "averageSpeedOfAnswer", AverageSpeedOfAnswer.ToString());
        if (Uncertainty is { Mode: UncertaintyMode.ShareOfDays, Share: <= 0 or >= 1 })
            yield return new Problem("targets.shareOfDays", FormattableString.Invariant($"The share of days must lie between 0 and 1, but was {Uncertainty.Share}."), "share", FormattableString.Invariant($"{Uncertainty.Share}"));
        if (deferred && ReplyWithin <= TimeSpan.Zero)
            yield return new Problem("targets.replyWithin", $"The reply time must be longer than 0 s, but was {ReplyWithin.Value.TotalSeconds} s.", "replyWithin", ReplyWithin.ToString());
    }

    /// <summary>Each live target that is set on its own, without a minimum; these targets without one where none is set.</summary>
    internal IEnumerable<(StaffingTargets Target, BindingConstraint Constraint)> Separately()
    {
        var none = this with { ServiceLevel = null, AverageSpeedOfAnswer = null, AbandonRate = null, MaxOccupancy = null, MinimumAgents = 0 };
        if (ServiceLevel is { Share: > TargetMargins.Tolerance })
            yield return (none with { ServiceLevel = ServiceLevel }, BindingConstraint.ServiceLevel);
        if (AverageSpeedOfAnswer is not null)
            yield return (none with { AverageSpeedOfAnswer = AverageSpeedOfAnswer }, BindingConstraint.AverageSpeedOfAnswer);
        if (AbandonRate is < 1)
            yield return (none with { AbandonRate = AbandonRate }, BindingConstraint.AbandonRate);
        if (MaxOccupancy is not null)
            yield return (none with { MaxOccupancy = MaxOccupancy }, BindingConstraint.Occupancy);
        if (ServiceLevel is null && AverageSpeedOfAnswer is null && AbandonRate is null && MaxOccupancy is null)
            yield return (none, BindingConstraint.Stability);
    }
}

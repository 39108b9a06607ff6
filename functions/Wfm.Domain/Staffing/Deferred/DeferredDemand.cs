namespace Wfm.Domain.Staffing.Deferred;

/// <summary>Contacts waiting when the plan starts.</summary>
/// <param name="Contacts">How many, 0 or more.</param>
/// <param name="Age">How long they have waited while the group was open.</param>
public readonly record struct BacklogItem(double Contacts, TimeSpan Age);

/// <summary>Work that may wait: e-mail, social, cases, call-backs and outbound lists, over consecutive intervals.</summary>
public sealed record DeferredDemand
{
    /// <summary>Expected contacts of each interval, 0 or more; those that come while closed wait for the next opening.</summary>
    public required double[] Contacts { get; init; }

    /// <summary>AHT in seconds of each interval's contacts, above 0.</summary>
    public required double[] AhtSeconds { get; init; }

    /// <summary>Which intervals are open; the clock of a reply time stands still in the others.</summary>
    public required bool[] Open { get; init; }

    /// <summary>Length of each interval.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>Reply within this much time the group is open, longer than 0 s.</summary>
    public required TimeSpan ReplyWithin { get; init; }

    /// <summary>What waits at the start.</summary>
    public IReadOnlyList<BacklogItem> Backlog { get; init; } = [];

    /// <summary>
    /// Time open by which a backlog that cannot be replied to in time any more is to be gone, beside new work in time; null asks for
    /// it within the reply time.
    /// </summary>
    public TimeSpan? ClearBacklogWithin { get; init; }

    /// <summary>Contacts that may be left at the end; null means as many as at the start, but no more than are not due yet.</summary>
    public double? BacklogAtEnd { get; init; }

    /// <summary>
    /// Share of replies in time to plan for, 0.5 to below 1: above one half, capacity grows by the matching quantile of the work of a
    /// reply time. One half plans for the expected work.
    /// </summary>
    public double ShareInTime { get; init; } = 0.5;

    /// <summary>Coefficient of variation of the day's rate around its forecast, beside Poisson noise.</summary>
    public double RateVariation { get; init; }

    /// <summary>Share of their time people work on contacts, above 0 to 1.</summary>
    public double Occupancy { get; init; } = 1;

    /// <summary>
    /// Agents there anyway in each interval, such as idle time of an inbound queue that is blended in, or a minimum; null for none.
    /// </summary>
    public double[]? GivenAgents { get; init; }
}

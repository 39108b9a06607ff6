using Wfm.Domain.Operations;
using Wfm.Planning.StartNightlyRun;

namespace Wfm.Planning.RequestPlan;

/// <summary>What a run is doing.</summary>
public enum RunStep
{
    /// <summary>Its messages wait on the queue.</summary>
    Queued,

    /// <summary>Groups are being forecast and staffed.</summary>
    PlanningGroups,

    /// <summary>People, seats and money are being added up.</summary>
    RollingUp,

    /// <summary>Its plan is published.</summary>
    Published,

    /// <summary>Somebody stopped it; nothing of it is published.</summary>
    Cancelled,
}

/// <summary>How far a run is.</summary>
/// <param name="Id">The run.</param>
/// <param name="Site">Its site.</param>
/// <param name="Night">The site's local date it plans from.</param>
/// <param name="Step">What it is doing.</param>
/// <param name="Percent">0 to 100, whole; 100 only once nothing is left to do.</param>
/// <param name="GroupsDone">Groups forecast and staffed.</param>
/// <param name="Groups">Groups it has to plan.</param>
public sealed record RunProgress(string Id, SiteId Site, DateOnly Night, RunStep Step, int Percent, int GroupsDone, int Groups)
{
    // Rolling up is short beside forecasting.
    private const int PercentOfGroups = 90;

    /// <summary>When it is expected to be done, at the pace of its groups so far; null before the first and after the last.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>Who asked for it; null for the nightly timer.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>When its messages were last sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The plan it published.</summary>
    public string? Plan { get; init; }

    /// <summary>The progress of a run of which so many groups are done. Pure.</summary>
    public static RunProgress Of(Run run, int done, DateTimeOffset now)
    {
        var step = run switch
        {
            { Plan: not null } => RunStep.Published,
            { CancelledBy: not null } => RunStep.Cancelled,
            _ when done == 0 => RunStep.Queued,
            _ when done < run.Groups.Count => RunStep.PlanningGroups,
            _ => RunStep.RollingUp,
        };
        var percent = step is RunStep.Published or RunStep.Cancelled ? 100 : PercentOfGroups * done / run.Groups.Count;
        return new RunProgress(run.Id, run.Site, run.Night, step, percent, done, run.Groups.Count)
        {
            ExpectedAt = step == RunStep.PlanningGroups && run.SentAt is { } sent && now > sent ? now + ((now - sent) / done * (run.Groups.Count - done)) : null,
            RequestedBy = run.RequestedBy,
            SentAt = run.SentAt,
            Plan = run.Plan,
        };
    }
}

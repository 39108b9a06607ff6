namespace Wfm.Planning.Functions;

/// <summary>Timer schedules as six-field cron expressions in UTC: Flex Consumption has no time-zone setting.</summary>
public static class Schedules
{
    /// <summary>Every hour: which sites' local night is due and has no run yet?</summary>
    public const string StartNightlyRun = "0 0 * * * *";

    /// <summary>Every ten minutes: which runs stand still?</summary>
    public const string SweepStaleRuns = "0 */10 * * * *";

    /// <summary>Every half hour: has every site's night its plan?</summary>
    public const string WatchNights = "0 15,45 * * * *";
}

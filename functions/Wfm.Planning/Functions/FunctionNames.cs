namespace Wfm.Planning.Functions;

/// <summary>Names of the functions, as they appear in Azure.</summary>
public static class FunctionNames
{
    /// <summary>Reads contact volume into the Volumes table.</summary>
    public const string IngestVolume = nameof(IngestVolume);

    /// <summary>Starts the nightly run of every site whose night is due.</summary>
    public const string StartNightlyRun = nameof(StartNightlyRun);

    /// <summary>Forecasts and staffs one planning group.</summary>
    public const string PlanGroup = nameof(PlanGroup);

    /// <summary>Adds the groups up to capacity, seats, licences and budget, and publishes.</summary>
    public const string RollUp = nameof(RollUp);

    /// <summary>Sends again what a standing run still waits for.</summary>
    public const string SweepStaleRuns = nameof(SweepStaleRuns);

    /// <summary>Raises an alert for every site whose night has no plan in time.</summary>
    public const string WatchNights = nameof(WatchNights);

    /// <summary>Files a poison message of contact-volume as a rejection.</summary>
    public const string FileContactVolumePoison = nameof(FileContactVolumePoison);

    /// <summary>Files a poison message of plan-requests as a rejection.</summary>
    public const string FilePlanRequestPoison = nameof(FilePlanRequestPoison);

    /// <summary>Files a poison message of roll-ups as a rejection.</summary>
    public const string FileRollUpPoison = nameof(FileRollUpPoison);

    /// <summary>Opens storage on a new instance before its first message. The host knows the trigger by this very name.</summary>
    public const string Warmup = nameof(Warmup);

    /// <summary>Hands every HTTP request to the pipeline of Wfm.Api.</summary>
    public const string Http = nameof(Http);
}

using Wfm.Planning.FileRejection;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.PlanGroup;
using Wfm.Planning.RollUp;
using Wfm.Planning.StartNightlyRun;
using Wfm.Planning.SweepStaleRuns;
using Wfm.Planning.WarmUp;
using Wfm.Planning.WatchNights;

namespace Wfm.Planning.Functions;

/// <summary>Every function there is. The local head runs from it; a test holds the Functions head against it.</summary>
public static class FunctionCatalogue
{
    /// <summary>Route template of the catch-all HTTP function.</summary>
    public const string HttpRoute = "{*path}";

    /// <summary>All functions.</summary>
    public static IReadOnlyList<FunctionEntry> All { get; } =
    [
        new QueueFunction(FunctionNames.IngestVolume, QueueNames.ContactVolume, typeof(IngestVolumeHandler)),
        new TimerFunction(FunctionNames.StartNightlyRun, Schedules.StartNightlyRun, typeof(StartNightlyRunHandler)),
        new QueueFunction(FunctionNames.PlanGroup, QueueNames.PlanRequests, typeof(PlanGroupHandler)),
        new QueueFunction(FunctionNames.RollUp, QueueNames.RollUps, typeof(RollUpHandler)),
        new TimerFunction(FunctionNames.SweepStaleRuns, Schedules.SweepStaleRuns, typeof(SweepStaleRunsHandler)),
        new TimerFunction(FunctionNames.WatchNights, Schedules.WatchNights, typeof(WatchNightsHandler)),
        new QueueFunction(FunctionNames.FileContactVolumePoison, QueueNames.ContactVolumePoison, typeof(ContactVolumePoisonHandler)),
        new QueueFunction(FunctionNames.FilePlanRequestPoison, QueueNames.PlanRequestsPoison, typeof(PlanRequestPoisonHandler)),
        new QueueFunction(FunctionNames.FileRollUpPoison, QueueNames.RollUpsPoison, typeof(RollUpPoisonHandler)),
        new WarmupFunction(FunctionNames.Warmup, typeof(WarmUpHandler)),
        new HttpFunction(FunctionNames.Http, HttpRoute),
    ];
}

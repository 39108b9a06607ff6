using Microsoft.Azure.Functions.Worker;
using Wfm.Planning.Functions;
using Wfm.Planning.StartNightlyRun;
using Wfm.Planning.SweepStaleRuns;
using Wfm.Planning.WatchNights;

namespace Wfm.FunctionApp;

/// <summary>Timers. What is due is decided by the use case from storage, so a missed, late or doubled tick does no harm.</summary>
public sealed class TimerFunctions(StartNightlyRunHandler start, SweepStaleRunsHandler sweep, WatchNightsHandler watch)
{
    [Function(FunctionNames.StartNightlyRun)]
    public Task StartNightlyRunAsync([TimerTrigger(Schedules.StartNightlyRun)] TimerInfo timer, CancellationToken cancel) => start.RunAsync(cancel);

    [Function(FunctionNames.SweepStaleRuns)]
    public Task SweepStaleRunsAsync([TimerTrigger(Schedules.SweepStaleRuns)] TimerInfo timer, CancellationToken cancel) => sweep.RunAsync(cancel);

    [Function(FunctionNames.WatchNights)]
    public Task WatchNightsAsync([TimerTrigger(Schedules.WatchNights)] TimerInfo timer, CancellationToken cancel) => watch.RunAsync(cancel);
}

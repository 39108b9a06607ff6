using Cronos;
using Wfm.Planning.Functions;

namespace Wfm.LocalHost.Functions;

/// <summary>Runs one timer function on its schedule, by the clock it is given; several occurrences missed at once are one run, as in the Functions host.</summary>
internal sealed class TimerListener(TimerFunction function, IServiceProvider services, TimeProvider clock, ILogger<TimerListener> log) : BackgroundService
{
    // The clock may be a demo's and jump, so it is looked at rather than waited for.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var schedule = CronExpression.Parse(function.Schedule, CronFormat.IncludeSeconds);
        var next = Next(schedule);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested || clock.GetUtcNow() < next)
                continue;
            await RunAsync(stoppingToken);
            next = Next(schedule);
        }
    }

    private DateTimeOffset Next(CronExpression schedule) => schedule.GetNextOccurrence(clock.GetUtcNow().UtcDateTime) is { } next
        ? new DateTimeOffset(next, TimeSpan.Zero)
        : DateTimeOffset.MaxValue;

    private async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            await ((ITimerUseCase)scope.ServiceProvider.GetRequiredService(function.UseCase)).RunAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            log.LogError(failure, "{Function} failed; it runs again when it is next due", function.Name);
        }
    }
}

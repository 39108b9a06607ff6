using Wfm.Planning.Functions;
using Wfm.Planning.Ports;

namespace Wfm.Planning.WatchNights;

/// <summary>The second timer: raises an alert for every site whose night is overdue, as often as it runs, until the night has its plan.</summary>
public sealed class WatchNightsHandler(NightWatch watch, IAlerts alerts, TimeProvider clock) : ITimerUseCase
{
    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var state in await watch.LookAsync(cancel))
        {
            if (state.LastGoodDueAt is { } due)
                Telemetry.NightAge(state.Tenant, state.Site, clock.GetUtcNow() - due);
            if (state.IsOverdue)
                await alerts.RaiseAsync(new NightOverdue(state), cancel);
        }
    }
}

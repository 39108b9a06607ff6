using Microsoft.Extensions.Logging;
using Wfm.Planning.Ports;

namespace Wfm.Hosting;

/// <summary>Writes alerts to the log, where an alert rule finds them (infra/modules/alerts.bicep).</summary>
internal sealed class LogAlerts(ILogger<LogAlerts> log) : IAlerts
{
    public Task RaiseAsync(Alert alert, CancellationToken cancel)
    {
        log.LogError("{Alert}", alert.Sentence);
        return Task.CompletedTask;
    }
}

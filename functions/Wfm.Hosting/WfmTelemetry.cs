using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using Wfm.Planning.Functions;

namespace Wfm.Hosting;

/// <summary>
/// Sends traces, metrics and logs to Application Insights where <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> is set, and by OTLP where
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is; nowhere otherwise. What is sent holds counts, ids and times, never salaries or contents of messages.
/// </summary>
public static class WfmTelemetry
{
    /// <summary>Adds what the settings ask for.</summary>
    public static IOpenTelemetryBuilder AddWfmTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(Telemetry.Name, "Azure.*"))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name));
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
            telemetry.UseOtlpExporter();
        if (configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 } connection)
        {
            telemetry.UseAzureMonitorExporter(monitor =>
            {
                monitor.ConnectionString = connection;
                // Application Insights takes Entra tokens only (infra/modules/logs.bicep); the identity is the one storage is reached with.
                if (configuration[$"{StorageSettings.Connection}:clientId"] is { Length: > 0 } client)
                    monitor.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client));
            });
        }

        return telemetry;
    }
}

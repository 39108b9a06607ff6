using System.Diagnostics;
using System.Diagnostics.Metrics;
using Wfm.Domain.Operations;

namespace Wfm.Planning.Functions;

/// <summary>
/// What the use cases tell of themselves: one trace for each function that ran, and one metric for each promise. Names of tenants and sites, counts and
/// times; nothing of people or money.
/// </summary>
public static class Telemetry
{
    /// <summary>Name of the source of traces and of the meter.</summary>
    public const string Name = "Wfm.Planning";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Gauge<double> s_nightAge = s_meter.CreateGauge<double>("wfm.night.age", "h", "Hours since the last good night of a site was due.");
    private static readonly Counter<long> s_groups = s_meter.CreateCounter<long>("wfm.groups", "{group}", "Groups a run is done with, by how they ended.");
    private static readonly Counter<long> s_rejections = s_meter.CreateCounter<long>("wfm.rejections", "{rejection}", "Messages filed as rejections, by queue.");

    /// <summary>A span of a use case's work; null where nobody listens.</summary>
    public static Activity? Start(string function, TenantId tenant, string? run = null) =>
        s_source.StartActivity(function)?.SetTag("wfm.tenant", tenant.Value).SetTag("wfm.run", run);

    /// <summary>How old a site's plan is.</summary>
    public static void NightAge(TenantId tenant, SiteId site, TimeSpan age) => s_nightAge.Record(age.TotalHours, Tag("wfm.tenant", tenant.Value), Tag("wfm.site", site.Value));

    /// <summary>A group a run is done with.</summary>
    public static void GroupDone(TenantId tenant, string result) => s_groups.Add(1, Tag("wfm.tenant", tenant.Value), Tag("wfm.result", result));

    /// <summary>A message that was filed as a rejection.</summary>
    public static void Rejected(TenantId tenant, string queue) => s_rejections.Add(1, Tag("wfm.tenant", tenant.Value), Tag("wfm.queue", queue));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}

using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Planning.StartNightlyRun;

namespace Wfm.Planning.WatchNights;

/// <summary>Looks at every site's night. It reads storage alone, so it tells the truth also where every timer stands still.</summary>
public sealed class NightWatch(IOperationStore operations, IRunStore runs, IImportStore imports, TimeProvider clock)
{
    // How far back a last good night is looked for; older than that, "none" says enough.
    private const int NightsBack = 14;

    /// <summary>The state of every site that has groups, of all tenants.</summary>
    public async Task<IReadOnlyList<NightState>> LookAsync(CancellationToken cancel)
    {
        var states = new List<NightState>();
        foreach (var tenant in await operations.TenantsAsync(cancel))
            states.AddRange(await LookAsync(tenant, cancel));
        return states;
    }

    /// <summary>The state of every site of a tenant that has groups.</summary>
    public async Task<IReadOnlyList<NightState>> LookAsync(TenantId tenant, CancellationToken cancel)
    {
        if (!(await operations.LoadAsync(tenant, cancel)).TryGet(out var operation, out _))
            return [];
        var now = clock.GetUtcNow();
        var states = new List<NightState>();
        foreach (var site in operation.Sites.Where(site => operation.Groups.Any(group => group.Site == site.Id)))
        {
            var expected = NightState.ExpectedAt(site, now);
            var lastGood = await LastGoodAsync(tenant, site, now, cancel);
            states.Add(new NightState(tenant, site.Id, expected.Date, expected.DueAt, lastGood)
            {
                NothingToPlan = lastGood is null && !(await imports.ListAsync(tenant, cancel)).Any(import => import.AcceptedAt < expected.DueAt),
                LastGoodDueAt = lastGood is { } date ? site.Zone.InstantOf(date.ToDateTime(site.NightlyRunAt)) : null,
            });
        }

        return states;
    }

    private async Task<DateOnly?> LastGoodAsync(TenantId tenant, Site site, DateTimeOffset now, CancellationToken cancel)
    {
        var newest = Night.DueAtSite(site, now).Date;
        for (var date = newest; date > newest.AddDays(-NightsBack); date = date.AddDays(-1))
        {
            if ((await runs.LoadAsync(tenant, Night.RunId(site.Id, date), cancel)).TryGet(out var run, out _) && await EndedWellAsync(run, cancel))
                return date;
        }

        return null;
    }

    // A site of which nothing is known yet has nothing to publish; that is well.
    private async Task<bool> EndedWellAsync(Run run, CancellationToken cancel)
    {
        if (run.Plan is not null)
            return true;
        var outcomes = await runs.OutcomesAsync(run.Tenant, run.Id, cancel);
        return outcomes.Count == run.Groups.Count && outcomes.All(outcome => outcome.Result == GroupResult.NoHistory);
    }
}

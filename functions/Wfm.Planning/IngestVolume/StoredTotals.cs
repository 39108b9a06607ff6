using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>Holds an import against what is stored already: daily totals that disagree, and days it replaces.</summary>
internal static class StoredTotals
{
    // Beyond this an import is a history, not a correction, and reading as much again from storage would double its cost.
    private const int MostDays = 2000;

    internal static async Task<IReadOnlyList<Problem>> CompareAsync(IVolumeStore volumes, TenantId tenant, IReadOnlyList<GroupAtSite> groups, ImportRun run, CancellationToken cancel, string? import = null)
    {
        var findings = new List<Problem>();
        if (run.Days.All.Count > MostDays)
            return findings;

        var intervals = ImportFindings.Sums(run.Days, daily: false);
        var totals = ImportFindings.Sums(run.Days, daily: true);
        foreach (var days in run.Days.All.GroupBy(day => day.Key.Group).OrderBy(group => group.Key))
        {
            var group = groups.First(group => group.Group.Id == days.Key);
            // An import that is delivered again may be listed already; it does not replace itself.
            var stored = await volumes.LoadDaysAsync(tenant, group, days.Min(day => day.Key.Date), days.Max(day => day.Key.Date), FileKind.Actuals, cancel, without: import);
            findings.AddRange(ImportFindings.Totals(intervals, Sums(stored.Daily), "stored before"));
            findings.AddRange(ImportFindings.Totals(Sums(stored.Intervals), totals, "in this import"));
            if (Replaced(days, stored) is { } replaced)
                findings.Add(replaced);
        }

        return findings;
    }

    private static Problem? Replaced(IEnumerable<GatheredDay> days, GroupHistory stored)
    {
        var before = stored.Intervals.Concat(stored.Daily).Select(day => (day.Day.Date, day.Day.Interval)).ToHashSet();
        var over = days.Where(day => before.Contains((day.Key.Date, day.Key.Interval))).Select(day => day.Key).ToList();
        return over.Count == 0 ? null : new Problem(
            "layer.overlap", $"'{over[0].Group}' already has volume on {over.Select(key => key.Date).Distinct().Count()} of these days, the first {over.Min(key => key.Date):yyyy-MM-dd}: the newest import wins by interval, the older one stays below it.", "start");
    }

    private static Dictionary<(PlanningGroupId, DateOnly), double> Sums(IEnumerable<VolumeDay> days)
    {
        var sums = new Dictionary<(PlanningGroupId, DateOnly), double>();
        foreach (var day in days)
        {
            var sum = 0.0;
            foreach (var value in day[VolumeMeasure.Offered])
                sum += double.IsNaN(value) ? 0 : value;
            sums[(day.Group, day.Day.Date)] = sum;
        }

        return sums;
    }
}

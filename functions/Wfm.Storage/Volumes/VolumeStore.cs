using System.Globalization;
using Azure.Data.Tables;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Volumes;

/// <summary>
/// Volumes: PK <c>{tenant}|{group}|{yyyy}</c>, RK <c>{yyyyMMdd}|{import}</c>, one packed row. VolumeLayers: PK <c>{tenant}|{group}</c>, RK <c>{import}</c>,
/// written after the days, so that a layer is listed only once it is whole.
/// </summary>
internal sealed class VolumeStore(StorageAccount account) : IVolumeStore
{
    private readonly TableClient _volumes = account.Table(TableNames.Volumes);
    private readonly TableClient _layers = account.Table(TableNames.VolumeLayers);

    private sealed record Layer(string Import, DateTimeOffset AcceptedAt, string Hash, int FirstYear, int LastYear);

    public async Task SaveAsync(TenantId tenant, VolumeLayer layer, IReadOnlyCollection<VolumeDay> days, CancellationToken cancel)
    {
        foreach (var group in days.GroupBy(day => day.Group))
        {
            var rows = new List<TableEntity>();
            using var hash = new ContentId("layer");
            foreach (var day in group.OrderBy(day => day.Day.Date).ThenBy(day => day.Day.Interval))
            {
                var packed = VolumeDayFormat.Write(day);
                hash.Add(day.Day.Date).Add(packed);
                var partition = TableKey.Of(tenant.Value, group.Key.Value, day.Day.Date.Year.ToString(CultureInfo.InvariantCulture));
                rows.Add(new TableEntity(partition, TableKey.Of(TableKey.Day(day.Day.Date), layer.Import)) { ["Volume"] = packed });
            }

            await _volumes.UpsertAllAsync(rows, cancel);
            var years = group.Select(day => day.Day.Date.Year).ToList();
            await _layers.UpsertEntityAsync(
                new TableEntity(TableKey.Of(tenant.Value, group.Key.Value), layer.Import)
                {
                    ["AcceptedAt"] = layer.AcceptedAt,
                    ["Hash"] = hash.ToString(),
                    ["FirstYear"] = years.Min(),
                    ["LastYear"] = years.Max(),
                },
                TableUpdateMode.Replace,
                cancel);
        }
    }

    public async Task<string> FingerprintAsync(TenantId tenant, PlanningGroupId group, CancellationToken cancel)
    {
        var layers = await LayersAsync(tenant, group, cancel);
        return layers.Count == 0 ? "" : ContentId.Of("history", layers.Select(layer => $"{layer.Import} {layer.Hash}"));
    }

    public async Task<GroupHistory> LoadAsync(TenantId tenant, GroupAtSite group, CancellationToken cancel)
    {
        var layers = await LayersAsync(tenant, group.Group.Id, cancel);
        if (layers.Count == 0)
            return new GroupHistory([], []);

        var order = layers.Select((layer, index) => (layer.Import, index)).ToDictionary(pair => pair.Import, pair => pair.index, StringComparer.Ordinal);
        List<VolumeDay> intervals = [], daily = [];
        for (var year = layers.Min(layer => layer.FirstYear); year <= layers.Max(layer => layer.LastYear); year++)
        {
            var partition = TableKey.Of(tenant.Value, group.Group.Id.Value, year.ToString(CultureInfo.InvariantCulture));
            var stored = await _volumes.Partition(partition, cancel: cancel).ToListAsync(row => Read(row, group, order), cancel);
            foreach (var date in stored.Where(day => day.Order >= 0).GroupBy(day => (day.Day.Day.Date, day.Day.Day.Interval)).OrderBy(date => date.Key.Date))
            {
                var bottomUp = date.OrderBy(day => day.Order).Select(day => day.Day).ToList();
                foreach (var newer in bottomUp.Skip(1))
                    bottomUp[0].Overlay(newer);
                (date.Key.Interval == TimeSpan.FromDays(1) ? daily : intervals).Add(bottomUp[0]);
            }
        }

        return new GroupHistory(intervals, daily);
    }

    private static (int Order, VolumeDay Day) Read(TableEntity row, GroupAtSite group, Dictionary<string, int> order)
    {
        var (date, import) = row.RowKey.Split('|') is [var day, var layer] ? (day, layer) : throw new InvalidDataException($"Volume row '{row.RowKey}' has no layer.");
        return (order.GetValueOrDefault(import, -1),
            VolumeDayFormat.Read(row.GetBinary("Volume"), group.Group.Id, TableKey.Date(date), group.Site.Zone));
    }

    // Oldest first; two imports accepted in the same tick are ordered by id, so that the order never depends on the query.
    private async Task<List<Layer>> LayersAsync(TenantId tenant, PlanningGroupId group, CancellationToken cancel)
    {
        var layers = await _layers.Partition(TableKey.Of(tenant.Value, group.Value), cancel: cancel).ToListAsync(
            row => new Layer(row.RowKey, row.GetDateTimeOffset("AcceptedAt")!.Value, row.GetString("Hash"), row.GetInt32("FirstYear")!.Value, row.GetInt32("LastYear")!.Value),
            cancel);
        return [.. layers.OrderBy(layer => layer.AcceptedAt).ThenBy(layer => layer.Import, StringComparer.Ordinal)];
    }
}

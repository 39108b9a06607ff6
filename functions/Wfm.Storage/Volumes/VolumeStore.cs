using Azure;
using Azure.Data.Tables;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Volumes;

/// <summary>Volumes (<see cref="VolumeKeys"/>), one packed row for each day, layer and part; VolumeLayers, which says which layers count (<see cref="VolumeLayerWriter"/>).</summary>
internal sealed class VolumeStore(StorageAccount account) : IVolumeStore
{
    private readonly TableClient _volumes = account.Table(TableNames.Volumes);
    private readonly TableClient _layers = account.Table(TableNames.VolumeLayers);

    private sealed record Layer(string Import, DateTimeOffset AcceptedAt, FileKind Kind, bool IsWithdrawn, string Hash, int FirstYear, int LastYear);

    public async Task SaveAsync(TenantId tenant, VolumeLayer layer, IReadOnlyCollection<VolumeDay> days, CancellationToken cancel)
    {
        var writer = Write(tenant, layer.Import);
        await writer.WriteAsync([.. days.Select(day => new LayerDay("", day))], cancel);
        await writer.ListAsync(layer.AcceptedAt, FileKind.Actuals, cancel);
    }

    public IVolumeLayerWriter Write(TenantId tenant, string import) => new VolumeLayerWriter(_volumes, _layers, tenant, import);

    public async Task WithdrawAsync(TenantId tenant, string import, bool withdrawn, CancellationToken cancel)
    {
        var (from, to) = TableKey.Range(tenant.Value);
        var rows = _layers.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to} and RowKey eq {import}"), select: ["PartitionKey", "RowKey"], cancellationToken: cancel);
        await foreach (var row in rows)
            await _layers.UpsertEntityAsync(new TableEntity(row.PartitionKey, row.RowKey) { ["Withdrawn"] = withdrawn }, TableUpdateMode.Merge, cancel);
    }

    public async Task<string> FingerprintAsync(TenantId tenant, PlanningGroupId group, CancellationToken cancel)
    {
        var layers = Counting(await LayersAsync(tenant, group, cancel), FileKind.Actuals);
        return layers.Count == 0 ? "" : ContentId.Of("history", layers.Select(layer => $"{layer.Import} {layer.Hash}"));
    }

    public async Task<GroupHistory> LoadAsync(TenantId tenant, GroupAtSite group, CancellationToken cancel)
    {
        var layers = Counting(await LayersAsync(tenant, group.Group.Id, cancel), FileKind.Actuals);
        List<VolumeDay> intervals = [], daily = [];
        for (var year = layers.Count == 0 ? 1 : layers.Min(layer => layer.FirstYear); layers.Count > 0 && year <= layers.Max(layer => layer.LastYear); year++)
            await MergeAsync(_volumes.Partition(VolumeKeys.Partition(tenant, group.Group.Id, year), cancel: cancel), group, layers, intervals, daily, cancel);
        return new GroupHistory(intervals, daily);
    }

    public async Task<GroupHistory> LoadDaysAsync(TenantId tenant, GroupAtSite group, DateOnly first, DateOnly last, FileKind kind, CancellationToken cancel, string? without = null)
    {
        var layers = Counting(await LayersAsync(tenant, group.Group.Id, cancel), kind).Where(layer => layer.Import != without).ToList();
        List<VolumeDay> intervals = [], daily = [];
        for (var year = first.Year; layers.Count > 0 && year <= last.Year; year++)
            await MergeAsync(Days(tenant, group.Group.Id, year, first, last, cancel), group, layers, intervals, daily, cancel);
        return new GroupHistory(intervals, daily);
    }

    public async Task<IReadOnlyList<DayLayer>> LayersOfDayAsync(TenantId tenant, GroupAtSite group, DateOnly day, CancellationToken cancel)
    {
        var layers = await LayersAsync(tenant, group.Group.Id, cancel);
        var stored = await Days(tenant, group.Group.Id, day.Year, day, day, cancel).ToListAsync(row => (VolumeKeys.Read(row.RowKey).Import, Layer: Read(row, group)), cancel);
        return [.. layers.SelectMany(layer => stored.Where(part => part.Import == layer.Import).Select(part => new DayLayer(layer.Import, layer.AcceptedAt, layer.Kind, layer.IsWithdrawn, part.Layer)))];
    }

    private AsyncPageable<TableEntity> Days(TenantId tenant, PlanningGroupId group, int year, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var (partition, from, to) = (VolumeKeys.Partition(tenant, group, year), TableKey.Range(TableKey.Day(first)).From, TableKey.Range(TableKey.Day(last)).To);
        return _volumes.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}"), cancellationToken: cancel);
    }

    private static async Task MergeAsync(IAsyncEnumerable<TableEntity> rows, GroupAtSite group, List<Layer> layers, List<VolumeDay> intervals, List<VolumeDay> daily, CancellationToken cancel)
    {
        var order = layers.Select((layer, index) => (layer.Import, index)).ToDictionary(pair => pair.Import, pair => pair.index, StringComparer.Ordinal);
        var stored = new List<(int Order, LayerDay Day)>();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (order.TryGetValue(VolumeKeys.Read(row.RowKey).Import, out var index))
                stored.Add((index, Read(row, group)));
        }

        foreach (var date in stored.GroupBy(day => (day.Day.Key.Date, day.Day.Key.Interval)).OrderBy(date => date.Key.Date))
            (date.Key.Interval == TimeSpan.FromDays(1) ? daily : intervals).Add(DayLayers.Merge([.. date.OrderBy(day => day.Order).Select(day => day.Day)]));
    }

    private static LayerDay Read(TableEntity row, GroupAtSite group) => new(
        row.GetString("Part") ?? "", VolumeDayFormat.Read(row.GetBinary("Volume"), group.Group.Id, VolumeKeys.Read(row.RowKey).Date, group.Site.Zone));

    private static List<Layer> Counting(List<Layer> layers, FileKind kind) => [.. layers.Where(layer => layer.Kind == kind && !layer.IsWithdrawn)];

    // Oldest first; two imports accepted in the same tick are ordered by id, so that the order never depends on the query.
    private async Task<List<Layer>> LayersAsync(TenantId tenant, PlanningGroupId group, CancellationToken cancel)
    {
        var layers = await _layers.Partition(TableKey.Of(tenant.Value, group.Value), cancel: cancel).ToListAsync(
            row => new Layer(
                row.RowKey,
                row.GetDateTimeOffset("AcceptedAt")!.Value,
                Enum.Parse<FileKind>(row.GetString("Kind")),
                row.GetBoolean("Withdrawn")!.Value,
                row.GetString("Hash"),
                row.GetInt32("FirstYear")!.Value,
                row.GetInt32("LastYear")!.Value),
            cancel);
        return [.. layers.OrderBy(layer => layer.AcceptedAt).ThenBy(layer => layer.Import, StringComparer.Ordinal)];
    }
}

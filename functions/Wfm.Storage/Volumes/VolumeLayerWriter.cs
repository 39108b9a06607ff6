using System.Globalization;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Wfm.Domain.Operations;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Volumes;

/// <summary>
/// Writes the days of one import as they come, then its row in VolumeLayers for each group: PK <c>{tenant}|{group}</c>, RK <c>{import}</c>. Only listed layers are read.
/// </summary>
internal sealed class VolumeLayerWriter(TableClient volumes, TableClient layers, TenantId tenant, string import) : IVolumeLayerWriter
{
    private const int AtATime = 4;

    // What makes a group's layer what it is: by day and part 64 bits of the hash of its bytes. Days come in any order, some of them twice.
    private readonly Dictionary<PlanningGroupId, Dictionary<LayerDayKey, ulong>> _written = [];

    public async Task WriteAsync(IReadOnlyCollection<LayerDay> days, CancellationToken cancel)
    {
        var rows = new List<TableEntity>(days.Count);
        foreach (var day in days)
        {
            var packed = VolumeDayFormat.Write(day.Day);
            if (!_written.TryGetValue(day.Key.Group, out var hashes))
                _written[day.Key.Group] = hashes = [];
            hashes[day.Key] = BitConverter.ToUInt64(SHA256.HashData(packed));
            rows.Add(new TableEntity(VolumeKeys.Partition(tenant, day.Key.Group, day.Key.Date.Year), VolumeKeys.Row(import, day.Key)) { ["Volume"] = packed, ["Part"] = day.Part });
        }

        await Parallel.ForEachAsync(
            rows.GroupBy(row => row.PartitionKey),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel },
            async (partition, stop) => await volumes.UpsertAllAsync(partition.OrderBy(row => row.RowKey, StringComparer.Ordinal), stop));
    }

    public async Task<LayerDay> ReadAsync(LayerDayKey day, GroupAtSite group, CancellationToken cancel)
    {
        var row = await volumes.FindAsync(VolumeKeys.Partition(tenant, day.Group, day.Date.Year), VolumeKeys.Row(import, day), cancel)
            ?? throw new InvalidDataException($"The day {day.Date:yyyy-MM-dd} of '{day.Group}' was written by import '{import}' and is gone.");
        return new LayerDay(day.Part, VolumeDayFormat.Read(row.GetBinary("Volume"), day.Group, day.Date, group.Site.Zone));
    }

    public async Task ListAsync(DateTimeOffset acceptedAt, FileKind kind, CancellationToken cancel)
    {
        foreach (var (group, days) in _written)
        {
            ulong sum = 0;
            foreach (var (key, hash) in days)
                sum = unchecked(sum + (hash ^ BitConverter.ToUInt64(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(VolumeKeys.Row("", key))))));
            await layers.UpsertEntityAsync(
                new TableEntity(TableKey.Of(tenant.Value, group.Value), import)
                {
                    ["AcceptedAt"] = acceptedAt,
                    ["Kind"] = kind.ToString(),
                    ["Hash"] = sum.ToString("x16", CultureInfo.InvariantCulture),
                    ["FirstYear"] = days.Keys.Min(key => key.Date).Year,
                    ["LastYear"] = days.Keys.Max(key => key.Date).Year,
                    ["Withdrawn"] = false,
                },
                TableUpdateMode.Replace,
                cancel);
        }
    }
}

using Wfm.Domain.Operations;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>The sink of an import: storage.</summary>
internal sealed class StoredDays(IVolumeLayerWriter writer, IRejectionStore rejections, TenantId tenant) : IDaySink
{
    public Task WriteAsync(IReadOnlyList<LayerDay> days, CancellationToken cancel) => writer.WriteAsync(days, cancel);

    public Task<LayerDay> ReadAsync(LayerDayKey day, GroupAtSite group, CancellationToken cancel) => writer.ReadAsync(day, group, cancel);

    public Task RejectAsync(IReadOnlyList<Rejection> page, int number, CancellationToken cancel) => rejections.SavePageAsync(tenant, page[0].Origin, number, page, cancel);
}

/// <summary>The sink of a dry run: memory, and of rejections only the first.</summary>
internal sealed class KeptDays : IDaySink
{
    private const int MostRejections = 1000;
    private readonly Dictionary<LayerDayKey, LayerDay> _days = [];
    private readonly List<Rejection> _rejections = [];

    internal IReadOnlyList<Rejection> Rejections => _rejections;

    public Task WriteAsync(IReadOnlyList<LayerDay> days, CancellationToken cancel)
    {
        foreach (var day in days)
            _days[day.Key] = day;
        return Task.CompletedTask;
    }

    public Task<LayerDay> ReadAsync(LayerDayKey day, GroupAtSite group, CancellationToken cancel) => Task.FromResult(_days[day]);

    public Task RejectAsync(IReadOnlyList<Rejection> page, int number, CancellationToken cancel)
    {
        _rejections.AddRange(page.Take(MostRejections - _rejections.Count));
        return Task.CompletedTask;
    }
}

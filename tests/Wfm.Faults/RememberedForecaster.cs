using System.Collections.Concurrent;
using Wfm.Domain.Forecasting;
using Wfm.Forecasting;
using Wfm.Planning.Json;

namespace Wfm.Faults;

/// <summary>The forecaster, asked once for each request: a lane plans the same night hundreds of times. The key is the whole history, so a torn one would be seen.</summary>
internal sealed class RememberedForecaster : IForecaster
{
    private readonly Forecaster _forecaster = new();
    private readonly ConcurrentDictionary<string, Result<GroupForecast>> _known = new();

    public Result<GroupForecast> Forecast(ForecastRequest request, CancellationToken cancel = default) => _known.GetOrAdd(Key(request), _ => _forecaster.Forecast(request, cancel));

    private static string Key(ForecastRequest request)
    {
        using var id = new ContentId("request");
        foreach (var series in new[] { request.Contacts, request.HandleSeconds, request.DailyContacts }.OfType<Wfm.Domain.Demand.DemandSeries>())
        {
            id.Add(series.Start).Add(series.SlotsPerDay);
            id.Add(System.Runtime.InteropServices.MemoryMarshal.AsBytes(series.Values).ToArray());
        }

        return id.Add(WfmJson.Write(request.Hours)).Add(request.OutlookDays).Add(unchecked((long)request.Seed)).ToString();
    }
}

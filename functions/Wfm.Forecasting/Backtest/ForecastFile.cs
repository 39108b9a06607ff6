using System.Globalization;

namespace Wfm.Forecasting.Backtest;

/// <summary>Writes <c>series_id,origin,timestamp,forecast,lo80,hi80,lo95,hi95</c>: one row for each open slot of each forecast.</summary>
public static class ForecastFile
{
    /// <summary>Writes all forecasts in their order.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<BacktestForecast> forecasts)
    {
        writer.WriteLine("series_id,origin,timestamp,forecast,lo80,hi80,lo95,hi95");
        foreach (var made in forecasts)
        {
            var (series, forecast) = (made.Series, made.Forecast);
            var id = series.Id.AsSpan().ContainsAny(',', '"') ? $"\"{series.Id.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : series.Id;
            foreach (var day in forecast.Days)
            {
                for (var slot = 0; slot < day.Contacts.Length; slot++)
                {
                    if (!made.Hours.IsOpen(day.Date, slot * series.Interval))
                        continue;
                    var time = day.Date.ToDateTime(TimeOnly.MinValue) + (slot * series.Interval);
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{id},{forecast.Origin:yyyy-MM-dd},{time.ToString(series.TimestampFormat, CultureInfo.InvariantCulture)},{day.Contacts[slot]:0.####},{day.Lower80[slot]:0.####},{day.Upper80[slot]:0.####},{day.Lower95[slot]:0.####},{day.Upper95[slot]:0.####}"));
                }
            }
        }
    }
}

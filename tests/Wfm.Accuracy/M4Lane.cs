using System.Globalization;
using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;

namespace Wfm.Accuracy;

/// <summary>
/// The 414 hourly series of the M4 competition: the last 48 points of each training part are forecast from those before (Makridakis,
/// Spiliotis and Assimakopoulos 2020, International Journal of Forecasting 36:54). They carry no calendar.
/// </summary>
internal static class M4Lane
{
    private const int Horizon = 48;

    public static void Run(IForecaster forecaster, Verdicts verdicts)
    {
        var series = Read();
        var errors = new (double Smape, double Mase)[series.Count];
        Parallel.For(0, series.Count, index => errors[index] = Score(forecaster, series[index]));
        var (smape, mase) = (errors.Average(error => error.Smape), errors.Average(error => error.Mase));
        var owa = ((smape / 18.383) + (mase / 2.395)) / 2;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"m4: {series.Count} series, sMAPE {smape:0.000}, MASE {mase:0.000}, OWA {owa:0.000}"));
        verdicts.AtMost("m4, last 48 points: OWA", owa, 0.465);
    }

    private static List<double[]> Read()
    {
        var series = new Dictionary<string, List<double>>();
        using var text = SharedData.Open("m4_hourly_train.csv.gz");
        text.ReadLine();
        while (text.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            if (!series.TryGetValue(fields[0], out var values))
                series[fields[0]] = values = [];
            values.Add(double.Parse(fields[2], CultureInfo.InvariantCulture));
        }

        return [.. series.Values.Select(values => values.ToArray())];
    }

    private static (double Smape, double Mase) Score(IForecaster forecaster, double[] values)
    {
        var (past, future) = (values[..^Horizon], values[^Horizon..]);
        // The origin is to be a midnight: the first day is filled up with unknown hours.
        var lead = (24 - (past.Length % 24)) % 24;
        var contacts = new DemandSeries(new DateOnly(2001, 1, 1), 24, [.. Enumerable.Repeat(double.NaN, lead), .. past]);
        var request = new ForecastRequest { Contacts = contacts, Hours = OpeningHours.Always, TypicalAht = TimeSpan.FromMinutes(5), Days = 2, OutlookDays = 2 };
        var forecast = forecaster.Forecast(request).Value.Days.SelectMany(day => day.Contacts).ToArray();
        var scale = Enumerable.Range(24, past.Length - 24).Average(at => Math.Abs(past[at] - past[at - 24]));
        return (
            Enumerable.Range(0, Horizon).Average(at => 200 * Math.Abs(future[at] - forecast[at]) / (Math.Abs(future[at]) + Math.Abs(forecast[at]))),
            Enumerable.Range(0, Horizon).Average(at => Math.Abs(future[at] - forecast[at])) / scale);
    }
}

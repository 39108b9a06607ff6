using System.Globalization;
using System.Net;
using System.Text;
using Wfm.Domain.Forecasting;
using Wfm.Forecasting.Backtest;

namespace Wfm.LocalHost.Backtest;

/// <summary>One HTML page that needs nothing else: accuracy against the baselines, the last forecast against what came, and who was mixed.</summary>
internal static class BacktestReport
{
    private const int MostSeries = 20;

    private const string Head = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Backtest</title><style>
        body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:1000px;padding:0 1rem;color:#1c2430}h2{margin-top:2.5rem}
        table{border-collapse:collapse;font-variant-numeric:tabular-nums}td,th{padding:.2rem .7rem;text-align:right;border-bottom:1px solid #d8dee6}
        td:first-child,th:first-child,td:nth-child(2),th:nth-child(2){text-align:left}tr.ours{font-weight:600;background:#eef4fb}
        svg{width:100%;height:auto}svg text{font:11px system-ui,sans-serif;fill:#465264}.note{color:#465264}
        </style></head><body><h1>Backtest</h1>
        <p class="note">Every forecast was made from the days before its first day only. WAPE is the sum of absolute errors in % of all contacts; shaded is the 80 % band.</p>
        """;

    internal static string Write(IReadOnlyList<AccuracyRow> rows, IReadOnlyList<BacktestForecast> forecasts)
    {
        var page = new StringBuilder(Head);
        var ids = rows.Select(row => row.Series).Concat(forecasts.Select(forecast => forecast.Series.Id)).Distinct().ToList();
        // The mean first, which has no name.
        foreach (var id in ids.OrderBy(id => id.Length > 0).Take(MostSeries))
        {
            page.Append(Invariant($"<h2>{Encode(id.Length == 0 ? $"Mean of {ids.Count - 1} series" : id)}</h2>"));
            var own = rows.Where(row => row.Series == id).ToList();
            if (own.Count > 0)
            {
                page.Append(BarChart.Wape(own));
                AppendTable(page, own);
            }

            var made = forecasts.Where(forecast => forecast.Series.Id == id).ToList();
            if (made.Count == 0)
                continue;
            page.Append("<h3>Daily totals: forecast of the last origin and what came</h3>").Append(LineChart.Days(made[^1]));
            if (made[^1].Forecast.SlotsPerDay > 1)
                page.Append("<h3>The first week by interval</h3>").Append(LineChart.FirstWeek(made[^1]));
            AppendModels(page, made[^1].Forecast);
        }

        if (ids.Count > MostSeries)
            page.Append(Invariant($"<p class=\"note\">{ids.Count - MostSeries} more series are in the forecast file.</p>"));
        return page.Append("</body></html>\n").ToString();
    }

    private static void AppendTable(StringBuilder page, List<AccuracyRow> rows)
    {
        page.Append("<table><tr><th>Days ahead</th><th>Model</th><th>WAPE %</th><th>Bias %</th><th>MASE</th><th>RMSSE</th><th>In 80 %</th><th>In 95 %</th><th>WIS %</th></tr>");
        foreach (var row in rows)
        {
            page.Append(Invariant($"<tr{(row.Model == AccuracyTable.Ours ? " class=\"ours\"" : "")}><td>1-{row.HorizonDays}</td><td>{Encode(row.Model)}</td><td>{row.Wape:0.00}</td><td>{row.Bias:+0.00;-0.00;0.00}</td>"));
            page.Append(Invariant($"<td>{Cell(row.Mase, "0.000")}</td><td>{Cell(row.Rmsse, "0.000")}</td><td>{Cell(row.Coverage80, "0.0")}</td><td>{Cell(row.Coverage95, "0.0")}</td><td>{Cell(row.WeightedIntervalScore, "0.00")}</td></tr>"));
        }

        page.Append("</table>");
    }

    private static void AppendModels(StringBuilder page, GroupForecast forecast)
    {
        page.Append("<h3>What the last forecast was mixed from</h3><table><tr><th>Horizon</th><th>Model</th><th>Own backtest WAPE %</th><th>Weight %</th></tr>");
        foreach (var score in forecast.Tournament.Where(score => score.Weight >= 0.005))
            page.Append(Invariant($"<tr><td>{score.Horizon}</td><td>{Encode(score.Model)}</td><td>{100 * score.Wape:0.00}</td><td>{100 * score.Weight:0}</td></tr>"));
        page.Append("</table>");
        foreach (var left in forecast.LeftOut)
            page.Append(Invariant($"<p class=\"note\">{Encode(left.Model)} was left out: {Encode(left.Reason)}.</p>"));
    }

    private static string Cell(double value, string format) => double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

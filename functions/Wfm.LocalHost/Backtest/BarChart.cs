using System.Text;
using Wfm.Forecasting.Backtest;
using static System.FormattableString;

namespace Wfm.LocalHost.Backtest;

/// <summary>WAPE by horizon, a bar for each model, as SVG.</summary>
internal static class BarChart
{
    private const int Width = 900;
    private const int Height = 220;
    private const int Floor = 190;
    private static readonly string[] Colours = ["#b9c3d0", "#94a3b8", "#6b7c93", "#1f6fd6"];

    internal static string Wape(IReadOnlyList<AccuracyRow> rows)
    {
        var svg = new StringBuilder(Invariant($"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"WAPE by horizon and model\">"));
        var highest = Math.Max(1e-9, rows.Max(row => row.Wape));
        var horizons = rows.GroupBy(row => row.HorizonDays).ToList();
        var models = rows.Select(row => row.Model).Distinct().ToList();
        var group = (double)Width / horizons.Count;
        var bar = Math.Min(48, group * 0.8 / models.Count);
        foreach (var (at, horizon) in horizons.Index())
        {
            var left = (at * group) + ((group - (bar * models.Count)) / 2);
            foreach (var row in horizon)
            {
                var index = models.IndexOf(row.Model);
                var height = 150 * row.Wape / highest;
                svg.Append(Invariant($"<rect x=\"{left + (index * bar):0.#}\" y=\"{Floor - height:0.#}\" width=\"{bar - 2:0.#}\" height=\"{height:0.#}\" fill=\"{Colours[index % Colours.Length]}\"><title>{row.Model}: {row.Wape:0.00} %</title></rect>"));
                svg.Append(Invariant($"<text x=\"{left + ((index + 0.5) * bar):0.#}\" y=\"{Floor - height - 4:0.#}\" text-anchor=\"middle\">{row.Wape:0.0}</text>"));
            }

            svg.Append(Invariant($"<text x=\"{(at + 0.5) * group:0.#}\" y=\"{Floor + 18}\" text-anchor=\"middle\">days 1 to {horizon.Key}</text>"));
        }

        foreach (var (index, model) in models.Index())
        {
            svg.Append(Invariant($"<rect x=\"{10 + (index * 150)}\" y=\"2\" width=\"10\" height=\"10\" fill=\"{Colours[index % Colours.Length]}\"/>"));
            svg.Append(Invariant($"<text x=\"{25 + (index * 150)}\" y=\"11\">{model}</text>"));
        }

        return svg.Append("</svg>").ToString();
    }
}

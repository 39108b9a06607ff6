using System.Text;
using Wfm.Forecasting.Backtest;
using static System.FormattableString;

namespace Wfm.LocalHost.Backtest;

/// <summary>A forecast with its 80 % band and what came, as SVG.</summary>
internal static class LineChart
{
    private const int Width = 900;
    private const int Height = 240;
    private const int Left = 50;
    private const int Top = 20;
    private const int Bottom = 215;

    internal static string Days(BacktestForecast made)
    {
        var days = made.Forecast.Outlook.Take(made.Forecast.Days.Count).ToList();
        var actuals = days.Select(day => Total(made, day.Date)).ToList();
        return Draw(
            [.. days.Select((day, index) => new Point(day.Contacts, day.Lower80, day.Upper80, actuals[index]))],
            [.. days.Select((day, index) => (index, Invariant($"{day.Date:MM-dd}"))).Where(label => label.index % Math.Max(1, days.Count / 12) == 0)]);
    }

    internal static string FirstWeek(BacktestForecast made)
    {
        var size = made.Forecast.SlotsPerDay;
        var points = new List<Point>();
        var labels = new List<(int, string)>();
        foreach (var day in made.Forecast.Days.Take(7))
        {
            var actuals = made.Series.Contacts.On(day.Date);
            var open = Enumerable.Range(0, size).Where(slot => made.Hours.IsOpen(day.Date, slot * made.Series.Interval)).ToList();
            if (open.Count > 0)
                labels.Add((points.Count, Invariant($"{day.Date:ddd MM-dd}")));
            foreach (var slot in open)
                points.Add(new Point(day.Contacts[slot], day.Lower80[slot], day.Upper80[slot], actuals.IsEmpty ? double.NaN : actuals[slot]));
        }

        return Draw(points, labels);
    }

    private static double Total(BacktestForecast made, DateOnly date)
    {
        var series = made.Series.Contacts;
        return date >= series.Start && date < series.End ? series.Total(date.DayNumber - series.Start.DayNumber) : double.NaN;
    }

    private static string Draw(IReadOnlyList<Point> points, IReadOnlyList<(int At, string Text)> labels)
    {
        if (points.Count == 0)
            return "";
        var highest = Math.Max(1e-9, points.Max(point => Math.Max(point.Upper, double.IsNaN(point.Actual) ? 0 : point.Actual)));
        double X(int index) => Left + ((Width - Left - 10.0) * index / Math.Max(1, points.Count - 1));
        double Y(double value) => Bottom - ((Bottom - Top) * value / highest);
        var svg = new StringBuilder(Invariant($"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"forecast, 80 % band and actual contacts\">"));
        for (var line = 0; line <= 4; line++)
        {
            var y = Y(highest * line / 4);
            svg.Append(Invariant($"<line x1=\"{Left}\" x2=\"{Width - 10}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\" stroke=\"#e3e8ee\"/><text x=\"{Left - 6}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{highest * line / 4:#,0.#}</text>"));
        }

        var band = points.Select((point, index) => Invariant($"{X(index):0.#},{Y(point.Upper):0.#}")).Concat(points.Select((point, index) => Invariant($"{X(index):0.#},{Y(point.Lower):0.#}")).Reverse());
        svg.Append(Invariant($"<polygon points=\"{string.Join(' ', band)}\" fill=\"#1f6fd6\" opacity=\"0.16\"/>"));
        svg.Append(Invariant($"<polyline points=\"{string.Join(' ', points.Select((point, index) => Invariant($"{X(index):0.#},{Y(point.Forecast):0.#}")))}\" fill=\"none\" stroke=\"#1f6fd6\" stroke-width=\"1.8\"/>"));
        foreach (var (index, point) in points.Index())
        {
            if (!double.IsNaN(point.Actual))
                svg.Append(Invariant($"<circle cx=\"{X(index):0.#}\" cy=\"{Y(point.Actual):0.#}\" r=\"2\" fill=\"#1c2430\"/>"));
        }

        foreach (var (at, text) in labels)
            svg.Append(Invariant($"<text x=\"{X(at):0.#}\" y=\"{Height - 8}\">{text}</text>"));
        return svg.Append("<text x=\"60\" y=\"14\">blue: forecast and 80 % band; dots: what came</text></svg>").ToString();
    }

    private readonly record struct Point(double Forecast, double Lower, double Upper, double Actual);
}

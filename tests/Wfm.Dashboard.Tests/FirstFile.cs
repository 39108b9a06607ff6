using System.Globalization;
using System.Text;

namespace Wfm.Dashboard.Tests;

/// <summary>A small centre's own file: ten weeks of half hours on weekdays, 9 to 17 h, up to yesterday.</summary>
internal static class FirstFile
{
    private static readonly double[] Shape = [8, 12, 15, 18, 19, 17, 14, 12, 13, 15, 16, 15, 13, 11, 9, 6];

    internal static byte[] Write(DateOnly yesterday)
    {
        var csv = new StringBuilder("group,timestamp,offered,handled,handle_seconds\n");
        for (var date = yesterday.AddDays(-69); date <= yesterday; date = date.AddDays(1))
        {
            if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            for (var slot = 0; slot < Shape.Length; slot++)
            {
                foreach (var (group, factor) in (ReadOnlySpan<(string, double)>)[("support", 1.0), ("chat-help", 0.4)])
                {
                    // A pattern without chance: the test is about the way to a plan, not about the forecast.
                    var contacts = (int)Math.Round(Shape[slot] * factor * (date.DayOfWeek == DayOfWeek.Monday ? 1.3 : 1) * (1 + (((date.DayNumber * 7) + slot) % 5 * 0.04)));
                    csv.Append(CultureInfo.InvariantCulture, $"{group},{date:yyyy-MM-dd}T{9 + (slot / 2):00}:{slot % 2 * 30:00}:00,{contacts},{contacts},{contacts * 280}\n");
                }
            }
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}

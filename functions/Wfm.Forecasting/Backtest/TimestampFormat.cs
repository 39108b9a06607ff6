using System.Globalization;

namespace Wfm.Forecasting.Backtest;

/// <summary>Recognises how a file writes its timestamps.</summary>
internal static class TimestampFormat
{
    private static readonly string[] Known =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss.fff", "M/d/yyyy H:mm", "MM/dd/yyyy HH:mm",
        "MM/dd/yyyy HH:mm:ss", "MM/dd/yyyy", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm", "yyyy/MM/dd", "yyyyMMdd",
    ];

    /// <summary>The format of a timestamp; that of ISO 8601 with a space where it is none we know.</summary>
    public static string Of(string written) =>
        Array.Find(Known, format => DateTime.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) ?? Known[0];
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Wfm.Domain.Demand;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;

namespace Wfm.Ingestion;

/// <summary>
/// Plain CSV with a header: <c>group</c> (or <c>series_id</c>), <c>timestamp</c> (ISO 8601, with an offset or as the group's wall clock) or <c>date</c> for daily
/// totals, <c>interval_minutes</c>, and a column for each known figure. <c>value</c> stands for offered, <c>aht</c> for handle seconds by contact.
/// </summary>
internal sealed class PlainCsvReader : IVolumeFileReader
{
    private static readonly Dictionary<string, VolumeMeasure> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["offered"] = VolumeMeasure.Offered,
        ["value"] = VolumeMeasure.Offered,
        ["handled"] = VolumeMeasure.Handled,
        ["abandoned"] = VolumeMeasure.Abandoned,
        ["short_abandoned"] = VolumeMeasure.ShortAbandoned,
        ["handle_seconds"] = VolumeMeasure.HandleSeconds,
        ["talk_seconds"] = VolumeMeasure.TalkSeconds,
        ["hold_seconds"] = VolumeMeasure.HoldSeconds,
        ["wrap_seconds"] = VolumeMeasure.WrapSeconds,
        ["answered_within_target"] = VolumeMeasure.AnsweredInTarget,
        ["backlog_open"] = VolumeMeasure.BacklogOpen,
    };

    /// <inheritdoc />
    public async IAsyncEnumerable<ReadRow> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var text = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, DetectColumnCountChanges = false };
        using var csv = new CsvReader(text, configuration);
        if (!await csv.ReadAsync())
            yield break;

        csv.ReadHeader();
        var header = csv.HeaderRecord ?? [];
        while (await csv.ReadAsync())
        {
            cancel.ThrowIfCancellationRequested();
            yield return new ReadRow(csv.Parser.RawRow, csv.Parser.RawRecord.TrimEnd('\r', '\n'), Row(csv, header));
        }
    }

    private static Result<VolumeRow> Row(CsvReader csv, string[] header)
    {
        var group = csv.GetField("group") ?? csv.GetField("series_id");
        if (string.IsNullOrWhiteSpace(group))
            return Failure.Invalid("column.missing", "The row names no group: a column 'group' or 'series_id' is needed.", "group");

        var start = Start(csv.GetField("timestamp"), csv.GetField("date"));
        if (!start.TryGet(out var when, out var broken))
            return broken;

        var length = csv.GetField("interval_minutes");
        TimeSpan? interval = string.IsNullOrWhiteSpace(csv.GetField("timestamp")) ? TimeSpan.FromDays(1) : null;
        if (!string.IsNullOrWhiteSpace(length))
        {
            if (!int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is < 1 or > 1440)
                return Failure.Invalid("interval.length", $"interval_minutes must be 1 to 1440, but was '{length}'.", "interval_minutes", length);
            interval = TimeSpan.FromMinutes(minutes);
        }

        var figures = VolumeRow.Unknown();
        for (var column = 0; column < header.Length; column++)
        {
            var value = csv.GetField(column);
            if (!Columns.TryGetValue(header[column].Trim(), out var measure) || string.IsNullOrWhiteSpace(value))
                continue;
            if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
                return Failure.Invalid("number.invalid", $"{header[column]} must be a number, but was '{value}'.", header[column], value);
            figures[(int)measure] = number;
        }

        return WithAht(csv.GetField("aht"), figures).Map(known => new VolumeRow(group.Trim(), when, interval, known));
    }

    private static Result<double[]> WithAht(string? aht, double[] figures)
    {
        if (string.IsNullOrWhiteSpace(aht))
            return figures;
        if (!double.TryParse(aht, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) || !double.IsFinite(seconds))
            return Failure.Invalid("number.invalid", $"aht must be a number of seconds, but was '{aht}'.", "aht", aht);
        var handled = figures[(int)VolumeMeasure.Handled];
        figures[(int)VolumeMeasure.HandleSeconds] = seconds * (double.IsNaN(handled) ? figures[(int)VolumeMeasure.Offered] : handled);
        return figures;
    }

    private static Result<IntervalStart> Start(string? timestamp, string? date)
    {
        var text = string.IsNullOrWhiteSpace(timestamp) ? date : timestamp;
        if (string.IsNullOrWhiteSpace(text))
            return Failure.Invalid("column.missing", "The row has no time: a column 'timestamp' or 'date' is needed.", "timestamp");
        text = text.Trim();
        // RoundtripKind tells a time with an offset (or Z) from a wall clock.
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var clock) && clock.Kind == DateTimeKind.Unspecified)
            return new IntervalStart(null, clock);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? new IntervalStart(instant, null)
            : Failure.Invalid("timestamp.invalid", $"A time looks like 2026-03-01T08:30 or 2026-03-01T08:30:00-05:00, but was '{text}'.", "timestamp", text);
    }
}

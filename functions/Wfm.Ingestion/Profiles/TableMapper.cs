using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Wfm.Domain.Demand;
using Wfm.Domain.Units;
using Wfm.Ingestion.Text;
using Wfm.Planning.IngestVolume;

namespace Wfm.Ingestion.Profiles;

/// <summary>Turns the fields of one record into a row of volume.</summary>
internal sealed class TableMapper(ProfileSpec spec, ColumnMap map, ReadingAnswers answers, ReadingChoices choices)
{
    private const int LongestKey = 200;
    private static readonly TimeSpan WholeDay = TimeSpan.FromDays(1);

    private readonly Dictionary<string, Result<IanaZone>> _zones = new(StringComparer.Ordinal);
    private readonly HashSet<UInt128> _ids = [];

    internal Result<VolumeRow> Map(string[] fields)
    {
        var group = choices.Group?.Value ?? map.Of(fields, Field.Group).Trim();
        if (group.Length is 0 or > LongestKey)
            return Failure.Invalid("column.missing", group.Length == 0 ? "The row names no group." : $"The group's name has {group.Length} characters; {LongestKey} are read.", "group");
        if (!Length(fields).TryGet(out var length, out var failure) || !Start(fields, length.Span).TryGet(out var start, out failure))
            return failure;
        var zone = default(IanaZone?);
        if (spec.WallClock == WallClock.OfRow && choices.Zone is null && start.Instant is null)
        {
            if (!Zone(map.Of(fields, Field.Zone).Trim()).TryGet(out var found, out failure))
                return failure;
            zone = found;
        }

        if (!Figures(fields).TryGet(out var figures, out failure))
            return failure;
        if (spec.IsTicket && map.Has(Field.Id) && !_ids.Add(BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(map.Of(fields, Field.Id).Trim())))))
            return Failure.Invalid("ticket.duplicate", $"The ticket '{map.Of(fields, Field.Id)}' was counted before in this file.", "id", map.Of(fields, Field.Id));
        return Keyed(new VolumeRow(group, start, length.Span, figures) { IsContact = spec.IsTicket, WallZone = zone }, fields);
    }

    private Result<VolumeRow> Keyed(VolumeRow row, string[] fields)
    {
        if (!map.Has(Field.Media))
            return row;
        var media = map.Of(fields, Field.Media).Trim();
        var channel = default(Channel?);
        if (spec.Channels is not null)
        {
            if (!spec.Channels.TryGetValue(media, out var known))
                return Failure.Invalid("channel.unknown", $"'{media}' is no channel of this form; it knows {string.Join(", ", spec.Channels.Keys)}.", "channel", media);
            channel = known;
        }

        var part = $"{row.Group}|{media}";
        if (!map.Has(Field.Language) && !map.Has(Field.Skills))
            return row with { Part = part, Channel = channel };
        // Skills are a set: their order says nothing.
        var skills = map.Of(fields, Field.Skills);
        if (skills.Contains("|||", StringComparison.Ordinal))
            skills = string.Join("|||", skills.Split("|||").Select(skill => skill.Trim()).Order(StringComparer.Ordinal));
        return row with { Part = part, Channel = channel, Detail = $"{part}|{map.Of(fields, Field.Language).Trim()}|{skills.Trim()}" };
    }

    private Result<(TimeSpan? Span, bool Said)> Length(string[] fields)
    {
        var text = map.Of(fields, Field.IntervalMinutes).Trim();
        if (text.Length == 0)
            return (answers.Interval ?? Whole(fields), false);
        if (text.Equals("daily", StringComparison.OrdinalIgnoreCase))
            return (WholeDay, true);
        var digits = text.EndsWith("mins", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(0, text.Length - 4) : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 1 and <= 1440
            ? (TimeSpan.FromMinutes(minutes), true)
            : Failure.Invalid("interval.length", $"An interval is 1 to 1440 minutes, but was '{text}'.", "interval_minutes", text);
    }

    // Start and end give the length; a date without a time is a whole day.
    private TimeSpan? Whole(string[] fields)
    {
        if (map.Has(Field.Start) && map.Has(Field.End)
            && TimeText.TryParse(map.Of(fields, Field.Start), answers.DateOrder, out var start, out _) && TimeText.TryParse(map.Of(fields, Field.End), answers.DateOrder, out var end, out _))
        {
            var span = (end.Instant - start.Instant) ?? (end.WallClock - start.WallClock);
            if (span > TimeSpan.Zero && span <= WholeDay)
                return span;
        }

        return !map.Has(Field.Time) && map.Of(fields, Field.Start).Length == 0 && map.Of(fields, Field.Date).Length > 0 && !spec.IsTicket ? WholeDay : null;
    }

    private Result<IntervalStart> Start(string[] fields, TimeSpan? length)
    {
        var field = map.Of(fields, Field.Start).Length > 0 ? Field.Start : map.Has(Field.Date) ? Field.Date : Field.End;
        var text = map.Of(fields, field);
        if (spec.EpochStart)
        {
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds is > 631_152_000_000 and < 7_258_118_400_000
                ? new IntervalStart(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), null)
                : Invalid(text);
        }

        if (!TimeText.TryParse(text, answers.DateOrder, out var start, out var hasClock))
            return Invalid(text);
        if (field == Field.Date && map.Has(Field.Time) && !hasClock)
        {
            if (!TimeText.TryClock(map.Of(fields, Field.Time), out var clock))
                return Invalid(map.Of(fields, Field.Time));
            start = new IntervalStart(null, start.WallClock!.Value + clock);
        }

        // A daily total belongs to the date that is written, whatever the zone: shifting it by hours would make two halves of two days.
        if (length == WholeDay && !spec.IsTicket)
            return new IntervalStart(null, (start.WallClock ?? start.Instant!.Value.UtcDateTime).Date);
        if (spec.WallClock == WallClock.Utc && start.WallClock is { } utc)
            start = new IntervalStart(new DateTimeOffset(utc, TimeSpan.Zero), null);
        return field != Field.End ? start
            : length is { } span ? new IntervalStart(start.Instant - span, start.WallClock - span)
            : Failure.Invalid("interval.length", "The row gives its end but no length.", "interval_minutes");
    }

    private Result<double[]> Figures(string[] fields)
    {
        var figures = VolumeRow.Unknown();
        Span<double> average = [double.NaN, double.NaN, double.NaN];
        for (var field = Field.Offered; field <= Field.AverageWrap; field++)
        {
            if (!map.Has(field))
                continue;
            var text = map.Of(fields, field);
            if (!NumberText.TryParse(text, answers.DecimalMark, out var value))
                return Failure.Invalid("number.invalid", $"{ColumnMap.Word(field.ToString())} must be a number, but was '{(text.Length > 100 ? text[..100] + "…" : text)}'.", ColumnMap.Word(field.ToString()), text);
            if (field <= Field.BacklogOpen)
                figures[(int)field] = value;
            else
                average[field - Field.Aht] = value / spec.TimesPerSecond;
        }

        if (spec.IsTicket)
            figures[(int)Field.Offered] = 1;
        WithAverages(figures, average);
        return figures;
    }

    // Totals are stored, averages are not: AHT times the contacts it was measured on.
    private void WithAverages(double[] figures, Span<double> average)
    {
        var handled = figures[(int)Field.Handled];
        var contacts = double.IsNaN(handled) ? figures[(int)Field.Offered] : handled;
        if (!double.IsNaN(average[0]))
            figures[(int)Field.HandleSeconds] = average[0] * contacts;
        if (!double.IsNaN(average[1]) && !double.IsNaN(average[2]))
        {
            figures[(int)Field.TalkSeconds] = average[1] * contacts;
            figures[(int)Field.WrapSeconds] = average[2] * contacts;
            figures[(int)Field.HandleSeconds] = figures[(int)Field.TalkSeconds] + figures[(int)Field.WrapSeconds];
        }

        if (!spec.WrapIncluded && choices.WrapSeconds is { } wrap)
        {
            figures[(int)Field.WrapSeconds] = wrap * contacts;
            figures[(int)Field.HandleSeconds] += wrap * contacts;
        }
    }

    private Result<IanaZone> Zone(string name) => _zones.TryGetValue(name, out var known) ? known : _zones.Count < 1000 ? _zones[name] = IanaZone.Parse(name) : IanaZone.Parse(name);

    private static Failure Invalid(string text) => Failure.Invalid(
        "timestamp.invalid", $"A time looks like 2026-03-01T08:30 or 2026-03-01T08:30:00-05:00, but was '{(text.Length > 100 ? text[..100] + "…" : text)}'.", "timestamp", text);
}

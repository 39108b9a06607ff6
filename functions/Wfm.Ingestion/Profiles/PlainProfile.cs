namespace Wfm.Ingestion.Profiles;

/// <summary>Plain CSV or JSON with our own column names and the most usual others; anything else by a mapping.</summary>
internal static class PlainProfile
{
    internal static IReadOnlyDictionary<Field, string[]> Columns { get; } = new Dictionary<Field, string[]>
    {
        [Field.Group] = ["group", "series_id", "queue", "queue_name", "skill", "planning_group"],
        [Field.Media] = ["media", "channel", "media_type"],
        [Field.Start] = ["timestamp", "start", "interval_start", "start_time", "datetime"],
        [Field.Date] = ["date", "day"],
        [Field.Time] = ["time", "interval", "time_of_day"],
        [Field.End] = ["interval_end", "end_time"],
        [Field.IntervalMinutes] = ["interval_minutes", "minutes"],
        [Field.Offered] = ["offered", "value", "contacts", "calls", "calls_offered", "volume"],
        [Field.Handled] = ["handled", "answered", "calls_handled", "calls_answered"],
        [Field.Abandoned] = ["abandoned", "calls_abandoned"],
        [Field.ShortAbandoned] = ["short_abandoned"],
        [Field.HandleSeconds] = ["handle_seconds", "total_handle_seconds"],
        [Field.TalkSeconds] = ["talk_seconds"],
        [Field.HoldSeconds] = ["hold_seconds"],
        [Field.WrapSeconds] = ["wrap_seconds"],
        [Field.AnsweredWithinTarget] = ["answered_within_target", "answered_in_target"],
        [Field.BacklogOpen] = ["backlog_open"],
        [Field.Aht] = ["aht", "aht_seconds", "average_handle_time"],
    };

    internal static ProfileSpec Spec { get; } = new()
    {
        Name = "plain", Columns = Columns, Confidence = 0.7m, Because = "columns that name a group, a time and a number of contacts", Channels = null,
    };
}

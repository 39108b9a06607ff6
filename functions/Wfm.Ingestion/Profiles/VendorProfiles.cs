using System.Text.RegularExpressions;
using Wfm.Domain.Demand;
using Wfm.Planning.IngestVolume;

namespace Wfm.Ingestion.Profiles;

/// <summary>Interval and daily files of telephony and planning systems, as their public documents describe them.</summary>
internal static partial class VendorProfiles
{
    private const string WholeHeader = "the documented header, whole";

    private static readonly Dictionary<string, Channel> AmazonChannels = new(StringComparer.Ordinal) { ["VOICE"] = Channel.Phone, ["CHAT"] = Channel.Chat };

    private static readonly Dictionary<Field, string[]> AmazonColumns = new()
    {
        [Field.Group] = ["QueueName"], [Field.Media] = ["ChannelType"], [Field.Start] = ["TimeStamp"], [Field.IntervalMinutes] = ["IntervalDuration"],
        [Field.Offered] = ["IncomingContactVolume"], [Field.Aht] = ["AverageHandleTime"], [Field.Handled] = ["ContactsHandled"],
    };

    internal static IReadOnlyList<ProfileSpec> All { get; } =
    [
        new ProfileSpec
        {
            Name = "amazon-connect-history", Columns = AmazonColumns, Channels = AmazonChannels, WallClock = WallClock.Utc, Confidence = 1, Because = WholeHeader,
            Signature = ["QueueName", "QueueId", "ChannelType", "TimeStamp", "IntervalDuration", "IncomingContactVolume", "AverageHandleTime", "ContactsHandled"],
        },
        new ProfileSpec
        {
            Name = "amazon-connect-forecast", Columns = AmazonColumns, Channels = AmazonChannels, WallClock = WallClock.Utc, Kind = FileKind.Forecast, Confidence = 1, Because = "the documented header of a forecast or override, whole",
            Signature = ["QueueName", "ChannelType", "TimeStamp", "IncomingContactVolume", "AverageHandleTime"], Without = ["ContactsHandled"],
        },
        new ProfileSpec
        {
            Name = "genesys-history", WallClock = WallClock.Utc, Confidence = 1, Because = WholeHeader,
            Signature = ["Interval Start UTC Date", "Queue", "Media Type", "Skill Set", "Language", "Offered", "Interactions Handled", "Total Handle Time"],
            Columns = new Dictionary<Field, string[]>
            {
                [Field.Start] = ["Interval Start UTC Date"], [Field.Group] = ["Queue"], [Field.Media] = ["Media Type"], [Field.Skills] = ["Skill Set"], [Field.Language] = ["Language"],
                [Field.Offered] = ["Offered"], [Field.Handled] = ["Interactions Handled"], [Field.HandleSeconds] = ["Total Handle Time"],
            },
            Channels = new Dictionary<string, Channel>(StringComparer.OrdinalIgnoreCase)
            {
                ["voice"] = Channel.Phone, ["chat"] = Channel.Chat, ["email"] = Channel.Email, ["callback"] = Channel.Callback, ["message"] = Channel.Messaging,
            },
        },
        new ProfileSpec
        {
            Name = "calabrio-forecast", Kind = FileKind.Forecast, Confidence = 0.9m, Because = "rows of skill, start, end, volume, task and after-task seconds", DateOrder = DateOrder.YearMonthDay,
            LooksLike = rows => rows.All(row => row.Length is 6 or 7 && CompactTime().IsMatch(row[1]) && CompactTime().IsMatch(row[2])),
            Columns = new Dictionary<Field, string[]>(),
            Positions = new Dictionary<Field, int> { [Field.Group] = 0, [Field.Start] = 1, [Field.End] = 2, [Field.Offered] = 3, [Field.AverageTask] = 4, [Field.AverageWrap] = 5 },
        },
        new ProfileSpec
        {
            // Public documents give fields 1 to 5 and that 6 to 21 are data; which is which is asked for, not guessed.
            Name = "calabrio-queue", Confidence = 0.8m, Because = "21 fields without a header, the first of them an interval length", ToBeSaid = [Field.Offered],
            LooksLike = rows => rows.All(row => row.Length == 21 && int.TryParse(row[0], out var minutes) && minutes is 5 or 10 or 15 or 30 or 60),
            Columns = new Dictionary<Field, string[]>(),
            Positions = new Dictionary<Field, int> { [Field.IntervalMinutes] = 0, [Field.Date] = 1, [Field.Time] = 2, [Field.Group] = 3 },
        },
        new ProfileSpec
        {
            Name = "verint-planner", Confidence = 0.8m, Because = "four columns, the second of them a date M-D-YYYY", DateOrder = DateOrder.MonthDayYear, Interval = TimeSpan.FromDays(1),
            LooksLike = rows => rows.Skip(1).All(row => row.Length == 4 && MonthDayYear().IsMatch(row[1].Trim())) && rows[0].Length == 4 && (MonthDayYear().IsMatch(rows[0][1].Trim()) || rows.Count > 1),
            Columns = new Dictionary<Field, string[]>(),
            Positions = new Dictionary<Field, int> { [Field.Group] = 0, [Field.Date] = 1, [Field.Offered] = 2, [Field.Aht] = 3 },
        },
        new ProfileSpec
        {
            // Public documents give date, period and TZ; the columns behind them are told by their names or by the user.
            Name = "nice-pipe", Confidence = 0.9m, Because = "a first line that begins with #fields and has date, period and TZ", DateOrder = DateOrder.MonthDayYear, Delimiter = '|', WallClock = WallClock.OfRow,
            Signature = ["date", "period", "TZ"], ToBeSaid = [Field.Group, Field.Offered],
            Columns = new Dictionary<Field, string[]>(PlainProfile.Columns) { [Field.Date] = ["date"], [Field.Time] = ["period"], [Field.Zone] = ["TZ"] },
        },
        new ProfileSpec
        {
            Name = "webex-queue-statistics", EpochStart = true, Confidence = 1, Because = "the documented field names", WrapIncluded = false, TimesPerSecond = 1000,
            Signature = ["intervalStartTime", "queueName", "channelType", "totalOfferedTasks", "totalAcceptedTasks", "totalAbandonedTasks", "averageHandledTime"],
            Columns = new Dictionary<Field, string[]>
            {
                [Field.Start] = ["intervalStartTime"], [Field.Group] = ["queueName"], [Field.Media] = ["channelType"], [Field.Offered] = ["totalOfferedTasks"],
                [Field.Handled] = ["totalAcceptedTasks"], [Field.Abandoned] = ["totalAbandonedTasks"], [Field.Aht] = ["averageHandledTime"],
            },
            Channels = new Dictionary<string, Channel>(StringComparer.OrdinalIgnoreCase)
            {
                ["telephony"] = Channel.Phone, ["chat"] = Channel.Chat, ["email"] = Channel.Email, ["social"] = Channel.Social,
            },
        },
        new ProfileSpec
        {
            // The unit of handle_time is not documented; it is used only where a mapping says which column it is.
            Name = "assembled", Confidence = 0.9m, Because = "the documented column names of forecast_vs_actual", WallClock = WallClock.Asked,
            Signature = ["queue", "channel", "end_time", "contacts_received_actual"],
            Columns = new Dictionary<Field, string[]>
            {
                [Field.Group] = ["queue"], [Field.Media] = ["channel"], [Field.End] = ["end_time"], [Field.Offered] = ["contacts_received_actual"], [Field.Abandoned] = ["contacts_abandoned_actual"],
            },
            Channels = new Dictionary<string, Channel>(StringComparer.OrdinalIgnoreCase)
            {
                ["phone"] = Channel.Phone, ["chat"] = Channel.Chat, ["email"] = Channel.Email, ["sms"] = Channel.Messaging, ["social"] = Channel.Social, ["back_office"] = Channel.Case,
            },
        },
    ];

    [GeneratedRegex(@"^\d{8} \d{2}:\d{2}$")]
    private static partial Regex CompactTime();

    [GeneratedRegex(@"^\d{1,2}-\d{1,2}-\d{4}$")]
    private static partial Regex MonthDayYear();
}

using System.Text;
using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Planning.Ports;
using Wfm.Planning.WriteBack;

namespace Wfm.Ingestion.WriteBack;

/// <summary>Writes forecasts in the forms of other systems; each can be read back equal.</summary>
public sealed class ForecastWriter : IForecastWriter
{
    /// <inheritdoc />
    public Result<ForecastFile> Write(ForecastForm form, GroupAtSite group, GroupForecast forecast, string queue)
    {
        var intervals = ForecastIntervals.Of(group, forecast, queue);
        return form switch
        {
            ForecastForm.Amazon => Amazon(group, intervals).Map(text => File("amazon-override", "csv", "text/csv", text)),
            ForecastForm.Genesys => GenesysForecast.Write(intervals).Map(text => File("genesys-import", "json", "application/json", text)),
            ForecastForm.Calabrio => Calabrio(intervals).Map(text => File("calabrio-forecast", "csv", "text/csv", text)),
            ForecastForm.Verint => Verint(intervals).Map(text => File("verint-planner", "csv", "text/csv", text)),
            ForecastForm.Iex => IexForecast.Write(intervals).Map(text => File("iex-forecast", "xml", "application/xml", text)),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "A form without a writer."),
        };

        ForecastFile File(string name, string extension, string type, string text) => new($"{name}-{group.Group.Id}.{extension}", type, Encoding.UTF8.GetBytes(text));
    }

    // Allowed characters, channels and interval lengths are those of the vendor's forecast guide.
    private static Result<string> Amazon(GroupAtSite group, IReadOnlyList<ForecastInterval> intervals)
    {
        var channel = group.Group.Channel switch { Channel.Phone => "VOICE", Channel.Chat => "CHAT", _ => null };
        if (channel is null)
            return Failure.Invalid("writeBack.channel", $"Amazon Connect forecasts take voice and chat; '{group.Group.Id}' is {group.Group.Channel}.", "channel", group.Group.Channel);
        if (intervals[0].Length.TotalMinutes is not (15 or 30))
            return Failure.Invalid("writeBack.interval", $"Amazon Connect forecasts take intervals of 15 and 30 minutes; '{group.Group.Id}' has {intervals[0].Length.TotalMinutes}.", "interval", intervals[0].Length);
        if (!intervals[0].Queue.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_.() ".Contains(letter, StringComparison.Ordinal)))
            return Failure.Invalid("writeBack.queue", $"Amazon Connect takes queue names of letters, digits, '-', '_', '.', '(', ')' and spaces, but was '{intervals[0].Queue}'.", "queue", intervals[0].Queue);

        var text = new StringBuilder("QueueName,QueueId,ChannelType,TimeStamp,IntervalDuration,IncomingContactVolume,AverageHandleTime\n");
        // No blank line at the end: it fails their validation.
        return text.AppendJoin('\n', intervals.Select(interval => FormattableString.Invariant($"{interval.Queue},,{channel},{interval.Start.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z,{interval.Length.TotalMinutes}mins,{interval.Contacts},{interval.AhtSeconds}"))).ToString();
    }

    // Their wall clock cannot tell the doubled hour's halves apart: the rows come in the order of time.
    private static Result<string> Calabrio(IReadOnlyList<ForecastInterval> intervals) => intervals[0].Queue.Length > 50 || intervals[0].Queue.AsSpan().ContainsAny(",;\"\n")
        ? Failure.Invalid("writeBack.queue", $"Calabrio takes skill names of up to 50 characters without delimiters, but was '{intervals[0].Queue}'.", "queue", intervals[0].Queue)
        : string.Concat(intervals.Select(interval => FormattableString.Invariant($"{interval.Queue},{interval.Local:yyyyMMdd HH:mm},{interval.Local + interval.Length:yyyyMMdd HH:mm},{interval.Contacts},{interval.AhtSeconds},0\n")));

    private static Result<string> Verint(IReadOnlyList<ForecastInterval> intervals) => intervals[0].Queue.AsSpan().ContainsAny(",\"\n")
        ? Failure.Invalid("writeBack.queue", $"Verint takes queue names without commas and quotes, but was '{intervals[0].Queue}'.", "queue", intervals[0].Queue)
        : string.Concat(ForecastIntervals.Days(intervals).Select(day => FormattableString.Invariant($"{day.Queue}, {day.Local:M-d-yyyy}, {day.Contacts}, {day.AhtSeconds}\n")));
}

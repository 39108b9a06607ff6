using Wfm.Domain.Demand;
using Wfm.Planning.Messages;

namespace Wfm.Planning.IngestVolume;

/// <summary>The rows of a queue message.</summary>
internal static class MessageRows
{
    internal static async IAsyncEnumerable<ReadRow> Of(IReadOnlyList<VolumeMessageRow> rows)
    {
        await Task.CompletedTask;
        foreach (var (index, row) in rows.Index())
            yield return new ReadRow(index + 1, () => MessageFormat.Write(row), Row(row));
    }

    private static Result<VolumeRow> Row(VolumeMessageRow row)
    {
        if (row.Minutes is < 1 or > 1440)
            return Failure.Invalid("interval.length", $"minutes must be 1 to 1440, but was {row.Minutes}.", "minutes", row.Minutes);
        var figures = VolumeRow.Unknown();
        void Take(VolumeMeasure measure, double? value) => figures[(int)measure] = value ?? double.NaN;
        Take(VolumeMeasure.Offered, row.Offered);
        Take(VolumeMeasure.Handled, row.Handled);
        Take(VolumeMeasure.Abandoned, row.Abandoned);
        Take(VolumeMeasure.ShortAbandoned, row.ShortAbandoned);
        Take(VolumeMeasure.HandleSeconds, row.HandleSeconds);
        Take(VolumeMeasure.TalkSeconds, row.TalkSeconds);
        Take(VolumeMeasure.HoldSeconds, row.HoldSeconds);
        Take(VolumeMeasure.WrapSeconds, row.WrapSeconds);
        Take(VolumeMeasure.AnsweredInTarget, row.AnsweredInTarget);
        Take(VolumeMeasure.BacklogOpen, row.BacklogOpen);
        return new VolumeRow(row.Group, new IntervalStart(row.Start, null), TimeSpan.FromMinutes(row.Minutes), figures);
    }
}

using System.Globalization;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;

namespace Wfm.Planning.IngestVolume;

/// <summary>What a row's figures must be by themselves.</summary>
internal static class RowChecks
{
    /// <summary>Longest AHT that is believed of a channel where the customer waits: four hours.</summary>
    internal const double LongestLiveAht = 4 * 3600;

    /// <summary>Longest AHT that is believed of deferred work: two working weeks.</summary>
    internal const double LongestDeferredAht = 80 * 3600;

    // A queue of 5,000 seats takes tens of thousands of contacts a day; a hundred million is a slipped column.
    private const double MostContacts = 1e8;
    private const double MostSeconds = 1e12;

    private static readonly VolumeMeasure[] All = Enum.GetValues<VolumeMeasure>();

    internal static Failure? Check(VolumeRow row, PlanningGroup group)
    {
        foreach (var measure in All)
        {
            var value = row[measure];
            if (value < 0)
                return Broken("volume.negative", measure, value, "must be a number of 0 or more");
            if (value > (IsTime(measure) ? MostSeconds : MostContacts) || double.IsInfinity(value))
                return Broken("volume.tooLarge", measure, value, "is larger than anything believable");
        }

        var offered = row[VolumeMeasure.Offered];
        if (double.IsNaN(offered))
            return Failure.Invalid("volume.offeredMissing", "Offered contacts are missing.", nameof(VolumeMeasure.Offered));

        var backlog = double.IsNaN(row[VolumeMeasure.BacklogOpen]) ? 0 : row[VolumeMeasure.BacklogOpen];
        // Deferred work is handled out of a backlog that many sources do not tell; where it is told, it binds too.
        var bound = group.Channel.IsLive() || !double.IsNaN(row[VolumeMeasure.BacklogOpen]);
        var handled = row[VolumeMeasure.Handled];
        if (bound && handled > offered + backlog)
            return Failure.Invalid("volume.handledOverOffered", string.Create(CultureInfo.InvariantCulture, $"{handled} contacts handled are more than the {offered} offered and {backlog} open before."), nameof(VolumeMeasure.Handled), handled);
        if (row[VolumeMeasure.ShortAbandoned] > row[VolumeMeasure.Abandoned])
            return Broken("volume.shortOverAbandoned", VolumeMeasure.ShortAbandoned, row[VolumeMeasure.ShortAbandoned], "is part of the abandoned contacts and cannot be more");
        return Aht(row, group, double.IsNaN(handled) ? offered : handled);
    }

    private static Failure? Aht(VolumeRow row, PlanningGroup group, double contacts)
    {
        var seconds = row[VolumeMeasure.HandleSeconds];
        var longest = group.Channel.IsLive() ? LongestLiveAht : LongestDeferredAht;
        return contacts > 0 && seconds / contacts > longest
            ? Failure.Invalid("aht.range", string.Create(CultureInfo.InvariantCulture, $"AHT of {seconds / contacts:0.#} s is longer than the {longest} s that are believed of {group.Channel}: milliseconds?"), nameof(VolumeMeasure.HandleSeconds), seconds)
            : null;
    }

    private static bool IsTime(VolumeMeasure measure) =>
        measure is VolumeMeasure.HandleSeconds or VolumeMeasure.TalkSeconds or VolumeMeasure.HoldSeconds or VolumeMeasure.WrapSeconds;

    private static Failure Broken(string rule, VolumeMeasure measure, double value, string what) =>
        Failure.Invalid(rule, string.Create(CultureInfo.InvariantCulture, $"{measure} {what}, but was {value}."), measure.ToString(), value);
}

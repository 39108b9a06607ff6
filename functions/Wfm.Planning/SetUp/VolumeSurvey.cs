using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Units;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;

namespace Wfm.Planning.SetUp;

/// <summary>One group found in a file.</summary>
/// <param name="Group">The group as it would be planned: hours read off the file, targets from the template.</param>
/// <param name="First">First day with rows.</param>
/// <param name="Last">Last day with rows.</param>
/// <param name="ContactsPerDay">Mean contacts of a day with rows.</param>
/// <param name="AhtFromFile">True where handle time was in the file, false where it was assumed.</param>
public sealed record FoundGroup(PlanningGroup Group, DateOnly First, DateOnly Last, double ContactsPerDay, bool AhtFromFile);

/// <summary>What a file of volume shows of an operation nobody has described yet.</summary>
/// <param name="Groups">The groups, by key.</param>
/// <param name="Rows">Rows understood.</param>
/// <param name="Refused">Rows that could not be.</param>
/// <param name="People">People who handle contacts today: as said, or estimated from the last four weeks' workload.</param>
public sealed record VolumeSurvey(IReadOnlyList<FoundGroup> Groups, long Rows, long Refused, int People)
{
    /// <summary>Occupancy today's people are assumed to have had.</summary>
    public const decimal AssumedOccupancy = 0.8m;

    /// <summary>Shrinkage until somebody says better.</summary>
    public const decimal AssumedShrinkagePercent = 30;

    /// <summary>Country whose holidays and pay are assumed.</summary>
    public const string Country = "US";

    /// <summary>The site everything is put on.</summary>
    public static SiteId Site { get; } = SiteId.Of("site");

    private const decimal WeeklyHours = 40;

    /// <summary>Reads a file to its end; fails where it has no row that can be read, or a group whose name is no key.</summary>
    public static async Task<Result<VolumeSurvey>> TakeAsync(IVolumeFileReader reader, Stream file, SetUpChoices choices, CancellationToken cancel)
    {
        if (!(await reader.OpenAsync(file, ReadingChoices.None with { Zone = choices.Zone }, cancel)).TryGet(out var opened, out var unreadable))
            return unreadable;
        var series = new SortedDictionary<string, SeriesShape>(StringComparer.Ordinal);
        var (rows, refused) = (0L, 0L);
        await foreach (var row in opened.Rows.WithCancellation(cancel))
        {
            if (!row.Row.TryGet(out var volume, out _))
            {
                refused++;
                continue;
            }

            rows++;
            if (!series.TryGetValue(volume.Group, out var shape))
                series[volume.Group] = shape = new SeriesShape();
            shape.Add(volume.Start.WallClock ?? choices.Zone.LocalAt(volume.Start.Instant!.Value), volume);
        }

        return series.Count == 0
            ? Failure.Invalid("file.empty", "The file has no row that can be read: a header with group (or series_id), timestamp and offered (or value) is needed.", "file")
            : Of(series, rows, refused, choices);
    }

    private static Result<VolumeSurvey> Of(SortedDictionary<string, SeriesShape> series, long rows, long refused, SetUpChoices choices)
    {
        var last = series.Values.Max(shape => shape.Last);
        // As far as a plan looks ahead.
        var holidays = Holidays.Of(Country, last.Year - 5, last.Year + 3).Value;
        var groups = new List<FoundGroup>();
        foreach (var (name, shape) in series)
        {
            if (!PlanningGroupId.Parse(name).TryGet(out var id, out var malformed))
                return malformed;
            groups.Add(new FoundGroup(Group(id, shape, choices, holidays), shape.First, shape.Last, shape.ContactsPerDay, shape.MeanAht() is not null));
        }

        var workload = series.Values.Sum(shape => shape.HandleHours(choices.Aht, last));
        var people = choices.People ?? (int)Math.Ceiling(workload / AssumedOccupancy / (1 - (AssumedShrinkagePercent / 100)) / WeeklyHours);
        return new VolumeSurvey(groups, rows, refused, people);
    }

    private static PlanningGroup Group(PlanningGroupId id, SeriesShape shape, SetUpChoices choices, IReadOnlyDictionary<DateOnly, string> holidays)
    {
        var channel = choices.Channels.TryGetValue(id.Value, out var said) ? said : IndustryTargets.Guess(id.Value);
        return new PlanningGroup
        {
            Id = id,
            Name = id.Value,
            Site = Site,
            Channel = channel,
            Interval = shape.Interval,
            Hours = shape.Hours(holidays),
            Targets = IndustryTargets.Of(channel),
            TypicalAht = shape.MeanAht() ?? choices.Aht,
            MeanPatience = channel.IsLive() ? TimeSpan.FromMinutes(5) : null,
            Shrinkage = new ShrinkagePlan(ShrinkageCombination.Multiplicative, [new ShrinkageLayer("all", Shrinkage.FromPercent(AssumedShrinkagePercent).Value)]),
        };
    }
}

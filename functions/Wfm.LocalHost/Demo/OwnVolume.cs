using System.Globalization;
using Wfm.Domain.Budget;
using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;
using Wfm.Ingestion;
using Wfm.Planning.IngestVolume;

namespace Wfm.LocalHost.Demo;

/// <summary>A user's own interval history as demo input: an operation is drawn up around what the file shows, and every assumption is said.</summary>
internal static class OwnVolume
{
    private const decimal AssumedOccupancy = 0.8m;
    private const decimal AssumedShrinkagePercent = 30;
    private const string Country = "US";

    internal static async Task<Result<DemoInput>> ReadAsync(FileInfo file, IanaZone zone, TimeSpan aht, int? heads, CancellationToken cancel)
    {
        if (!file.Exists)
            return Failure.NotFound("file.missing", $"There is no file '{file.FullName}'.", "--volume", file.FullName);

        await using var read = file.OpenRead();
        var series = new SortedDictionary<string, SeriesShape>(StringComparer.Ordinal);
        var last = DateOnly.MinValue;
        if (!(await new VolumeFiles().OpenAsync(read, ReadingChoices.None, cancel)).TryGet(out var opened, out var refused))
            return refused;
        await foreach (var row in opened.Rows)
        {
            if (!row.Row.TryGet(out var volume, out _))
                continue;
            var local = volume.Start.WallClock ?? zone.LocalAt(volume.Start.Instant!.Value);
            if (!series.TryGetValue(volume.Group, out var shape))
                series[volume.Group] = shape = new SeriesShape();
            shape.Add(local, volume);
            last = DateOnly.FromDateTime(local) > last ? DateOnly.FromDateTime(local) : last;
        }

        if (series.Count == 0)
            return Failure.Invalid("file.empty", $"'{file.Name}' has no row that can be read: a header with group (or series_id), timestamp and offered (or value) is needed.", "--volume", file.Name);

        // As far as a plan looks ahead.
        var holidays = Holidays.Of(Country, last.Year - 5, last.Year + 3).Value;
        var groups = new List<PlanningGroup>();
        foreach (var (name, shape) in series)
        {
            if (!PlanningGroupId.Parse(name).TryGet(out var id, out var malformed))
                return malformed;
            groups.Add(Group(id, shape, aht, holidays));
        }

        var workloadHours = series.Values.Sum(shape => shape.HandleHours(aht, last));
        var people = heads ?? (int)Math.Ceiling(workloadHours / AssumedOccupancy / (1 - (AssumedShrinkagePercent / 100)) / 40);
        var content = new MemoryStream(await File.ReadAllBytesAsync(file.FullName, cancel));
        return new DemoInput(Operation(groups, zone, people, last), last.AddDays(1), [(file.Name, content)], [.. Assumptions(series.Values, groups, zone, aht, heads, people)]);
    }

    private static PlanningGroup Group(PlanningGroupId id, SeriesShape shape, TimeSpan aht, IReadOnlyDictionary<DateOnly, string> holidays) => new()
    {
        Id = id,
        Name = id.Value,
        Site = SiteId.Of("site"),
        Channel = Channel.Phone,
        Interval = shape.Interval,
        Hours = shape.Hours(holidays),
        Targets = new StaffingTargets { ServiceLevel = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value },
        TypicalAht = shape.MeanAht() ?? aht,
        MeanPatience = TimeSpan.FromMinutes(5),
        Shrinkage = new ShrinkagePlan(ShrinkageCombination.Multiplicative, [new ShrinkageLayer("all", Shrinkage.FromPercent(AssumedShrinkagePercent).Value)]),
    };

    private static Operation Operation(List<PlanningGroup> groups, IanaZone zone, int people, DateOnly last) => new()
    {
        Tenant = TenantId.Of("own"),
        Name = "Own volume",
        Sites = [new Site { Id = SiteId.Of("site"), Name = "Site", Zone = zone, Country = Country }],
        Groups = groups,
        Teams =
        [
            new Team
            {
                Id = TeamId.Of("team"),
                Name = "Team",
                Site = SiteId.Of("site"),
                Serves = [.. groups.Select(group => group.Id)],
                Heads = [new Cohort(RoleLevel.CsrI, people, TenureWeeks: 52)],
                Attrition = AttritionRates.Weekly(0.02m, 0.015m, 0.0075m),
                Ramp = Ramp.Typical,
                // Nothing is known of who could mentor.
                Mentors = MentorLimits.None,
            },
        ],
        // History may be older than the price book; its prices are then read as if they had held already.
        Prices = new PriceBook([.. DefaultPriceBook.Book.Lines.Select(line => line with { ValidFrom = line.ValidFrom < last ? line.ValidFrom : new DateOnly(last.Year, 1, 1) })]),
    };

    private static IEnumerable<string> Assumptions(IEnumerable<SeriesShape> shapes, List<PlanningGroup> groups, IanaZone zone, TimeSpan aht, int? heads, int people)
    {
        yield return $"Wall-clock times are read in {zone} (--zone).";
        if (shapes.Any(shape => shape.MeanAht() is null))
            yield return string.Create(CultureInfo.InvariantCulture, $"AHT {aht.TotalSeconds} s (--aht), because the file has none.");
        yield return "Inbound phone, 80 % within 20 s, mean patience 300 s, shrinkage 30 %, contracts of 40 h a week.";
        yield return heads is null
            ? string.Create(CultureInfo.InvariantCulture, $"{people} people today, from the last 4 weeks' workload at 80 % occupancy (--heads).")
            : string.Create(CultureInfo.InvariantCulture, $"{people} people today.");
        if (groups.Where(group => group.Hours.Exceptions.Count > 0).Select(group => group.Id.Value).ToList() is { Count: > 0 } closed)
            yield return $"Closed on coming US public holidays, as on those of its kind in the file: {string.Join(", ", closed)}.";
        yield return "Attrition 2 % a week in training, 1.5 % to day 90, 0.75 % after; US pay and prices of the default price book.";
    }
}

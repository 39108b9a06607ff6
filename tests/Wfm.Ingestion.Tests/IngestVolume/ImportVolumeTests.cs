using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Planning.IngestVolume;
using Wfm.Testing;

namespace Wfm.Ingestion.Tests.IngestVolume;

public sealed class ImportVolumeTests(AzuriteFixture azurite)
{
    private const string Header = "group,timestamp,interval_minutes,offered,handled,handle_seconds\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nobody,2026-03-02T08:00Z,15,1,1,300", "group.unknown")]
    [InlineData("g,2026-03-02T08:00Z,15,-1,0,300", "volume.negative")]
    [InlineData("g,2026-03-02T08:00Z,15,5,6,300", "volume.handledOverOffered")]
    [InlineData("g,2026-03-02T08:00Z,15,1,1,300000", "aht.range")]
    [InlineData("g,2026-03-02T08:05Z,15,1,1,300", "interval.alignment")]
    [InlineData("g,2026-03-02T08:00Z,30,1,1,300", "interval.length")]
    [InlineData("g,2027-03-02T08:00Z,15,1,1,300", "timestamp.future")]
    [InlineData("g,yesterday,15,1,1,300", "timestamp.invalid")]
    [InlineData("g,2026-03-02T08:00Z,15,NaN,1,300", "number.invalid")]
    [InlineData("g,2026-03-02T08:00Z,15,=1+1,1,300", "number.invalid")]
    [InlineData("g,2026-03-02T08:00Z,15,1e300,1,300", "volume.tooLarge")]
    [InlineData("g,2026-03-02T08:00Z,15,,1,300", "volume.offeredMissing")]
    [InlineData("g,2026-03-02T08:00Z,15,1", "columns.count")]
    [InlineData("g,2026-03-01T08:00Z,15,7,7,700", "interval.duplicate")]
    public async Task A_bad_row_is_kept_with_line_and_rule_and_the_good_ones_go_in(string row, string rule)
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC"));

        var import = await centre.ImportAsync($"{Header}g,2026-03-01T08:00Z,15,7,7,700\n{row}\n");

        Assert.Equal((ImportStatus.Stored, 1, 1), (import.Status, import.RowsStored, import.RowsRejected));
        var rejection = Assert.Single(await centre.Rejections.ListAsync(centre.Tenant, Cancel));
        Assert.Equal((rule, 3L, row, import.Id), (rejection.Problem.Rule, rejection.Problem.Line, rejection.Content, rejection.Origin));
        Assert.Equal(7, Assert.Single((await centre.HistoryAsync("g")).Intervals).At(VolumeMeasure.Offered, 32));
    }

    [Fact]
    public async Task A_file_with_too_many_bad_rows_is_seen_by_nobody_until_it_is_accepted()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC"));
        var file = Header + string.Concat(Enumerable.Range(0, 50).Select(slot => $"{(slot % 2 == 0 ? "g" : "unknown")},{new DateTime(2026, 3, 1).AddMinutes(15 * slot):s}Z,15,1,1,300\n"));
        var message = await centre.UploadAsync(file);

        var held = (await centre.Importer.ImportAsync(message, null, Cancel)).Value;
        Assert.Equal((ImportStatus.Held, 25, 25), (held.Status, held.RowsStored, held.RowsRejected));
        Assert.Empty((await centre.HistoryAsync("g")).Intervals);

        var accepted = (await centre.Importer.ImportAsync(message with { Accept = true }, null, Cancel)).Value;
        Assert.Equal(ImportStatus.Stored, accepted.Status);
        Assert.Single((await centre.HistoryAsync("g")).Intervals);
        Assert.Equal(25, (await centre.Rejections.ListAsync(centre.Tenant, Cancel)).Count);
    }

    [Fact]
    public async Task The_newest_import_wins_by_interval_and_withdrawing_it_brings_back_what_was_below()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC"));
        await centre.ImportAsync(Header + "g,2026-03-01T08:00Z,15,7,7,700\ng,2026-03-01T08:15Z,15,8,8,800\n");
        var before = await centre.Volumes.FingerprintAsync(centre.Tenant, PlanningGroupId.Of("g"), Cancel);
        var correction = await centre.ImportAsync(Header + "g,2026-03-01T08:15Z,15,9,9,900\n", at: Centre.Now.AddHours(1));

        Assert.Equal(new[] { 7.0, 9 }, await centre.OfferedAsync("g", 32, 2));
        Assert.NotEqual(before, await centre.Volumes.FingerprintAsync(centre.Tenant, PlanningGroupId.Of("g"), Cancel));
        Assert.Contains(correction.Findings, finding => finding.Rule == "layer.overlap");

        await centre.Volumes.WithdrawAsync(centre.Tenant, correction.Id, withdrawn: true, Cancel);
        Assert.Equal(new[] { 7.0, 8 }, await centre.OfferedAsync("g", 32, 2));
        Assert.Equal(before, await centre.Volumes.FingerprintAsync(centre.Tenant, PlanningGroupId.Of("g"), Cancel));
    }

    [Fact]
    public async Task Queues_that_are_mapped_to_one_group_add_up_and_a_later_file_replaces_its_own_queue_only()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC"));
        var choices = new ReadingChoices { Groups = new Dictionary<string, PlanningGroupId> { ["A|Voice"] = PlanningGroupId.Of("g"), ["B|Voice"] = PlanningGroupId.Of("g") } };
        const string Genesys = "Interval Start UTC Date,Queue,Media Type,Skill Set,Language,Offered,Interactions Handled,Total Handle Time\n";
        await centre.ImportAsync(Genesys + "2026-03-01T08:00:00Z,A,Voice,x|||y,English,10,10,3000\n2026-03-01T08:00:00Z,A,Voice,x,English,1,1,300\n2026-03-01T08:00:00Z,B,Voice,,English,5,5,1000\n", choices);
        Assert.Equal(16, (await centre.HistoryAsync("g")).Intervals[0].At(VolumeMeasure.Offered, 32));

        await centre.ImportAsync(Genesys + "2026-03-01T08:00:00Z,A,Voice,z,English,20,20,6000\n", choices, Centre.Now.AddHours(1));
        var day = (await centre.HistoryAsync("g")).Intervals[0];
        Assert.Equal((25, 7000), (day.At(VolumeMeasure.Offered, 32), day.At(VolumeMeasure.HandleSeconds, 32)));

        await centre.ImportAsync(Header + "g,2026-03-01T08:00Z,15,3,3,300\n", at: Centre.Now.AddHours(2));
        Assert.Equal(3, (await centre.HistoryAsync("g")).Intervals[0].At(VolumeMeasure.Offered, 32));
    }

    [Theory]
    [InlineData(15, 5, 3, 2)]
    [InlineData(60, 15, 4, 2)]
    [InlineData(60, 30, 2, 2)]
    public async Task Shorter_rows_are_added_up_where_that_is_asked_for(int group, int rows, int each, double handledEach)
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "Europe/London", group));
        var file = Header + string.Concat(Enumerable.Range(0, each).Select(row => $"g,2026-06-01 08:{row * rows:00},{rows},3,{handledEach},600\n"));

        var import = await centre.ImportAsync(file, new ReadingChoices { Aggregate = true });

        var day = (await centre.HistoryAsync("g")).Intervals[0];
        Assert.Equal((each, 3 * each, handledEach * each, 600 * each), (import.RowsStored, day.At(VolumeMeasure.Offered, 8 * 60 / group), day.At(VolumeMeasure.Handled, 8 * 60 / group), day.At(VolumeMeasure.HandleSeconds, 8 * 60 / group)));
    }

    [Fact]
    public async Task Half_hours_are_halved_where_that_is_asked_for()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC"));

        await centre.ImportAsync(Header + "g,2026-06-01 08:30,30,5,4,600\n", new ReadingChoices { Aggregate = true });

        var day = (await centre.HistoryAsync("g")).Intervals[0];
        Assert.Equal([2.5, 2.5], day[VolumeMeasure.Offered][34..36].ToArray());
        Assert.Equal([300, 300], day[VolumeMeasure.HandleSeconds][34..36].ToArray());
    }

    [Fact]
    public async Task Tickets_are_counted_where_they_came_and_intervals_without_any_are_zero()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("tier1", "America/New_York", 60, Channel.Case));
        var choices = new ReadingChoices { Group = PlanningGroupId.Of("tier1"), Zone = IanaZone.Utc };

        await centre.ImportAsync("Ticket ID,Created time\n1,2026-03-02 13:10:00\n2,2026-03-02 13:50:00\n3,2026-03-04 14:00:00\n", choices);

        var days = (await centre.HistoryAsync("tier1")).Intervals;
        Assert.Equal([2, 3, 4], days.Select(day => day.Day.Date.Day));
        Assert.Equal([double.NaN, 2, 0], days[0][VolumeMeasure.Offered][7..10].ToArray());
        Assert.All(days[1][VolumeMeasure.Offered].ToArray(), offered => Assert.Equal(0, offered));
        Assert.Equal([0, 1, double.NaN], days[2][VolumeMeasure.Offered][8..11].ToArray());
    }
}

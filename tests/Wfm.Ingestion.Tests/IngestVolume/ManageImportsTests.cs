using Wfm.Domain.Operations;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;
using Wfm.Testing;

namespace Wfm.Ingestion.Tests.IngestVolume;

public sealed class ManageImportsTests(AzuriteFixture azurite)
{
    private const string Header = "group,timestamp,interval_minutes,offered\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_replay_after_a_mended_mapping_takes_the_place_of_its_file_and_newer_files_stay_on_top()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC"));
        var file = await centre.ImportAsync(Header + "g,2026-03-01T08:00Z,15,7\nqueue,2026-03-01T08:15Z,15,8\nqueue,2026-03-01T08:30Z,15,9\n");
        await centre.ImportAsync(Header + "g,2026-03-01T08:30Z,15,1\n", at: Centre.Now.AddHours(1));
        Assert.Equal((1, 2), (file.RowsStored, file.RowsRejected));

        var sent = new Outbox();
        var manage = new ManageImports(centre.Imports, centre.Volumes, centre.Rejections, sent);
        await manage.ReplayAsync(centre.Tenant, file.Id, new ReadingChoices { Groups = new Dictionary<string, PlanningGroupId> { ["queue"] = PlanningGroupId.Of("g") } }, Cancel);
        var replay = (await centre.Importer.ImportAsync(Assert.Single(sent.Volumes), null, Cancel)).Value;

        Assert.Equal((ImportStatus.Stored, 3, 0, file.Id), (replay.Status, replay.RowsStored, replay.RowsRejected, replay.ReplayOf));
        Assert.Equal(new[] { 7.0, 8, 1 }, await centre.OfferedAsync("g", 32, 3));
        var replaced = (await centre.Imports.FindAsync(centre.Tenant, file.Id, Cancel)).Value;
        Assert.Equal((ImportStatus.Withdrawn, replay.Id), (replaced.Status, replaced.ReplayedBy));
        Assert.Equal("import.replayed", (await manage.ReplayAsync(centre.Tenant, file.Id, null, Cancel)).Failure.Rule);
    }

    [Fact]
    public async Task Rejected_rows_of_a_message_are_sent_again_alone()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC"));
        var start = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        var import = (await centre.Importer.ImportAsync(
            new VolumeMessage(1, centre.Tenant, "feed", [new VolumeMessageRow("g", start, 15, 7), new VolumeMessageRow("g", start, 15, 7), new VolumeMessageRow("late", start, 15, 3)], SubmittedAt: Centre.Now), null, Cancel)).Value;

        var sent = new Outbox();
        await new ManageImports(centre.Imports, centre.Volumes, centre.Rejections, sent).ReplayAsync(centre.Tenant, import.Id, null, Cancel);

        Assert.Equal(["late"], Assert.Single(sent.Volumes).Rows!.Select(row => row.Group));
        Assert.Equal(import.Id, sent.Volumes[0].ReplayOf);
    }

    [Fact]
    public async Task Withdrawing_an_import_twice_is_withdrawing_it_once_and_it_can_be_put_back()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC"), Centre.Group("h", "UTC"));
        var import = await centre.ImportAsync(Header + "g,2026-03-01T08:00Z,15,7\nh,2026-03-01T08:00Z,15,5\n");
        var manage = new ManageImports(centre.Imports, centre.Volumes, centre.Rejections, new Outbox());

        for (var times = 0; times < 2; times++)
            Assert.Equal(ImportStatus.Withdrawn, (await manage.WithdrawAsync(centre.Tenant, import.Id, withdrawn: true, Cancel)).Value.Status);
        Assert.Empty((await centre.HistoryAsync("g")).Intervals);
        Assert.Empty((await centre.HistoryAsync("h")).Intervals);

        await manage.WithdrawAsync(centre.Tenant, import.Id, withdrawn: false, Cancel);
        Assert.Equal(new[] { 7.0 }, await centre.OfferedAsync("g", 32, 1));
    }

    [Fact]
    public async Task Every_interval_says_which_imports_it_came_from_and_which_it_lies_over()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC"));
        var below = await centre.ImportAsync(Header + "g,2026-03-01T08:00Z,15,7\ng,2026-03-01T08:15Z,15,8\n");
        var above = await centre.ImportAsync(Header + "g,2026-03-01T08:15Z,15,9\n", at: Centre.Now.AddHours(1));

        var provenance = (await new DayProvenance(centre.Service<IOperationStore>(), centre.Volumes).OfAsync(centre.Tenant, PlanningGroupId.Of("g"), new DateOnly(2026, 3, 1), Cancel)).Value;

        Assert.Equal([7, 9], provenance.Select(interval => interval.Offered));
        Assert.Equal([below.Id, above.Id], provenance.Select(interval => Assert.Single(interval.From).Import));
        Assert.Equal([below.Id], provenance[1].Below.Select(part => part.Import));
    }

    [Fact]
    public async Task A_dry_run_says_what_an_import_would_do_and_writes_nothing()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC"));
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Header + "g,2026-03-01T08:00Z,15,7\nx,2026-03-01T08:15Z,15,8\n"));

        var run = (await centre.Importer.TryAsync(centre.Tenant, "file", file, ReadingChoices.None, Cancel)).Value;

        Assert.Equal((1, 1, "group.unknown"), (run.Import.RowsStored, run.Import.RowsRejected, Assert.Single(run.Rejections).Problem.Rule));
        Assert.Empty(await centre.Imports.ListAsync(centre.Tenant, Cancel));
        Assert.Empty(await centre.Rejections.ListAsync(centre.Tenant, Cancel));
        Assert.Empty((await centre.HistoryAsync("g")).Intervals);
    }

    private sealed class Outbox : IMessageSender
    {
        internal List<VolumeMessage> Volumes { get; } = [];

        public Task SendAsync(VolumeMessage message, CancellationToken cancel)
        {
            Volumes.Add(message);
            return Task.CompletedTask;
        }

        public Task SendAsync(PlanRequest message, CancellationToken cancel) => throw new NotSupportedException();

        public Task SendAsync(RollUpRequest message, CancellationToken cancel) => throw new NotSupportedException();
    }
}

using System.Security.Cryptography;
using Wfm.Domain.Operations;
using Wfm.Planning.Json;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>
/// Reads contact volume, from a message or from the payload it names, into the Volumes table as one layer. The queue, the upload and the command line all end here.
/// </summary>
public sealed class ImportVolume(
    IOperationStore operations, IVolumeStore volumes, IImportStore imports, IRejectionStore rejections, IPayloadStore payloads, IVolumeFileReader files, TimeProvider clock)
{
    /// <summary>Imports; the same content again is the same import and changes nothing. Fails where nothing of it can be used.</summary>
    /// <param name="command">The message.</param>
    /// <param name="progress">Told how many bytes of the payload are read; or null.</param>
    /// <param name="cancel">Ends it; what is written by then is seen by nobody.</param>
    public async Task<Result<Import>> ImportAsync(VolumeMessage command, IProgress<long>? progress, CancellationToken cancel)
    {
        if (!(await GroupsAsync(command.Tenant, cancel)).TryGet(out var groups, out var unknown))
            return unknown;
        if (command.Payload is { } announced && await VerifyAsync(announced, cancel) is { } torn)
            return torn;

        // Looked at before the import is opened: a file that cannot be read at all is a rejected message, not an import.
        var opened = await OpenAsync(command, progress, cancel);
        if (!opened.TryGet(out var source, out var refused))
            return refused;
        await using var stream = source.Content;

        var import = await imports.OpenAsync(Opened(command), cancel);
        // The same content sent earlier but delivered later: it is as old as its first sending, whatever the order of delivery.
        var isEarlier = command.SubmittedAt is { } sent && sent < import.AcceptedAt;
        if (import.Status != ImportStatus.Receiving && !isEarlier && !(import.Status == ImportStatus.Held && command.Accept))
            return import;
        import = import with { AcceptedAt = isEarlier ? command.SubmittedAt!.Value : import.AcceptedAt };

        var writer = volumes.Write(command.Tenant, import.Id);
        var run = new ImportRun(import, groups, new StoredDays(writer, rejections, command.Tenant));
        await run.ReadAsync(source.File, cancel);
        var findings = run.Findings.Concat(await StoredTotals.CompareAsync(volumes, command.Tenant, groups, run, cancel, import.Id));
        var held = command.Payload is not null && !command.Accept && run.IsOverThreshold && import.Status is not (ImportStatus.Stored or ImportStatus.Withdrawn);
        if (!held)
            await writer.ListAsync(import.AcceptedAt, source.File.Reading.Kind, cancel);
        var done = run.Outcome(source.File.Reading, held ? ImportStatus.Held : ImportStatus.Stored, findings);
        await imports.SaveAsync(done, cancel);
        if (import.Status == ImportStatus.Withdrawn)
            return await WithdrawnAgainAsync(done, cancel);
        if (!held)
            await ReplaceReplayedAsync(done, cancel);
        return done;
    }

    /// <summary>Reads a file as an import would, and writes nothing: the report with the first rejections.</summary>
    public async Task<Result<DryRun>> TryAsync(TenantId tenant, string source, Stream file, ReadingChoices choices, CancellationToken cancel)
    {
        if (!(await GroupsAsync(tenant, cancel)).TryGet(out var groups, out var unknown))
            return unknown;
        if (!(await files.OpenAsync(file, choices, cancel)).TryGet(out var opened, out var refused))
            return refused;

        var kept = new KeptDays();
        var run = new ImportRun(new Import(tenant, "dry-run", source, clock.GetUtcNow(), ImportStatus.Receiving) { Choices = choices }, groups, kept);
        await run.ReadAsync(opened, cancel);
        var findings = run.Findings.Concat(await StoredTotals.CompareAsync(volumes, tenant, groups, run, cancel));
        return new DryRun(run.Outcome(opened.Reading, run.IsOverThreshold ? ImportStatus.Held : ImportStatus.Stored, findings), kept.Rejections);
    }

    private async Task<Result<(Stream Content, VolumeFile File)>> OpenAsync(VolumeMessage command, IProgress<long>? progress, CancellationToken cancel)
    {
        if (command.Payload is not { } payload)
            return (Stream.Null, new VolumeFile(FileReading.Message, MessageRows.Of(command.Rows ?? [])));
        if (!(await payloads.OpenAsync(payload, cancel)).TryGet(out var content, out var missing))
            return missing;
        var stream = new CountingStream(content, progress);
        var opened = await files.OpenAsync(stream, command.Choices ?? ReadingChoices.None, cancel);
        if (opened.TryGet(out var file, out var refused))
            return (stream, file);
        await stream.DisposeAsync();
        return refused;
    }

    // Checked before anything is stored: a torn or foreign payload must leave no trace in the volumes.
    private async Task<Failure?> VerifyAsync(PayloadReference payload, CancellationToken cancel)
    {
        if (!(await payloads.OpenAsync(payload, cancel)).TryGet(out var content, out var missing))
            return missing;
        await using (content)
        {
            var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
            return found == payload.Sha256
                ? null
                : Failure.Invalid("payload.hash", $"The payload '{payload.Blob}' has SHA-256 {found}, but {payload.Sha256} was announced.", "payload.sha256", payload.Sha256);
        }
    }

    private async Task<Result<IReadOnlyList<GroupAtSite>>> GroupsAsync(TenantId tenant, CancellationToken cancel) => (await operations.LoadAsync(tenant, cancel))
        .Map(operation => (IReadOnlyList<GroupAtSite>)[.. operation.Groups.Select(group => new GroupAtSite(group, operation.SiteOf(group)))]);

    private Import Opened(VolumeMessage command) => new(command.Tenant, ImportId(command), command.Source, command.SubmittedAt ?? clock.GetUtcNow(), ImportStatus.Receiving)
    {
        Choices = command.Choices,
        Payload = command.Payload,
        ReplayOf = command.ReplayOf,
    };

    // A replay takes the place of the import it replays, and of those that one had replayed in vain.
    private async Task ReplaceReplayedAsync(Import replay, CancellationToken cancel)
    {
        for (var before = replay.ReplayOf; before is not null;)
        {
            if (!(await imports.FindAsync(replay.Tenant, before, cancel)).TryGet(out var original, out _))
                return;
            // The rows of a message are sent again without those that were good: both count.
            if (original.Payload is not null)
                await volumes.WithdrawAsync(replay.Tenant, original.Id, withdrawn: true, cancel);
            await imports.SaveAsync(original with { ReplayedBy = replay.Id, Status = original.Payload is null ? original.Status : ImportStatus.Withdrawn }, cancel);
            before = original.ReplayOf;
        }
    }

    private async Task<Import> WithdrawnAgainAsync(Import import, CancellationToken cancel)
    {
        await volumes.WithdrawAsync(import.Tenant, import.Id, withdrawn: true, cancel);
        var withdrawn = import with { Status = ImportStatus.Withdrawn };
        await imports.SaveAsync(withdrawn, cancel);
        return withdrawn;
    }

    private static string ImportId(VolumeMessage command)
    {
        var parts = new List<string>();
        if (command.Payload is { } payload)
        {
            parts.Add(payload.Sha256);
            var choices = WfmJson.Write(command.Choices ?? ReadingChoices.None);
            if (!choices.AsSpan().SequenceEqual(WfmJson.Write(ReadingChoices.None)))
                parts.Add(ContentId.OfBytes("choices", choices));
        }
        else
        {
            parts.Add(ContentId.OfBytes("rows", WfmJson.Write(command.Rows)));
        }

        if (command.ReplayOf is { } replayed)
            parts.Add(replayed);
        return ContentId.Of("import", parts);
    }
}

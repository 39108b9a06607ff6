using System.Security.Cryptography;
using Wfm.Domain.Demand;
using Wfm.Planning.FileRejection;
using Wfm.Planning.Functions;
using Wfm.Planning.Json;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>Reads contact volume, from the message or from the payload it names, into the Volumes table.</summary>
public sealed class IngestVolumeHandler(
    IOperationStore operations, IVolumeStore volumes, IImportStore imports, IRejectionStore rejections, IPayloadStore payloads, IVolumeFileReader files, TimeProvider clock)
    : IQueueUseCase
{
    /// <inheritdoc />
    public async Task HandleAsync(string message, CancellationToken cancel)
    {
        var read = MessageFormat.Read<VolumeMessage>(message, volume => volume.Version);
        if (!read.TryGet(out var command, out var failure))
        {
            await rejections.RejectMessageAsync(QueueNames.ContactVolume, message, failure, cancel);
            return;
        }

        var ingested = await IngestAsync(command, cancel);
        if (!ingested.IsSuccess)
            await rejections.RejectMessageAsync(QueueNames.ContactVolume, message, ingested.Failure, cancel, command.Tenant);
    }

    private async Task<Result<Import>> IngestAsync(VolumeMessage command, CancellationToken cancel)
    {
        var loaded = await operations.LoadAsync(command.Tenant, cancel);
        if (!loaded.TryGet(out var operation, out var unknown))
            return unknown;
        var groups = operation.Groups.ToDictionary(group => group.Id.Value, group => new GroupAtSite(group, operation.SiteOf(group)), StringComparer.Ordinal);

        var import = await imports.OpenAsync(new Import(command.Tenant, ImportId(command), command.Source, command.SubmittedAt ?? clock.GetUtcNow(), ImportStatus.Receiving), cancel);
        if (import.Status == ImportStatus.Stored)
            return import;

        var intake = new VolumeIntake(import.Id, groups);
        var gathered = command.Payload is { } payload ? await GatherAsync(payload, intake, cancel) : Gather(command.Rows ?? [], intake);
        if (!gathered.IsSuccess)
            return gathered.Failure;

        await rejections.SaveAsync(command.Tenant, intake.Rejections, cancel);
        await volumes.SaveAsync(command.Tenant, new VolumeLayer(import.Id, import.AcceptedAt), intake.Days, cancel);
        var stored = import with { Status = ImportStatus.Stored, RowsStored = intake.Stored, RowsRejected = intake.Rejections.Count };
        await imports.SaveAsync(stored, cancel);
        return stored;
    }

    private static string ImportId(VolumeMessage command) => command.Payload is { } payload
        ? ContentId.Of("import", payload.Sha256)
        : ContentId.OfBytes("import", WfmJson.Write(command.Rows));

    private static Result<VolumeIntake> Gather(IReadOnlyList<VolumeMessageRow> rows, VolumeIntake intake)
    {
        foreach (var (index, row) in rows.Index())
            intake.Add(new ReadRow(index + 1, MessageFormat.Write(row), Row(row)));
        return intake;
    }

    private async Task<Result<VolumeIntake>> GatherAsync(PayloadReference payload, VolumeIntake intake, CancellationToken cancel)
    {
        var opened = await payloads.OpenAsync(payload, cancel);
        if (!opened.TryGet(out var content, out var missing))
            return missing;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var stream = new HashingStream(content, hash);
        await foreach (var row in files.ReadAsync(stream, cancel))
            intake.Add(row);
        await stream.CopyToAsync(Stream.Null, cancel);

        // Checked before anything is stored: a torn or foreign payload must leave no trace in the volumes.
        var found = Convert.ToHexStringLower(hash.GetHashAndReset());
        return found == payload.Sha256
            ? intake
            : Failure.Invalid("payload.hash", $"The payload '{payload.Blob}' has SHA-256 {found}, but {payload.Sha256} was announced.", "payload.sha256", payload.Sha256);
    }

    private static VolumeRow Row(VolumeMessageRow row)
    {
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

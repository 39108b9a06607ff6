using Wfm.Domain.Operations;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>What people decide about imports: take a held one, take one back, put it back, try its rejected rows again.</summary>
public sealed class ManageImports(IImportStore imports, IVolumeStore volumes, IRejectionStore rejections, IMessageSender messages)
{
    private const int RowsOfMessage = 100;

    /// <summary>Takes a held import in spite of its rejected rows; fails with <c>import.notHeld</c>.</summary>
    public async Task<Result<Import>> AcceptAsync(TenantId tenant, string id, CancellationToken cancel)
    {
        if (!(await imports.FindAsync(tenant, id, cancel)).TryGet(out var import, out var unknown))
            return unknown;
        if (import.Status != ImportStatus.Held)
            return Failure.Conflict("import.notHeld", $"The import '{id}' is {Word(import.Status)}, not held.");
        await messages.SendAsync(Again(import) with { Accept = true, SubmittedAt = import.AcceptedAt, ReplayOf = import.ReplayOf }, cancel);
        return import;
    }

    /// <summary>Takes an import out of every history, or puts it back: what lay below it counts again at once, and the next night plans the groups it touches. Fails with <c>import.notStored</c>.</summary>
    public async Task<Result<Import>> WithdrawAsync(TenantId tenant, string id, bool withdrawn, CancellationToken cancel)
    {
        if (!(await imports.FindAsync(tenant, id, cancel)).TryGet(out var import, out var unknown))
            return unknown;
        if (import.Status is not (ImportStatus.Stored or ImportStatus.Withdrawn))
            return Failure.Conflict("import.notStored", $"The import '{id}' is {Word(import.Status)}: nothing of it counts yet.");
        if (!withdrawn && import.ReplayedBy is { } replay)
            return Failure.Conflict("import.replayed", $"The import '{id}' was replaced by its replay '{replay}'; withdraw that first.");
        await volumes.WithdrawAsync(tenant, id, withdrawn, cancel);
        var changed = import with { Status = withdrawn ? ImportStatus.Withdrawn : ImportStatus.Stored };
        await imports.SaveAsync(changed, cancel);
        return changed;
    }

    /// <summary>
    /// Tries an import with rejected rows again, after a group, a mapping or a zone was mended. The whole file is read again as another import and takes the place of this
    /// one: some rows of a file only mean something beside the others. Of an import that came as a message the rejected rows alone are sent again.
    /// </summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="id">The import.</param>
    /// <param name="choices">How to read it this time; null for as before.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Result<Import>> ReplayAsync(TenantId tenant, string id, ReadingChoices? choices, CancellationToken cancel)
    {
        if (!(await imports.FindAsync(tenant, id, cancel)).TryGet(out var import, out var unknown))
            return unknown;
        if (import.RowsRejected == 0)
            return Failure.Conflict("import.nothingRejected", $"The import '{id}' has no rejected rows.");
        if (import.ReplayedBy is { } replay)
            return Failure.Conflict("import.replayed", $"The import '{id}' was replayed already: replay '{replay}'.");

        // A replay stands where its file stood: what came in later is still newer.
        var at = import.AcceptedAt.AddMilliseconds(1);
        if (import.Payload is not null)
        {
            await messages.SendAsync(Again(import) with { Choices = choices ?? import.Choices, SubmittedAt = at, ReplayOf = id }, cancel);
            return import;
        }

        foreach (var rows in (await RowsAsync(import, cancel)).Chunk(RowsOfMessage))
            await messages.SendAsync(new VolumeMessage(MessageFormat.Version, tenant, import.Source, rows, SubmittedAt: at, ReplayOf: id), cancel);
        return import;
    }

    private async Task<List<VolumeMessageRow>> RowsAsync(Import import, CancellationToken cancel)
    {
        var rows = new List<VolumeMessageRow>();
        await foreach (var rejection in rejections.OfAsync(import.Tenant, import.Id, cancel))
        {
            // A second row of an interval is not mended by anything; sent again it would replace the first.
            if (rejection.Problem.Rule != "interval.duplicate" && Json.WfmJson.Parse<VolumeMessageRow>(rejection.Content).TryGet(out var row, out _))
                rows.Add(row);
        }

        return rows;
    }

    private static VolumeMessage Again(Import import) => new(MessageFormat.Version, import.Tenant, import.Source, Payload: import.Payload, Choices: import.Choices);

    private static string Word(ImportStatus status) => status.ToString().ToLowerInvariant();
}

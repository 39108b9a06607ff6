using Azure;
using Azure.Data.Tables;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Requests;

/// <summary>Requests: PK <c>{tenant}</c>, RK <c>{key}</c>. A key is free again after a day.</summary>
internal sealed class AnswerStore(StorageAccount account) : IAnswerStore
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    // Longer than any request runs: whoever reserved it has died.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(5);
    private readonly TableClient _table = account.Table(TableNames.Requests);

    public async Task<GivenAnswer?> ReserveAsync(TenantId tenant, string key, GivenAnswer reservation, CancellationToken cancel)
    {
        var row = DocumentRow.Write(tenant.Value, key, reservation);
        if (await _table.TryAddAsync(row, cancel) || await _table.FindAsync(tenant.Value, key, cancel) is not { } standing)
            return null;
        var given = DocumentRow.Read<GivenAnswer>(standing);
        if (reservation.At - given.At < (given.Status is null ? Abandoned : Kept))
            return given;
        try
        {
            await _table.UpdateEntityAsync(row, standing.ETag, TableUpdateMode.Replace, cancel);
            return null;
        }
        catch (RequestFailedException taken) when (taken.Status == 412)
        {
            return given with { Status = null };
        }
    }

    public Task SaveAsync(TenantId tenant, string key, GivenAnswer answer, CancellationToken cancel) =>
        _table.UpsertEntityAsync(DocumentRow.Write(tenant.Value, key, answer), TableUpdateMode.Replace, cancel);

    public Task ReleaseAsync(TenantId tenant, string key, CancellationToken cancel) => _table.DeleteEntityAsync(tenant.Value, key, cancellationToken: cancel);
}

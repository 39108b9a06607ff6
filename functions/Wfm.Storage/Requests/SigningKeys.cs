using System.Security.Cryptography;
using Azure.Data.Tables;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Requests;

/// <summary>Requests, PK <c>|keys</c>, which no tenant's key can name; RK the purpose.</summary>
internal sealed class SigningKeys(StorageAccount account) : ISigningKeys
{
    private const string Partition = "|keys";
    private readonly TableClient _table = account.Table(TableNames.Requests);

    public async Task<byte[]> KeyAsync(string purpose, CancellationToken cancel)
    {
        if (await _table.FindAsync(Partition, purpose, cancel) is { } known)
            return known.GetBinary("Key");
        // Whoever adds it first has made it.
        await _table.TryAddAsync(new TableEntity(Partition, purpose) { ["Key"] = RandomNumberGenerator.GetBytes(32) }, cancel);
        return (await _table.FindAsync(Partition, purpose, cancel))!.GetBinary("Key");
    }
}

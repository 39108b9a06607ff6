using System.Security.Cryptography;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;

namespace Wfm.Storage.Payloads;

/// <summary>Payload blobs, named by the SHA-256 of their content, created once.</summary>
internal sealed partial class PayloadStore(StorageAccount account) : IPayloadStore
{
    private readonly BlobContainerClient _container = account.Container(ContainerNames.Payloads);

    public async Task<PayloadReference> PutAsync(Stream content, CancellationToken cancel)
    {
        var start = content.Position;
        var sha = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        var reference = new PayloadReference(sha, sha, content.Length - start);
        content.Position = start;
        try
        {
            await _container.GetBlobClient(reference.Blob).UploadAsync(
                content,
                new BlobUploadOptions
                {
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                    // A large file goes up in pieces that are sent again one by one, and takes no more memory than a small one.
                    TransferOptions = new StorageTransferOptions { InitialTransferSize = BlockBytes, MaximumTransferSize = BlockBytes, MaximumConcurrency = 2 },
                },
                cancel);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412 || exists.ErrorCode == BlobErrorCode.InvalidBlockList)
        {
            // Named by its content: what is there is what we would have written.
        }

        return reference;
    }

    public async Task<Result<Stream>> OpenAsync(PayloadReference reference, CancellationToken cancel)
    {
        try
        {
            return await _container.GetBlobClient(reference.Blob).OpenReadAsync(cancellationToken: cancel);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return Failure.NotFound("payload.missing", $"The payload '{reference.Blob}' is not in storage.", "payload.blob", reference.Blob);
        }
    }
}

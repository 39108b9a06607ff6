using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Wfm.Planning.Messages;

namespace Wfm.Storage.Payloads;

/// <summary>Payloads that come in pieces: each is a block of the blob <c>upload-{sha256}</c>, named by its offset, until they are put together.</summary>
internal sealed partial class PayloadStore
{
    private const int BlockBytes = 4 * 1024 * 1024;

    public async Task<long> StagedAsync(string sha256, CancellationToken cancel)
    {
        try
        {
            return (await _container.GetBlobClient(sha256).GetPropertiesAsync(cancellationToken: cancel)).Value.ContentLength;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return Contiguous(await BlocksAsync(sha256, cancel)).Sum(block => block.SizeLong);
        }
    }

    public async Task<Result<long>> StageAsync(string sha256, long offset, Stream piece, CancellationToken cancel)
    {
        var staged = await StagedAsync(sha256, cancel);
        if (offset != staged)
            return Failure.Conflict("upload.offset", $"{staged} bytes are here; go on from there, not from {offset}.");

        var buffer = new byte[BlockBytes];
        while (await piece.ReadAtLeastAsync(buffer, BlockBytes, throwOnEndOfStream: false, cancel) is > 0 and var read)
        {
            using var block = new MemoryStream(buffer, 0, read);
            await Upload(sha256).StageBlockAsync(BlockId(offset), block, cancellationToken: cancel);
            offset += read;
        }

        return offset;
    }

    public async Task<Result<PayloadReference>> CommitAsync(string sha256, CancellationToken cancel)
    {
        if (await _container.GetBlobClient(sha256).ExistsAsync(cancel))
            return new PayloadReference(sha256, sha256, await StagedAsync(sha256, cancel));
        var blocks = Contiguous(await BlocksAsync(sha256, cancel));
        if (blocks.Count == 0)
            return Failure.NotFound("upload.unknown", $"No piece of '{sha256}' has come.", "sha256", sha256);

        // Its name is a promise: what is there under a hash has that hash, so it is put there only once it was read and hashed.
        await Upload(sha256).CommitBlockListAsync(blocks.Select(block => block.Name), cancellationToken: cancel);
        PayloadReference reference;
        await using (var content = await Upload(sha256).OpenReadAsync(cancellationToken: cancel))
            reference = await PutAsync(content, cancel);
        await Upload(sha256).DeleteIfExistsAsync(cancellationToken: cancel);
        return reference.Sha256 == sha256
            ? reference
            : Failure.Invalid("payload.hash", $"What came has SHA-256 {reference.Sha256}, but {sha256} was announced; send it again.", "sha256", sha256);
    }

    private BlockBlobClient Upload(string sha256) => _container.GetBlockBlobClient($"upload-{sha256}");

    private async Task<List<BlobBlock>> BlocksAsync(string sha256, CancellationToken cancel)
    {
        try
        {
            return [.. (await Upload(sha256).GetBlockListAsync(BlockListTypes.Uncommitted, cancellationToken: cancel)).Value.UncommittedBlocks];
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return [];
        }
    }

    // Blocks of a sender that was cut off may leave a hole; what lies behind it is sent again.
    private static List<BlobBlock> Contiguous(List<BlobBlock> blocks)
    {
        var (from, next) = (new List<BlobBlock>(), 0L);
        foreach (var block in blocks.OrderBy(Offset))
        {
            if (Offset(block) != next)
                break;
            from.Add(block);
            next += block.SizeLong;
        }

        return from;
    }

    private static string BlockId(long offset) => Convert.ToBase64String(Encoding.ASCII.GetBytes(offset.ToString("D20", CultureInfo.InvariantCulture)));

    private static long Offset(BlobBlock block) => long.Parse(Encoding.ASCII.GetString(Convert.FromBase64String(block.Name)), CultureInfo.InvariantCulture);
}

using Wfm.Domain.Operations;
using Wfm.Planning.Ports;

namespace Wfm.Planning.CountHeads;

/// <summary>Takes in who is there; the next plan starts from them.</summary>
public sealed class CountHeads(IOperationStore operations, IHeadCountReader reader, IHeadCountStore counts, TimeProvider clock)
{
    /// <summary>Reads a file and stores its counts: all of it or, where any row cannot be used, nothing.</summary>
    public async Task<Result<HeadCountFile>> TakeAsync(TenantId tenant, string content, CancellationToken cancel)
    {
        if (!(await operations.LoadAsync(tenant, cancel)).TryGet(out var operation, out var failure) || !reader.Read(content, operation).TryGet(out var file, out failure))
            return failure;
        await counts.SaveAsync(tenant, file.Counts, clock.GetUtcNow(), cancel);
        return file;
    }
}

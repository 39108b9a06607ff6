using System.Security.Cryptography;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;

namespace Wfm.Planning.ImportInputs;

/// <summary>Takes a table of inputs in. It is kept as a document of its kind; the newest first.</summary>
public sealed class ImportInputs(IOperationStore operations, IInputReader reader, IInputStore inputs, TimeProvider clock)
{
    /// <summary>Reads and stores a file: good rows are accepted beside rejected ones. The same file again is the same document. Fails with <c>inputs.*</c> where no row can be read.</summary>
    public async Task<Result<InputDocument>> TakeAsync(TenantId tenant, InputKind kind, string source, byte[] content, CancellationToken cancel)
    {
        if (!(await operations.LoadAsync(tenant, cancel)).TryGet(out var operation, out var unknown))
            return unknown;
        using var file = new MemoryStream(content);
        if (!(await reader.ReadAsync(kind, file, operation, cancel)).TryGet(out var table, out var refused))
            return refused;
        var document = new InputDocument(kind, ContentId.Of("input", kind.ToString(), Convert.ToHexStringLower(SHA256.HashData(content))), source, clock.GetUtcNow(), table);
        return await inputs.AddAsync(tenant, document, cancel);
    }
}

using Wfm.Domain.Operations;
using Wfm.Planning.ImportInputs;

namespace Wfm.Planning.Ports;

/// <summary>Reads tables of inputs.</summary>
public interface IInputReader
{
    /// <summary>The rows of a file; fails where it is no table of that kind.</summary>
    Task<Result<InputTable>> ReadAsync(InputKind kind, Stream file, Operation operation, CancellationToken cancel);
}

/// <summary>Stored tables of inputs.</summary>
public interface IInputStore
{
    /// <summary>Adds a document, or returns the one of the same content that is there.</summary>
    Task<InputDocument> AddAsync(TenantId tenant, InputDocument document, CancellationToken cancel);

    /// <summary>Documents of a kind, newest first.</summary>
    Task<IReadOnlyList<InputDocument>> ListAsync(TenantId tenant, InputKind kind, CancellationToken cancel);
}

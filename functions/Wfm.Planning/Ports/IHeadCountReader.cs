using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Planning.Ports;

/// <summary>Reads files that say who is there.</summary>
public interface IHeadCountReader
{
    /// <summary>The counts of a file; fails with every row that cannot be used. What it holds tells its format.</summary>
    Result<HeadCountFile> Read(string content, Operation operation);
}

/// <summary>What a file of counts holds.</summary>
/// <param name="Format">Which format it was.</param>
/// <param name="Counts">Counts by team and day.</param>
/// <param name="Notes">What was read but not used, or assumed.</param>
public sealed record HeadCountFile(string Format, IReadOnlyList<HeadCount> Counts, IReadOnlyList<string> Notes);

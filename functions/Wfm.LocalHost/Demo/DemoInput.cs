using Wfm.Domain.Operations;

namespace Wfm.LocalHost.Demo;

/// <summary>What a demo plans: an operation and its volume files.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="AsOf">The first day that is not history; its night is planned.</param>
/// <param name="Files">Volume files, by a name for people.</param>
/// <param name="Assumptions">What was assumed because nobody said.</param>
internal sealed record DemoInput(Operation Operation, DateOnly AsOf, IReadOnlyList<(string Name, Stream Content)> Files, IReadOnlyList<string> Assumptions) : IDisposable
{
    /// <summary>The first instant that is history at no site: what the demo's clock shows while volume comes in, the last evening's too.</summary>
    internal DateTimeOffset Opening => Operation.Sites.Max(site => site.Zone.InstantOf(AsOf.ToDateTime(TimeOnly.MinValue)));

    public void Dispose()
    {
        foreach (var (_, content) in Files)
            content.Dispose();
    }
}

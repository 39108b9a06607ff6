using Wfm.Domain.Operations;

namespace Wfm.LocalHost.Demo;

/// <summary>What a demo plans: an operation and its volume files.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="AsOf">The first day that is not history; its night is planned.</param>
/// <param name="Files">Volume files, by a name for people.</param>
/// <param name="Assumptions">What was assumed because nobody said.</param>
internal sealed record DemoInput(Operation Operation, DateOnly AsOf, IReadOnlyList<(string Name, Stream Content)> Files, IReadOnlyList<string> Assumptions) : IDisposable
{
    /// <summary>Noon before the night, on the first site's clock: what the demo's clock shows while volume comes in.</summary>
    internal DateTimeOffset Opening => Operation.Sites[0].Zone.InstantOf(AsOf.AddDays(-1).ToDateTime(new TimeOnly(12, 0)));

    public void Dispose()
    {
        foreach (var (_, content) in Files)
            content.Dispose();
    }
}

using System.Text.Json;

namespace Wfm.LocalHost.Functions;

/// <summary>What host.json says of queues, read as the Functions host reads it (defaults: QueuesOptions of the host's source).</summary>
/// <param name="BatchSize">Messages taken at once, 1 to 32.</param>
/// <param name="NewBatchThreshold">A new batch is taken once no more than this many are in work.</param>
/// <param name="MaxDequeueCount">Deliveries after which a message is poison.</param>
/// <param name="VisibilityTimeout">How long a message rests after it failed.</param>
/// <param name="MaxPollingInterval">Longest pause between looks at an empty queue.</param>
internal sealed record HostSettings(int BatchSize, int NewBatchThreshold, int MaxDequeueCount, TimeSpan VisibilityTimeout, TimeSpan MaxPollingInterval)
{
    internal static HostSettings Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var queues = document.RootElement.GetProperty("extensions").GetProperty("queues");
        var batch = Int("batchSize", 16);
        return new HostSettings(batch, Int("newBatchThreshold", batch / 2), Int("maxDequeueCount", 5), Span("visibilityTimeout", TimeSpan.Zero), Span("maxPollingInterval", TimeSpan.FromMinutes(1)));

        int Int(string name, int otherwise) => queues.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;
        TimeSpan Span(string name, TimeSpan otherwise) => queues.TryGetProperty(name, out var value) ? TimeSpan.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
    }
}

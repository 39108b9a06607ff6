using System.Collections.Concurrent;

namespace Wfm.IngestLanes;

/// <summary>What became of the mutated files.</summary>
internal sealed class FuzzTally
{
    private readonly ConcurrentDictionary<string, int> _refused = [];
    private long _stored;
    private long _rejected;
    private int _read;
    private int _done;

    internal ConcurrentQueue<string> Failures { get; } = [];

    internal void Fail(string sentence) => Failures.Enqueue(sentence);

    internal int Done(int files) => Interlocked.Add(ref _done, files);

    internal void Refused(string rule) => _refused.AddOrUpdate(rule, 1, (_, count) => count + 1);

    internal void Read(long stored, long rejected)
    {
        Interlocked.Increment(ref _read);
        Interlocked.Add(ref _stored, stored);
        Interlocked.Add(ref _rejected, rejected);
    }

    public override string ToString() =>
        $"{_done} done: {_read} read with {_stored} rows stored and {_rejected} rejected; refused whole: {string.Join(", ", _refused.OrderByDescending(rule => rule.Value).Select(rule => $"{rule.Value} {rule.Key}"))}; {Failures.Count} failures";
}

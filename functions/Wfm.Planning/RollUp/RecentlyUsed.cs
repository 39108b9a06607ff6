namespace Wfm.Planning.RollUp;

/// <summary>Keeps the immutable things that were asked for last, so that trying one what-if after another reads a plan once. Thread-safe.</summary>
/// <param name="capacity">How many are kept.</param>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(TKey Key, TValue Value)> _order = [];
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _byKey = [];

    /// <summary>The value kept for a key.</summary>
    internal bool TryGet(TKey key, out TValue value)
    {
        lock (_lock)
        {
            if (_byKey.TryGetValue(key, out var node))
            {
                _order.Remove(node);
                _order.AddFirst(node);
                value = node.Value.Value;
                return true;
            }
        }

        value = default!;
        return false;
    }

    /// <summary>Keeps a value; the one used longest ago goes where there are too many.</summary>
    internal void Keep(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (_byKey.Remove(key, out var old))
                _order.Remove(old);
            _byKey[key] = _order.AddFirst((key, value));
            if (_byKey.Count <= capacity)
                return;
            _byKey.Remove(_order.Last!.Value.Key);
            _order.RemoveLast();
        }
    }
}

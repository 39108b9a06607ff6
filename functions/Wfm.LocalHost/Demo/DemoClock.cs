namespace Wfm.LocalHost.Demo;

/// <summary>A clock that runs at the pace of the real one but can be set forward, so that a demo's night comes when its data is in.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _set = start;
    private long _setAt = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _set + System.GetElapsedTime(_setAt);
    }

    /// <summary>Sets the clock forward; it never goes back.</summary>
    internal void JumpTo(DateTimeOffset later)
    {
        lock (_gate)
        {
            var now = _set + System.GetElapsedTime(_setAt);
            _set = later > now ? later : now;
            _setAt = System.GetTimestamp();
        }
    }
}

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>Waiting times computed in AHT as spans.</summary>
internal static class Waits
{
    /// <summary>The span; null where it is infinite or longer than a span can say, some 29,000 years.</summary>
    internal static TimeSpan? Of(double inAht, TimeSpan aht) =>
        inAht * aht.Ticks < TimeSpan.MaxValue.Ticks ? TimeSpan.FromTicks((long)Math.Round(inAht * aht.Ticks)) : null;
}

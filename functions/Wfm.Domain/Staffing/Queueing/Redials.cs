namespace Wfm.Domain.Staffing.Queueing;

/// <summary>How often contacts come again, each time as likely as the first: shares of 0 to below 1.</summary>
/// <param name="AfterBlocked">Of those who found no line free.</param>
/// <param name="AfterAbandoned">Of those who gave up waiting.</param>
/// <param name="AfterAnswered">Of those answered, because their matter was not settled (reconnects).</param>
public readonly record struct Redials(double AfterBlocked, double AfterAbandoned, double AfterAnswered)
{
    /// <summary>Nobody calls again; the default.</summary>
    public static Redials None => default;

    internal double Largest => Math.Max(AfterBlocked, Math.Max(AfterAbandoned, AfterAnswered));

    internal void Check()
    {
        if (!(AfterBlocked >= 0 && AfterAbandoned >= 0 && AfterAnswered >= 0 && Largest < 1))
            throw new ArgumentOutOfRangeException(nameof(Redials), this, "Shares of redials must be 0 or more and below 1.");
    }
}

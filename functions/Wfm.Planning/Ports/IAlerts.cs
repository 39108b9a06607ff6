using System.Globalization;
using Wfm.Planning.WatchNights;

namespace Wfm.Planning.Ports;

/// <summary>Tells people that something needs them. Raising the same alert again is allowed and says that it still stands.</summary>
public interface IAlerts
{
    /// <summary>Raises an alert.</summary>
    Task RaiseAsync(Alert alert, CancellationToken cancel);
}

/// <summary>Something that needs a person. It holds no figures of people or money.</summary>
public abstract record Alert
{
    /// <summary>One sentence; it begins with a word the alert rules of the infrastructure look for.</summary>
    public abstract string Sentence { get; }
}

/// <summary>A site's night has no plan in time.</summary>
/// <param name="State">What was found.</param>
public sealed record NightOverdue(NightState State) : Alert
{
    /// <inheritdoc />
    public override string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"Overdue: the night of {State.Expected:yyyy-MM-dd} at site {State.Site} of {State.Tenant} was due at {State.DueAt.UtcDateTime:yyyy-MM-dd HH:mm}Z and has no plan; the last good night is {(State.LastGood is { } good ? good.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "none of the last 14")}.");
}

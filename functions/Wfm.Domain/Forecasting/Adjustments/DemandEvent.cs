using System.Globalization;

namespace Wfm.Domain.Forecasting;

/// <summary>Something planners know moves demand: a campaign, a price change, a mailing. Days of events of the same name are learned together.</summary>
/// <param name="Name">What it is; the same name again is another occurrence of the same thing.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="ExpectedChange">
/// What is believed of it before it was ever seen, as a share of the day's contacts: 0.3 for 30 % more; above -1, at most 9. Null where nothing is.
/// Past occurrences outweigh it as they come in.
/// </param>
public sealed record DemandEvent(string Name, DateOnly From, DateOnly To, double? ExpectedChange)
{
    /// <summary>The event; fails with <c>event.name</c>, <c>event.range</c> or <c>event.change</c>.</summary>
    public Result<DemandEvent> Checked()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 100)
            return Failure.Invalid("event.name", "An event has a name of 1 to 100 characters.", "name", Name);
        if (To < From)
            return Failure.Invalid("event.range", string.Create(CultureInfo.InvariantCulture, $"An event ends on or after its first day, but was {From:yyyy-MM-dd} to {To:yyyy-MM-dd}."), "to", To);
        if (ExpectedChange is { } change && !(change is > -1 and <= 9))
            return Failure.Invalid("event.change", string.Create(CultureInfo.InvariantCulture, $"The expected change is above -1 (nothing left) and at most 9 (ten times as much), but was {change}."), "expectedChange", change);
        return this;
    }

    /// <summary>True where the day is one of the event's.</summary>
    public bool Covers(DateOnly date) => date >= From && date <= To;
}

namespace Wfm.Domain.Forecasting;

/// <summary>One day by slots of the plain wall clock. All arrays have the same length; closed slots are 0.</summary>
/// <param name="Date">The day.</param>
/// <param name="Contacts">Expected contacts, 0 or more.</param>
/// <param name="AhtSeconds">Expected handle time in seconds; the day's mean where a slot expects no contact.</param>
/// <param name="Lower80">10 % of outcomes lie below.</param>
/// <param name="Upper80">10 % of outcomes lie above.</param>
/// <param name="Lower95">2.5 % lie below.</param>
/// <param name="Upper95">2.5 % lie above.</param>
public sealed record ForecastDay(
    DateOnly Date, double[] Contacts, double[] AhtSeconds, double[] Lower80, double[] Upper80, double[] Lower95, double[] Upper95)
{
    /// <summary>Half of outcomes lie below (P50); for skewed, low volumes it lies below the expected contacts.</summary>
    public double[] Median { get; init; } = Contacts;
}

namespace Wfm.Domain.Forecasting;

/// <summary>Expected contacts of one whole day with the band of the total, which is not the sum of interval bands.</summary>
/// <param name="Date">The day.</param>
/// <param name="Contacts">Expected contacts.</param>
/// <param name="Lower80">10 % of outcomes lie below.</param>
/// <param name="Upper80">10 % lie above.</param>
public readonly record struct DailyOutlook(DateOnly Date, double Contacts, double Lower80, double Upper80)
{
    /// <summary>2.5 % of outcomes lie below.</summary>
    public double Lower95 { get; init; }

    /// <summary>2.5 % lie above.</summary>
    public double Upper95 { get; init; }
}

namespace Wfm.Domain.Forecasting;

/// <summary>Expected contacts of seven days with the band of their sum, which is narrower than the sum of daily bands.</summary>
/// <param name="From">The first of the seven days; weeks are counted from the origin.</param>
/// <param name="Contacts">Expected contacts: the sum of the days.</param>
/// <param name="Lower80">10 % of outcomes lie below.</param>
/// <param name="Upper80">10 % lie above.</param>
/// <param name="Lower95">2.5 % lie below.</param>
/// <param name="Upper95">2.5 % lie above.</param>
public readonly record struct WeekOutlook(DateOnly From, double Contacts, double Lower80, double Upper80, double Lower95, double Upper95);

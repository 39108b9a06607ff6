using Wfm.Domain.Forecasting;
using Wfm.Domain.Staffing.Uncertainty;

namespace Wfm.Domain.Staffing.Planning;

/// <summary>How far a day's rate may be from its forecast, from what the forecast says of itself.</summary>
internal static class RateVariation
{
    /// <summary>The larger of the measured variation of days and the one its daily bands imply on average, at most 1.</summary>
    internal static double Of(GroupForecast forecast)
    {
        double variance = 0, days = 0;
        foreach (var day in forecast.Outlook.Take(forecast.Days.Count))
        {
            var variation = GammaLoad.VariationOfBand(day.Contacts, day.Lower80, day.Upper80);
            if (day.Contacts > 0)
                (variance, days) = (variance + (variation * variation), days + 1);
        }

        return Math.Min(1, Math.Max(forecast.DayRateVariation, days > 0 ? Math.Sqrt(variance / days) : 0));
    }
}

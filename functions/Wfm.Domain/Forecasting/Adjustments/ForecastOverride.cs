using System.Globalization;

namespace Wfm.Domain.Forecasting;

/// <summary>A planner's word against the models', laid over their forecast and kept apart from it.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Change">Share of the day's contacts to add: 0.1 for 10 % more; above -1, at most 9. Null where <paramref name="Contacts"/> is given.</param>
/// <param name="Contacts">Contacts a day instead of the forecast, 0 or more, spread as the forecast is. Null where <paramref name="Change"/> is given.</param>
/// <param name="Reason">Why, for those who ask later.</param>
public sealed record ForecastOverride(DateOnly From, DateOnly To, double? Change, double? Contacts, string Reason)
{
    /// <summary>The override; fails with <c>override.range</c>, <c>override.value</c> or <c>override.reason</c>.</summary>
    public Result<ForecastOverride> Checked()
    {
        if (To < From)
            return Failure.Invalid("override.range", string.Create(CultureInfo.InvariantCulture, $"An override ends on or after its first day, but was {From:yyyy-MM-dd} to {To:yyyy-MM-dd}."), "to", To);
        if (Change is null == Contacts is null || (Change is { } change && !(change is > -1 and <= 9)) || (Contacts is { } contacts && !(contacts is >= 0 and <= 1e9)))
            return Failure.Invalid("override.value", "An override says either change (above -1, at most 9) or contacts a day (0 to a billion).", "change", Change);
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > 500)
            return Failure.Invalid("override.reason", "An override has a reason of 1 to 500 characters.", "reason", Reason);
        return this;
    }

    /// <summary>What the day's contacts become; a closed day stays closed.</summary>
    /// <param name="date">The day.</param>
    /// <param name="contacts">Before it.</param>
    public double Apply(DateOnly date, double contacts) =>
        date < From || date > To || contacts == 0 ? contacts : Contacts ?? (contacts * (1 + Change!.Value));
}

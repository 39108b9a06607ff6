namespace Wfm.Domain.Forecasting;

/// <summary>How a day's forecast came about: a level, and a factor for each thing that moves it; their product is the forecast.</summary>
/// <param name="Date">The day.</param>
/// <param name="Contacts">The day's contacts as published.</param>
/// <param name="Level">Contacts of a plain day by the level of recent weeks.</param>
/// <param name="Factors">In the order of <see cref="DayComponent"/>; those that are exactly 1 are left out.</param>
public sealed record ForecastParts(DateOnly Date, double Contacts, double Level, IReadOnlyList<ForecastPart> Factors);

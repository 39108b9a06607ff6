namespace Wfm.Domain.Forecasting;

/// <summary>One factor of a day's forecast.</summary>
/// <param name="Component">What it comes from.</param>
/// <param name="Factor">1.08 for 8 % more contacts.</param>
public readonly record struct ForecastPart(DayComponent Component, double Factor);

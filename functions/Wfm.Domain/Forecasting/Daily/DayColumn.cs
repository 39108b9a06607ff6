namespace Wfm.Domain.Forecasting.Daily;

/// <summary>A column of a daily regression with what is believed of its coefficient before any data.</summary>
/// <param name="Name">Its name, for explanations.</param>
/// <param name="Component">The part of the forecast it belongs to.</param>
/// <param name="Mean">Prior mean, on the log scale: 0.08 is about 8 % more contacts.</param>
/// <param name="Deviation">Prior standard deviation, on the log scale.</param>
internal readonly record struct DayColumn(string Name, DayComponent Component, double Mean, double Deviation);

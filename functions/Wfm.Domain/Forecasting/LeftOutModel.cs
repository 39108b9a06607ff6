namespace Wfm.Domain.Forecasting;

/// <summary>A model that took part in the tournament and got no weight at any horizon.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Reason">Why, in words for a planner.</param>
public sealed record LeftOutModel(string Model, string Reason);

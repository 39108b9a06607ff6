using Wfm.Domain.Forecasting;

namespace Wfm.Planning.AdjustForecast;

/// <summary>What a planner knows beyond the data of a group: an event or an override. It is never changed, only withdrawn.</summary>
/// <param name="Id">Chosen by the caller; 1 to 64 letters, digits, <c>.</c>, <c>_</c>, <c>-</c>.</param>
/// <param name="Event">The event; null for an override.</param>
/// <param name="Override">The override; null for an event.</param>
/// <param name="Author">Who said so.</param>
/// <param name="At">When.</param>
/// <param name="WithdrawnBy">Who took it back; null where it holds.</param>
public sealed record Adjustment(string Id, DemandEvent? Event, ForecastOverride? Override, string Author, DateTimeOffset At, string? WithdrawnBy = null);

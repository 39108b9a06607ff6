using Wfm.Domain.Forecasting;
using Wfm.Domain.Staffing;

namespace Wfm.Planning.PlanGroup;

/// <summary>Forecast and staffing of one group, with the id of everything they were made from.</summary>
public sealed record GroupPlan(string Id, GroupForecast Forecast, StaffingPlan Staffing, GroupPlanSummary Summary);

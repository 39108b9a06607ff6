using Wfm.Domain.Forecasting;
using Wfm.Domain.Staffing;
using Wfm.Planning.Ports;

namespace Wfm.Planning.PlanGroup;

/// <summary>Forecast and staffing of one group, with the id of everything they were made from.</summary>
public sealed record GroupPlan(string Id, GroupForecast Forecast, StaffingPlan Staffing, GroupPlanSummary Summary)
{
    /// <summary>Staffs a forecast.</summary>
    public static GroupPlan Of(string id, GroupAtSite group, GroupForecast forecast)
    {
        var staffing = StaffingPlanner.Build(group.Group, forecast);
        return new GroupPlan(id, forecast, staffing, GroupPlanSummaries.Of(group, forecast, staffing));
    }
}

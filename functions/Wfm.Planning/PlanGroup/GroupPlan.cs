using Wfm.Domain.Forecasting;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Simulation;
using Wfm.Planning.Ports;

namespace Wfm.Planning.PlanGroup;

/// <summary>Forecast and staffing of one group, with the id of everything they were made from.</summary>
public sealed record GroupPlan(string Id, GroupForecast Forecast, StaffingPlan Staffing, GroupPlanSummary Summary)
{
    /// <summary>Staffs a forecast, and plays the staffing through.</summary>
    public static GroupPlan Of(string id, GroupAtSite group, GroupForecast forecast, ulong seed = 0, CancellationToken cancel = default)
    {
        var staffing = StaffingPlanner.Build(group.Group, forecast);
        staffing = staffing with { Simulation = PlanSimulator.Run(group.Group, forecast, staffing, new PlanSimulationOptions { Seed = seed }, cancel) };
        return new GroupPlan(id, forecast, staffing, GroupPlanSummaries.Of(group, forecast, staffing));
    }
}

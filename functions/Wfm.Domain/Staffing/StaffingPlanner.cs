using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
namespace Wfm.Domain.Staffing;

/// <summary>Temporary.</summary>
public static class StaffingPlanner
{
    /// <summary>Temporary.</summary>
    public static StaffingPlan Build(PlanningGroup group, GroupForecast forecast) => new(forecast.Origin, forecast.SlotsPerDay, [.. forecast.Days.Select(day =>
    {
        var required = day.Contacts.Zip(day.AhtSeconds).Select((slot, index) => group.Hours.IsOpen(day.Date, index * group.Interval)
            ? RequiredAgents.For(group.Targets, Erlangs.Of(slot.First, TimeSpan.FromSeconds(slot.Second), group.Interval), TimeSpan.FromSeconds(slot.Second), group.MeanPatience) : (RequiredAgents?)null).ToArray();
        return new StaffingDay(day.Date, [.. required.Select(r => r?.Whole ?? 0)], [.. required.Select(r => r?.Fractional ?? 0)]);
    })]);
}

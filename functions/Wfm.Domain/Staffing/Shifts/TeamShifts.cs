using Wfm.Domain.Operations;

namespace Wfm.Domain.Staffing.Shifts;

/// <summary>The shift plan of one team: a week that asks, at each time, for as much as the highest of the weeks planned by interval.</summary>
/// <param name="Team">The team; its site's zone is the plan's clock.</param>
/// <param name="Week">Monday of the plan, whose clock offset the week has.</param>
/// <param name="Plan">The plan.</param>
public sealed record TeamShifts(TeamId Team, DateOnly Week, ShiftPlan Plan);

using Wfm.Domain.Operations;

namespace Wfm.Domain.Staffing.Shifts;

/// <summary>The shift plan of one team in the week of its plan that asks for most.</summary>
/// <param name="Team">The team; its site's zone is the plan's clock.</param>
/// <param name="Week">Monday of the week that was covered.</param>
/// <param name="Plan">The plan.</param>
public sealed record TeamShifts(TeamId Team, DateOnly Week, ShiftPlan Plan);

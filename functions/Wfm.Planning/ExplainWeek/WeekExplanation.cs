using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Workforce;

namespace Wfm.Planning.ExplainWeek;

/// <summary>How a team's FTE of one week came about: from intervals to days, groups and the team; and the people against it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="EngineVersion">Version of the planning maths.</param>
/// <param name="Team">The team.</param>
/// <param name="Week">The Monday.</param>
/// <param name="WeeklyHours">Contract hours of one FTE.</param>
/// <param name="ScheduleInefficiency">What shifts that do not fit demand add.</param>
/// <param name="Required">FTE required: the groups' gross hours, added up, × schedule inefficiency ÷ weekly hours.</param>
/// <param name="Available">FTE available.</param>
/// <param name="Parts">What they are made of.</param>
/// <param name="Flows">Heads in and out by level.</param>
/// <param name="Decisions">What was decided for the week.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Formulas">Anchors in FORMULAS.md.</param>
public sealed record WeekExplanation(
    string Plan,
    string EngineVersion,
    TeamId Team,
    DateOnly Week,
    decimal WeeklyHours,
    decimal ScheduleInefficiency,
    decimal Required,
    decimal Available,
    SupplyParts Parts,
    IReadOnlyList<LevelFlow> Flows,
    WeekDecisions Decisions,
    IReadOnlyList<GroupExplanation> Groups,
    IReadOnlyList<string> Formulas);

/// <summary>One group of the week.</summary>
/// <param name="Demand">What it asks, and what drives it.</param>
/// <param name="AhtSeconds">Workload over contacts.</param>
/// <param name="AgentsOverWorkload">Net hours over workload: what the targets cost.</param>
/// <param name="ShrinkagePercent">1 - net over gross.</param>
/// <param name="Formula">Anchor of what its intervals were computed with.</param>
/// <param name="ByInterval">False where the week is scaled from the shape of the last weeks planned by interval.</param>
/// <param name="Days">The days; their hours add up to those of the week.</param>
public sealed record GroupExplanation(
    GroupDemand Demand, decimal AhtSeconds, decimal AgentsOverWorkload, decimal ShrinkagePercent, string Formula, bool ByInterval, IReadOnlyList<DayExplanation> Days);

/// <summary>One day of a group.</summary>
/// <param name="Date">The day.</param>
/// <param name="Contacts">Expected contacts.</param>
/// <param name="NetHours">Agent hours: the intervals' agents × their length, and the run-out after closing.</param>
/// <param name="GrossHours">Hours to pay for that.</param>
/// <param name="RunOutHours">Hours after closing.</param>
/// <param name="Intervals">Intervals with agents; none where the day is scaled.</param>
public sealed record DayExplanation(DateOnly Date, double Contacts, decimal NetHours, decimal GrossHours, double RunOutHours, IReadOnlyList<IntervalExplanation> Intervals);

/// <summary>One interval.</summary>
/// <param name="Start">Start on the wall clock.</param>
/// <param name="Load">Erlangs staffed for.</param>
/// <param name="Fractional">Agents that meet every target, as a real number.</param>
/// <param name="Agents">Whole agents that do.</param>
/// <param name="Gross">People to pay for the fractional agents.</param>
/// <param name="Binding">The target that decided.</param>
public sealed record IntervalExplanation(TimeSpan Start, double Load, double Fractional, int Agents, double Gross, BindingConstraint Binding);

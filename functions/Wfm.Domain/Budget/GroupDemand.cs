using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget;

/// <summary>What one group's plan says about its work, week by week: what money is shared out by and compared over.</summary>
/// <param name="Group">The group.</param>
/// <param name="Weeks">Weeks by their Monday; weeks the plan does not know are left out.</param>
public sealed record GroupDemand(PlanningGroupId Group, IReadOnlyList<DemandWeek> Weeks);

/// <summary>One week of a group.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Contacts">Contacts expected.</param>
/// <param name="Lower80">Contacts that 10 % of outcomes lie below.</param>
/// <param name="Upper80">Contacts that 10 % lie above.</param>
/// <param name="HandleHours">Contacts x AHT, in hours.</param>
/// <param name="NetHours">Hours of people handling contacts or free for them.</param>
/// <param name="GrossHours">Hours to pay for that: all shrinkage on top.</param>
public sealed record DemandWeek(DateOnly Week, decimal Contacts, decimal Lower80, decimal Upper80, decimal HandleHours, decimal NetHours, decimal GrossHours);

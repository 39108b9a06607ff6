using Wfm.Domain.Operations;
using Wfm.Sample.Truth;

namespace Wfm.Sample.Blueprints;

/// <summary>A team before anybody is in it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="Site">Where it works.</param>
/// <param name="Supply">Agents there are for each that is needed: below 1 is short.</param>
/// <param name="WeeklyHours">Contract hours of one FTE.</param>
internal sealed record TeamPlan(string Id, string Name, Site Site, double Supply, decimal WeeklyHours = 40);

/// <summary>An operation before its people and prices: what the sizes differ in.</summary>
internal sealed record Blueprint(IReadOnlyList<Site> Sites, IReadOnlyList<TeamPlan> Teams, IReadOnlyList<GroupTraits> Groups);

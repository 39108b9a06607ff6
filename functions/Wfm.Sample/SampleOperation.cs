using Wfm.Domain.Budget;
using Wfm.Domain.Operations;
using Wfm.Sample.Blueprints;
using Wfm.Sample.Workforce;

namespace Wfm.Sample;

/// <summary>
/// A contact centre that does not exist: its people, prices and planning groups, with everything a planner can be tried on. Pure and
/// seeded; a group's numbers depend on the seed, the as-of date and the group alone.
/// </summary>
public sealed class SampleOperation
{
    private readonly Dictionary<PlanningGroupId, SampleGroup> _byId;

    private SampleOperation(Operation operation, IReadOnlyList<SampleGroup> groups, DateOnly asOf)
    {
        Operation = operation;
        Groups = groups;
        AsOf = asOf;
        _byId = groups.ToDictionary(group => group.Group.Id);
    }

    /// <summary>What a tenant would have told the planner.</summary>
    public Operation Operation { get; }

    /// <summary>The groups with their numbers, in the order of <see cref="Operation"/>.</summary>
    public IReadOnlyList<SampleGroup> Groups { get; }

    /// <summary>The first day that is not history.</summary>
    public DateOnly AsOf { get; }

    /// <summary>One group by its key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public SampleGroup this[PlanningGroupId id] => _byId[id];

    /// <summary>Makes an operation.</summary>
    /// <param name="size">Which.</param>
    /// <param name="seed">Another seed, another history of the same centre.</param>
    /// <param name="asOf">The first day that is not history; happenings are placed around it.</param>
    public static SampleOperation Create(SampleSize size, ulong seed, DateOnly asOf)
    {
        var blueprint = size.ScaledGroups > 0 ? ScaledGroups.Blueprint(size.ScaledGroups, seed, asOf)
            : size == SampleSize.Seats600 ? Seats600.Blueprint(seed, asOf)
            : Seats25.Blueprint(seed, asOf);
        var byTeam = blueprint.Groups.ToLookup(group => group.Team);
        var operation = new Operation
        {
            Tenant = TenantId.Of("sample"),
            Name = $"Sample operation, {size}",
            Sites = blueprint.Sites,
            Groups = [.. blueprint.Groups.Select(group => group.Group)],
            Teams = [.. blueprint.Teams.Select(team => TeamSizing.Fill(team, [.. byTeam[team.Id]], seed, asOf))],
            Prices = DefaultPriceBook.Book,
        };
        return new SampleOperation(operation, [.. blueprint.Groups.Select(group => new SampleGroup(group, seed, asOf))], asOf);
    }
}

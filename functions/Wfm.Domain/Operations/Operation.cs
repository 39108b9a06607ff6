using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Assumptions;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Operations;

/// <summary>Everything a tenant has told us that a plan depends on, beside its contact volume. Immutable; a change is another operation.</summary>
public sealed record Operation
{
    /// <summary>Whose it is.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>The name people use.</summary>
    public required string Name { get; init; }

    /// <summary>The currency budgets are drawn up in.</summary>
    public Currency Currency { get; init; } = Currency.Usd;

    /// <summary>Seed of everything random in its plans: the same seed gives the same plan.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Sites, by key.</summary>
    public required IReadOnlyList<Site> Sites { get; init; }

    /// <summary>Planning groups, by key.</summary>
    public required IReadOnlyList<PlanningGroup> Groups { get; init; }

    /// <summary>Teams, by key.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>Limits on people that hold over teams: training rooms, freezes, budget caps.</summary>
    public WorkforceRules Workforce { get; init; } = WorkforceRules.None;

    /// <summary>What things cost.</summary>
    public required PriceBook Prices { get; init; }

    /// <summary>The other figures its plans rest on, with their sources.</summary>
    public AssumptionRegistry Assumptions { get; init; } = DefaultAssumptions.Registry;

    /// <summary>How its budget is drawn up.</summary>
    public FinanceSettings Finance { get; init; } = new();

    /// <summary>The site of a group.</summary>
    /// <exception cref="InvalidOperationException">The group names a site the operation does not have.</exception>
    public Site SiteOf(PlanningGroup group) => Sites.Single(site => site.Id == group.Site);
}

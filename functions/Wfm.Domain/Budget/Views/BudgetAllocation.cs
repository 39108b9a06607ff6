using Wfm.Domain.Units;

namespace Wfm.Domain.Budget.Views;

/// <summary>
/// Shares a budget out to groups and so to cost centres: a team's line by the gross hours its groups require in the month, a site's by those of all
/// groups served there, the organisation's by all. By largest remainder, so that no cent is lost. Formula: FORMULAS.md#allocation.
/// </summary>
public static class BudgetAllocation
{
    /// <summary>Cost centre of a line that no group had work to share out by.</summary>
    public const string Unassigned = "unassigned";

    /// <summary>All parts, line by line, groups in the order of the shares.</summary>
    public static IEnumerable<AllocatedLine> Of(BudgetEstimate budget)
    {
        var byMonth = Pools(budget.Shares, share => share.Month);
        var byTeam = Pools(budget.Shares, share => (share.Month, share.Team));
        var bySite = Pools(budget.Shares, share => (share.Month, share.Site));
        var centres = budget.Shares.GroupBy(share => share.Group).ToDictionary(group => group.Key, group => group.First().CostCentre);
        foreach (var (index, line) in budget.Lines.Index())
        {
            if (line.Group is { } group)
            {
                yield return new AllocatedLine(index, line, group, centres.GetValueOrDefault(group, Unassigned), line.Amount);
                continue;
            }

            var pool = line.Team is { } team
                ? byTeam.GetValueOrDefault((line.Month, team), Pool.Empty)
                : line.Site is { } site ? bySite.GetValueOrDefault((line.Month, site), Pool.Empty)
                : byMonth.GetValueOrDefault(line.Month, Pool.Empty);
            if (pool.Shares.Count == 0)
            {
                yield return new AllocatedLine(index, line, null, Unassigned, line.Amount);
                continue;
            }

            var parts = Money.FromMinorUnits(line.Amount, budget.Currency).Allocate(pool.Weights);
            for (var part = 0; part < parts.Count; part++)
            {
                if (parts[part].Amount != 0)
                    yield return new AllocatedLine(index, line, pool.Shares[part].Group, pool.Shares[part].CostCentre, parts[part].ToMinorUnits());
            }
        }
    }

    private static Dictionary<TKey, Pool> Pools<TKey>(IReadOnlyList<GroupShare> shares, Func<GroupShare, TKey> key)
        where TKey : notnull =>
        shares.GroupBy(key).ToDictionary(pool => pool.Key, pool => new Pool([.. pool], [.. pool.Select(share => share.Weight)]));

    private sealed record Pool(IReadOnlyList<GroupShare> Shares, IReadOnlyList<decimal> Weights)
    {
        internal static Pool Empty { get; } = new([], []);
    }
}

using Wfm.Domain.Units;

namespace Wfm.Domain.Budget.Views;

/// <summary>What a budget is broken down by.</summary>
public enum BudgetDimension
{
    /// <summary>What it is spent on.</summary>
    Account,

    /// <summary>The cost centre of the groups.</summary>
    CostCentre,

    /// <summary>The level of people; money that is no level's comes under <c>-</c>.</summary>
    Level,

    /// <summary>The site of the groups' teams; the organisation's money is shared out.</summary>
    Site,

    /// <summary>The planning group.</summary>
    Group,

    /// <summary>The team; money that is no team's comes under <c>-</c>.</summary>
    Team,
}

/// <summary>A budget by month and one dimension, in minor units. Rows and columns add up to the budget exactly.</summary>
/// <param name="Dimension">What the rows are.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Months">Columns.</param>
/// <param name="Rows">Rows, by key.</param>
public sealed record BudgetTable(BudgetDimension Dimension, Currency Currency, IReadOnlyList<DateOnly> Months, IReadOnlyList<BudgetRow> Rows)
{
    /// <summary>Where money comes under that is nobody's in particular.</summary>
    public const string Nobody = "-";

    /// <summary>The table.</summary>
    public static BudgetTable Of(BudgetEstimate budget, BudgetDimension dimension)
    {
        var months = budget.Lines.Select(line => line.Month).Distinct().Order().ToList();
        var column = months.Index().ToDictionary(month => month.Item, month => month.Index);
        var rows = new Dictionary<string, long[]>(StringComparer.Ordinal);
        void Add(string key, DateOnly month, long amount)
        {
            if (!rows.TryGetValue(key, out var row))
                rows[key] = row = new long[months.Count];
            row[column[month]] += amount;
        }

        if (dimension is BudgetDimension.Account or BudgetDimension.Level or BudgetDimension.Team)
        {
            foreach (var line in budget.Lines)
                Add(Key(line, dimension), line.Month, line.Amount);
        }
        else
        {
            var sites = budget.Shares.GroupBy(share => share.Group).ToDictionary(group => group.Key, group => group.First().Site);
            foreach (var part in BudgetAllocation.Of(budget))
            {
                var key = dimension switch
                {
                    BudgetDimension.CostCentre => part.CostCentre,
                    BudgetDimension.Group => part.Group?.Value ?? Nobody,
                    BudgetDimension.Site => (part.Line.Site ?? (part.Group is { } group && sites.TryGetValue(group, out var site) ? site : null))?.Value ?? Nobody,
                    _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "A dimension without a key."),
                };
                Add(key, part.Line.Month, part.Amount);
            }
        }

        var order = dimension == BudgetDimension.Account
            ? rows.OrderBy(row => Enum.Parse<Account>(row.Key))
            : rows.OrderBy(row => row.Key, StringComparer.Ordinal);
        return new BudgetTable(dimension, budget.Currency, months, [.. order.Select(row => new BudgetRow(row.Key, row.Value, row.Value.Sum()))]);
    }

    private static string Key(BudgetLine line, BudgetDimension dimension) => dimension switch
    {
        BudgetDimension.Account => line.Account.ToString(),
        BudgetDimension.Level => line.Level?.ToString() ?? Nobody,
        _ => line.Team?.Value ?? Nobody,
    };
}

/// <summary>One row.</summary>
/// <param name="Key">The account, cost centre, level ..</param>
/// <param name="Amounts">Minor units by month.</param>
/// <param name="Total">Their sum.</param>
public sealed record BudgetRow(string Key, IReadOnlyList<long> Amounts, long Total);

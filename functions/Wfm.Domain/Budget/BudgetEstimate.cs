using Wfm.Domain.Units;

namespace Wfm.Domain.Budget;

/// <summary>The money a plan costs, by month. Holds salaries: for finance alone.</summary>
/// <param name="Currency">Currency of every line.</param>
/// <param name="Lines">Lines by month, account, team and level; each rounded to minor units once, so that any sum of lines is exact.</param>
public sealed record BudgetEstimate(Currency Currency, IReadOnlyList<BudgetLine> Lines)
{
    /// <summary>What each group's share of its team's money is, by month.</summary>
    public IReadOnlyList<GroupShare> Shares { get; init; } = [];

    /// <summary>What drives the money, by month and team.</summary>
    public IReadOnlyList<BudgetDrivers> Drivers { get; init; } = [];

    /// <summary>Version of the price book it was drawn up with (<see cref="PriceBook.Version"/>).</summary>
    public string PriceBook { get; init; } = "";

    /// <summary>Version of the assumptions that stood when it was drawn up.</summary>
    public string Assumptions { get; init; } = "";

    /// <summary>The sum of all lines.</summary>
    public Money Total() => Money.FromMinorUnits(Lines.Sum(line => line.Amount), Currency);
}

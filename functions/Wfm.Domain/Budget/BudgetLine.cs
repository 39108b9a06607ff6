using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget;

/// <summary>One amount and how it came about: quantity x rate x factor x exchange, rounded once.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Account">What it is spent on.</param>
/// <param name="Team">The team, where it is one team's.</param>
/// <param name="Level">The level, where it is one level's.</param>
/// <param name="PriceKey">The line of the price book it is computed from.</param>
/// <param name="Quantity">Head years, users, starters .. in the unit of the price, to <see cref="QuantityDigits"/> digits.</param>
/// <param name="Amount">Quantity x rate x factor x exchange, in minor units of the budget's currency, half away from zero.</param>
public sealed record BudgetLine(DateOnly Month, Account Account, TeamId? Team, RoleLevel? Level, string PriceKey, decimal Quantity, long Amount)
{
    /// <summary>Digits of quantities and factors: what is shown is what was multiplied.</summary>
    public const int QuantityDigits = 6;

    /// <summary>The site, where it is one site's.</summary>
    public SiteId? Site { get; init; }

    /// <summary>The planning group, where it is one group's.</summary>
    public PlanningGroupId? Group { get; init; }

    /// <summary>Whole years in the level, where pay depends on them.</summary>
    public int? PayStep { get; init; }

    /// <summary>The price, in its own currency.</summary>
    public decimal Rate { get; init; }

    /// <summary>What the rate is multiplied by: benefits load, pay step, premium; 1 where nothing.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>Units of the budget's currency for one of the price's.</summary>
    public decimal Exchange { get; init; } = 1;
}

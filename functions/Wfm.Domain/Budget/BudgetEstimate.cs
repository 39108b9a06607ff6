using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget;

/// <summary>What a budget line is spent on.</summary>
public enum Account
{
    /// <summary>Base pay with benefits.</summary>
    Salaries,

    /// <summary>Incentives.</summary>
    Incentives,

    /// <summary>Software licences.</summary>
    Licences,

    /// <summary>Recruiting, onboarding and training.</summary>
    Hiring,

    /// <summary>Set-up and integration, once.</summary>
    Setup,
}

/// <summary>The money a plan costs, by month. Holds salaries: for finance alone.</summary>
/// <param name="Currency">Currency of every line.</param>
/// <param name="Lines">Lines by month, account, team and level; each rounded to minor units, so that any sum of lines is exact.</param>
public sealed record BudgetEstimate(Currency Currency, IReadOnlyList<BudgetLine> Lines);

/// <summary>One amount and how it came about: quantity x rate.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Account">What it is spent on.</param>
/// <param name="Team">The team, where it is one team's.</param>
/// <param name="Level">The level, where it is one level's.</param>
/// <param name="PriceKey">The line of the price book it is computed from.</param>
/// <param name="Quantity">Heads, users or starters, in the unit of the price.</param>
/// <param name="Amount">Quantity x price, in minor units of the currency.</param>
public sealed record BudgetLine(DateOnly Month, Account Account, TeamId? Team, RoleLevel? Level, string PriceKey, decimal Quantity, long Amount);

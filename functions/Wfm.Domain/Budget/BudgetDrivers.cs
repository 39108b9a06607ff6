using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget;

/// <summary>What drives one team's money in one month: what bridges, ranges and unit costs are computed from.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Team">The team.</param>
public sealed record BudgetDrivers(DateOnly Month, TeamId Team)
{
    /// <summary>Contacts expected.</summary>
    public decimal Contacts { get; init; }

    /// <summary>Contacts that 10 % of outcomes lie below, all groups low at once.</summary>
    public decimal Lower80 { get; init; }

    /// <summary>Contacts that 10 % lie above, all groups high at once.</summary>
    public decimal Upper80 { get; init; }

    /// <summary>Contacts x AHT, in hours.</summary>
    public decimal HandleHours { get; init; }

    /// <summary>Hours of people handling contacts or free for them: productive hours.</summary>
    public decimal NetHours { get; init; }

    /// <summary>FTE required, shrinkage and schedule inefficiency included: the month's mean.</summary>
    public decimal RequiredFte { get; init; }

    /// <summary>FTE there and worth it: the month's mean.</summary>
    public decimal AvailableFte { get; init; }

    /// <summary>FTE paid: the month's mean.</summary>
    public decimal PaidFte { get; init; }

    /// <summary>Starters.</summary>
    public decimal Starters { get; init; }

    /// <summary>Leavers expected.</summary>
    public decimal Leavers { get; init; }
}

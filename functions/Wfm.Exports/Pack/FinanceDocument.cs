using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Bridges;
using Wfm.Domain.Budget.Views;

namespace Wfm.Exports.Pack;

/// <summary>The finance pack as one JSON document.</summary>
/// <param name="Plan">Id of the plan.</param>
/// <param name="Budget">Every line.</param>
/// <param name="ByAccount">By month and account.</param>
/// <param name="ByCostCentre">By month and cost centre.</param>
/// <param name="UnitCosts">What a contact, a resolution and a productive hour cost.</param>
/// <param name="Seats">Seats and licences.</param>
/// <param name="ComparedWith">Where the bridge begins, in words.</param>
/// <param name="Bridge">The bridge.</param>
public sealed record FinanceDocument(
    string Plan, BudgetEstimate Budget, BudgetTable ByAccount, BudgetTable ByCostCentre, IReadOnlyList<UnitCosts> UnitCosts, SeatPlan Seats, string? ComparedWith, MoneyBridge? Bridge)
{
    /// <summary>The document of a pack.</summary>
    public static FinanceDocument Of(FinancePack pack) => new(
        pack.Plan,
        pack.Budget,
        BudgetTable.Of(pack.Budget, BudgetDimension.Account),
        BudgetTable.Of(pack.Budget, BudgetDimension.CostCentre),
        Domain.Budget.Views.UnitCosts.Of(pack.Budget, pack.Operation.Finance.FirstContactResolution),
        pack.Seats,
        pack.ComparedWith,
        pack.Bridge);
}

using System.Globalization;
using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Views;
using Wfm.Domain.Units;

namespace Wfm.Exports.Csv;

/// <summary>
/// A budget as long CSV, shared out to groups and cost centres: one row for each part of a line. <c>source_line</c> is the number of the line in the
/// budget, from 1, so that the parts of a line can be added up to it.
/// </summary>
public static class BudgetCsv
{
    /// <summary>Name of the scenario where a plan is none.</summary>
    public const string Baseline = "baseline";

    /// <summary>The file's text.</summary>
    public static string Write(BudgetEstimate budget, string scenario = Baseline)
    {
        var csv = new CsvWriter().Row("month", "cost_centre", "account", "level", "scenario", "amount", "currency", "source_line", "site", "team", "group", "price_key");
        foreach (var part in BudgetAllocation.Of(budget))
        {
            var line = part.Line;
            csv.Add(line.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)).Add(part.CostCentre).Add(line.Account.ToString()).Add(line.Level?.ToString()).Add(scenario)
                .Add(Money.FromMinorUnits(part.Amount, budget.Currency).Amount).Add(budget.Currency.Code).Add(part.Index + 1)
                .Add(line.Site?.Value).Add(line.Team?.Value).Add(part.Group?.Value).Add(line.PriceKey).End();
        }

        return csv.Text;
    }
}

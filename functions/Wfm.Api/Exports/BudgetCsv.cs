using System.Globalization;
using System.Text;
using Wfm.Domain.Budget;
using Wfm.Domain.Units;

namespace Wfm.Api.Exports;

/// <summary>A budget as long CSV: one row a line, the same budget the same bytes. Every field is a key, a date or a number of ours, so none needs quoting.</summary>
public static class BudgetCsv
{
    /// <summary>The file's text.</summary>
    public static string Write(BudgetEstimate budget)
    {
        var csv = new StringBuilder("month,account,team,level,price_key,quantity,amount,currency\n");
        foreach (var line in budget.Lines)
            csv.Append(CultureInfo.InvariantCulture, $"{line.Month:yyyy-MM},{line.Account},{line.Team},{line.Level},{line.PriceKey},{line.Quantity},{Money.FromMinorUnits(line.Amount, budget.Currency).Amount},{budget.Currency}\n");
        return csv.ToString();
    }
}

using Wfm.Domain.Budget.Views;
using Wfm.Exports.Pack;

namespace Wfm.Exports.Xlsx;

/// <summary>
/// The finance pack as a workbook: totals are live formulas over the cells beside them, and carry the values they come to. Sums of cents are exact in double
/// precision up to 90 trillion. The same pack, the same cells.
/// </summary>
public static class FinanceWorkbook
{
    /// <summary>Writes the workbook to a stream that can seek.</summary>
    public static void Write(FinancePack pack, Stream target)
    {
        using var book = new WorkbookWriter(target, pack.Budget.Currency.MinorDigits);
        var accounts = BudgetTable.Of(pack.Budget, BudgetDimension.Account);
        var people = PeopleMonth.Of(pack);
        SummarySheet.Add(book, pack, accounts);
        MonthsSheet.Add(book, pack, accounts);
        TableSheet.Add(book, "Cost centres", BudgetTable.Of(pack.Budget, BudgetDimension.CostCentre));
        TableSheet.Add(book, "Sites", BudgetTable.Of(pack.Budget, BudgetDimension.Site));
        TableSheet.Add(book, "Levels", BudgetTable.Of(pack.Budget, BudgetDimension.Level));
        TableSheet.Add(book, "Groups", BudgetTable.Of(pack.Budget, BudgetDimension.Group));
        PeopleSheets.AddHeadcount(book, pack);
        LicencesSheet.Add(book, pack);
        AssumptionsSheet.AddPrices(book, pack);
        AssumptionsSheet.Add(book, pack);
        BridgeSheet.Add(book, pack);
        PeopleSheets.AddTemplate(book, pack, people);
        PeopleSheets.AddAmazon(book, people);
        PeopleSheets.AddGenesys(book, people);
    }
}

using Wfm.Domain.Budget.Bridges;
using Wfm.Domain.Units;
using Wfm.Exports.Pack;

namespace Wfm.Exports.Xlsx;

/// <summary>The bridge from what the plan is compared with, with its sum as a formula and a check that comes to 0.</summary>
internal static class BridgeSheet
{
    internal static void Add(WorkbookWriter book, FinancePack pack)
    {
        if (pack.Bridge is not { } bridge)
        {
            book.Sheet("Bridge", [40], 0, 0, sheet =>
            {
                sheet.Row();
                sheet.Text("There is nothing to compare with yet: lock a budget or publish another plan.");
            });
            return;
        }

        var last = bridge.Steps.Count + 2;
        var chart = new ColumnChart(
            $"From {pack.ComparedWith}, {bridge.Currency}", $"Bridge!$A$3:$A${last}", [("Bridge!$B$1", $"Bridge!$B$3:$B${last}")], Stacked: false, Column: 4, Row: 1) { Width = 10 };
        book.Sheet("Bridge", [30, 18], frozenRows: 1, frozenColumns: 1, sheet => Rows(sheet, pack, bridge, last), chart);
    }

    private static void Rows(SheetWriter sheet, FinancePack pack, MoneyBridge bridge, int last)
    {
        decimal Major(long amount) => Money.FromMinorUnits(amount, bridge.Currency).Amount;
        sheet.Header("Driver", $"Amount, {bridge.Currency}");
        sheet.Row();
        sheet.Text($"From: {pack.ComparedWith}", CellStyle.TextTotal);
        sheet.Number(Major(bridge.From), CellStyle.MoneyTotal);
        foreach (var step in bridge.Steps)
        {
            sheet.Row();
            sheet.Text(step.Driver.ToString());
            sheet.Number(Major(step.Amount), CellStyle.Money);
        }

        sheet.Row();
        sheet.Text("To: this plan", CellStyle.TextTotal);
        sheet.Formula($"SUM(B2:B{last})", Major(bridge.To), CellStyle.MoneyTotal);
        sheet.Row();
        sheet.Text("Check: to less the plan's total");
        sheet.Formula($"ROUND(B{last + 1}-Summary!{SheetWriter.Letters(((pack.Seats.Months.Count + 11) / 12) + 1)}{SummarySheet.TotalRow(pack)},{bridge.Currency.MinorDigits})", 0, CellStyle.Money);
    }
}

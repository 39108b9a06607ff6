using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Wfm.Domain.Budget.Bridges;
using Wfm.Domain.Budget.Views;
using Wfm.Domain.Units;
using Wfm.Exports.Csv;
using Wfm.Exports.Pack;
using Wfm.Exports.Xlsx;
using Wfm.Sample;
using Wfm.Testing;

namespace Wfm.Exports.Tests.Xlsx;

public sealed class FinanceWorkbookTests
{
    private static readonly FinancePack Pack = Make();
    private static readonly byte[] File = Write(Pack);

    [Fact]
    public void The_workbook_is_valid_by_the_schema_of_Office_2019()
    {
        using var book = Open();

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book).Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath}: {problem.Description}"));
    }

    [Fact]
    public void It_has_every_sheet_finance_asks_for()
    {
        using var book = Open();

        Assert.Equal(
            ["Summary", "Months", "Cost centres", "Sites", "Levels", "Groups", "Headcount", "Licences", "Prices", "Assumptions", "Bridge", "Template", "Amazon", "Genesys"],
            book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Equal(3, book.WorkbookPart.WorksheetParts.Sum(sheet => sheet.DrawingsPart?.ChartParts.Count() ?? 0));
    }

    [Theory]
    [InlineData("Months")]
    [InlineData("Cost centres")]
    [InlineData("Sites")]
    [InlineData("Levels")]
    [InlineData("Groups")]
    public void The_total_of_a_sheet_is_a_live_sum_that_carries_the_budgets_total(string sheet)
    {
        using var book = Open();
        var total = Rows(book, sheet).First(row => Text(row.Elements<Cell>().First()) == "Total").Elements<Cell>().Last();

        Assert.StartsWith("SUM(", total.CellFormula!.Text, StringComparison.Ordinal);
        Assert.Equal(Pack.Budget.Total().Amount, decimal.Parse(total.CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Heads_of_tables_stay_when_scrolling()
    {
        using var book = Open();
        var pane = Part(book, "Months").Worksheet!.SheetViews!.Elements<SheetView>().Single().Pane!;

        Assert.Equal((1.0, 1.0, PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.HorizontalSplit!.Value, pane.State!.Value));
    }

    [Fact]
    public void A_name_that_looks_like_a_formula_is_a_text()
    {
        using var book = Open(Write(Pack with { Operation = Pack.Operation with { Name = "=1+1" } }));
        var title = Rows(book, "Summary").First().Elements<Cell>().First();

        Assert.Equal((CellValues.InlineString, "Budget of =1+1"), (title.DataType!.Value, Text(title)));
        Assert.All(book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<CellFormula>()), formula => Assert.Matches("^(SUM|ROUND)\\(|^[A-Z]+[0-9]+/|^Months!", formula.Text));
    }

    [Fact]
    public void The_parts_of_the_CSV_add_up_to_the_budget_and_to_every_line_of_it()
    {
        var rows = BudgetCsv.Write(Pack.Budget).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')).ToList();

        Assert.Equal(Pack.Budget.Total().Amount, rows.Sum(row => decimal.Parse(row[5], CultureInfo.InvariantCulture)));
        var byLine = rows.GroupBy(row => int.Parse(row[7], CultureInfo.InvariantCulture)).ToDictionary(line => line.Key, line => line.Sum(row => decimal.Parse(row[5], CultureInfo.InvariantCulture)));
        foreach (var (index, line) in Pack.Budget.Lines.Index())
            Assert.Equal(Money.FromMinorUnits(line.Amount, Pack.Budget.Currency).Amount, byLine.GetValueOrDefault(index + 1));
    }

    [Fact]
    public void The_document_holds_the_same_totals()
    {
        var document = FinanceDocument.Of(Pack);

        Assert.Equal(Pack.Budget.Total().ToMinorUnits(), document.ByAccount.Rows.Sum(row => row.Total));
        Assert.Equal(Pack.Budget.Total().ToMinorUnits(), document.ByCostCentre.Rows.Sum(row => row.Total));
        Assert.Equal(document.Bridge!.To, document.Bridge.From + document.Bridge.Steps.Sum(step => step.Amount));
        Assert.Equal(BudgetDimension.Account, document.ByAccount.Dimension);
    }

    private static FinancePack Make()
    {
        var operation = SamplePlan.Operation(SampleSize.Seats25);
        var (before, now) = (SamplePlan.Of(operation), SamplePlan.Of(operation, 1.08));
        return SamplePlan.Pack(operation, now) with { ComparedWith = "plan 1", Bridge = MoneyBridge.Between(before.Budget, now.Budget).Value };
    }

    private static byte[] Write(FinancePack pack)
    {
        using var file = new MemoryStream();
        FinanceWorkbook.Write(pack, file);
        return file.ToArray();
    }

    private static SpreadsheetDocument Open(byte[]? file = null) => SpreadsheetDocument.Open(new MemoryStream(file ?? File), false);

    private static WorksheetPart Part(SpreadsheetDocument book, string name) =>
        (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!);

    private static IEnumerable<Row> Rows(SpreadsheetDocument book, string name) => Part(book, name).Worksheet!.Descendants<Row>();

    private static string Text(Cell cell) => cell.InlineString?.Text?.Text ?? "";
}

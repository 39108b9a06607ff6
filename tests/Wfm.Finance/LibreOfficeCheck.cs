using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Wfm.Domain.Budget.Bridges;
using Wfm.Domain.Budget.Views;
using Wfm.Exports.Csv;
using Wfm.Exports.Pack;
using Wfm.Exports.Xlsx;
using Wfm.Sample;
using Wfm.Testing;

namespace Wfm.Finance;

/// <summary>
/// Opens the workbook with LibreOffice, without the values its formulas carry, has it recalculated and holds every total against the budget's own.
/// </summary>
internal static class LibreOfficeCheck
{
    private static readonly string[] Tables = ["Months", "Cost centres", "Sites", "Levels", "Groups"];

    internal static async Task<int> RunAsync(string? pictures)
    {
        var (passed, failed) = (0, 0);
        void Check(string what, bool good, string found)
        {
            Console.WriteLine($"{(good ? "passed" : "FAILED")}  {what}: {found}");
            _ = good ? passed++ : failed++;
        }

        foreach (var size in new[] { SampleSize.Seats25, SampleSize.Seats600 })
        {
            var folder = Directory.CreateTempSubdirectory("wfm-finance-").FullName;
            var pack = Pack(size);
            await using (var file = File.Create(Path.Combine(folder, "pack.xlsx")))
                FinanceWorkbook.Write(pack, file);
            File.Copy(Path.Combine(folder, "pack.xlsx"), Path.Combine(folder, "bare.xlsx"));
            var formulas = ForgetValues(Path.Combine(folder, "bare.xlsx"));
            await ConvertAsync(folder, "bare.xlsx", "xlsx:Calc MS Excel 2007 XML", "out");

            using var book = SpreadsheetDocument.Open(Path.Combine(folder, "out", "bare.xlsx"), false);
            var cells = new Cells(book);
            Check($"{size}: formulas recalculated", formulas > 0 && cells.Formulas == formulas, $"{cells.Formulas} of {formulas}");
            Check($"{size}: no cell fails", cells.Errors.Count == 0, cells.Errors.Count == 0 ? "none" : string.Join(", ", cells.Errors.Take(5)));
            var total = pack.Budget.Total().Amount;
            foreach (var sheet in Tables)
                Check($"{size}: total of {sheet}", cells.LastOfRow(sheet, "Total") == total, $"{cells.LastOfRow(sheet, "Total")} for {total}");
            Check($"{size}: total of the bridge", cells.LastOfRow("Bridge", "To: this plan") == total, $"{cells.LastOfRow("Bridge", "To: this plan")}");
            Check($"{size}: check of the bridge", cells.LastOfRow("Bridge", "Check: to less the plan's total") == 0, $"{cells.LastOfRow("Bridge", "Check: to less the plan's total")}");
            var unit = UnitCosts.Of(pack.Budget, pack.Operation.Finance.FirstContactResolution)[0];
            foreach (var (name, cost) in new[] { ("Cost per contact", unit.PerContact), ("Cost per resolution", unit.PerResolution), ("Cost per productive hour", unit.PerProductiveHour) })
                Check($"{size}: {name}", Math.Abs(cells.LastOfRow("Months", name) - cost!.Value) < 0.0001m, $"{cells.LastOfRow("Months", name):0.0000} for {cost}");

            await CheckCsvAsync(folder, pack, Check, size);
            if (pictures is not null)
                await PicturesAsync(folder, Path.Combine(pictures, size.Name));
            Directory.Delete(folder, recursive: true);
        }

        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private static FinancePack Pack(SampleSize size)
    {
        var operation = SamplePlan.Operation(size);
        var (before, now) = (SamplePlan.Of(operation), SamplePlan.Of(operation, 1.08));
        return SamplePlan.Pack(operation, now) with { ComparedWith = "plan 1", Bridge = MoneyBridge.Between(before.Budget, now.Budget).Value };
    }

    // What begins as a formula in a CSV must come in as a text, and -5 as a number.
    private static async Task CheckCsvAsync(string folder, FinancePack pack, Action<string, bool, string> check, SampleSize size)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "cells.csv"), new CsvWriter().Add("=1+1").Add("@x").Add("-5").Add(-5m).End().Text);
        await ConvertAsync(folder, "cells.csv", "xlsx:Calc MS Excel 2007 XML", "out");
        using var book = SpreadsheetDocument.Open(Path.Combine(folder, "out", "cells.xlsx"), false);
        var cells = new Cells(book);
        var found = string.Join(" | ", cells.Row("cells", 1));
        check($"{size}: CSV of =1+1, @x, -5 as texts and -5 as a number", cells.Formulas == 0 && found == "'=1+1 | '@x | '-5 | -5", found);
        await File.WriteAllTextAsync(Path.Combine(folder, "budget.csv"), BudgetCsv.Write(pack.Budget));
        await ConvertAsync(folder, "budget.csv", "xlsx:Calc MS Excel 2007 XML", "out");
        using var budget = SpreadsheetDocument.Open(Path.Combine(folder, "out", "budget.xlsx"), false);
        var sum = decimal.Round(new Cells(budget).Column("budget", "F").Sum(), 2);
        check($"{size}: total of the long CSV", sum == pack.Budget.Total().Amount, $"{sum}");
    }

    private static int ForgetValues(string path)
    {
        using var book = SpreadsheetDocument.Open(path, true);
        var forgotten = 0;
        foreach (var sheet in book.WorkbookPart!.WorksheetParts)
        {
            foreach (var cell in sheet.Worksheet!.Descendants<Cell>().Where(cell => cell.CellFormula is not null))
            {
                cell.CellValue = null;
                forgotten++;
            }
        }

        return forgotten;
    }

    private static async Task PicturesAsync(string folder, string target)
    {
        Directory.CreateDirectory(target);
        await ConvertAsync(folder, "pack.xlsx", "pdf", "out");
        await StartAsync("pdftoppm", ["-png", "-r", "60", "-l", "6", Path.Combine(folder, "out", "pack.pdf"), Path.Combine(target, "page")]);
        File.Copy(Path.Combine(folder, "pack.xlsx"), Path.Combine(target, "pack.xlsx"), overwrite: true);
    }

    private static Task ConvertAsync(string folder, string file, string format, string to) => StartAsync(
        "soffice",
        [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--norestore", "--convert-to", format, "--outdir", Path.Combine(folder, to), Path.Combine(folder, file)]);

    private static async Task StartAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}: {await said} {await complained}");
    }
}

using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Wfm.Finance;

/// <summary>The cells of a workbook as another program left them.</summary>
internal sealed class Cells
{
    private static readonly char[] Digits = [.. "0123456789"];
    private readonly SpreadsheetDocument _book;
    private readonly string[] _shared;

    internal Cells(SpreadsheetDocument book)
    {
        _book = book;
        _shared = [.. book.WorkbookPart!.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText) ?? []];
        foreach (var (sheet, cell) in Sheets.SelectMany(sheet => Rows(sheet).SelectMany(row => row.Elements<Cell>()).Select(cell => (sheet, cell))))
        {
            if (cell.CellFormula is not null)
                Formulas++;
            if (cell.DataType?.Value == CellValues.Error || (cell.CellFormula is not null && string.IsNullOrEmpty(cell.CellValue?.Text)))
                Errors.Add($"{sheet}!{cell.CellReference} {cell.CellFormula?.Text} {cell.CellValue?.Text}");
        }
    }

    /// <summary>How many cells have a formula.</summary>
    internal int Formulas { get; }

    /// <summary>Cells with an error, or a formula without a value.</summary>
    internal List<string> Errors { get; } = [];

    private IEnumerable<string> Sheets => _book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!);

    /// <summary>The last number of the first row that begins with a text.</summary>
    internal decimal LastOfRow(string sheet, string name) => Number(Rows(sheet).First(row => Text(row.Elements<Cell>().First()) == name).Elements<Cell>().Last(cell => cell.CellValue is not null));

    /// <summary>The texts of a row, from 1.</summary>
    internal IEnumerable<string> Row(string sheet, int number) => Rows(sheet).ElementAt(number - 1).Elements<Cell>().Select(Text);

    /// <summary>The numbers of a column below its head.</summary>
    internal IEnumerable<decimal> Column(string sheet, string letters) => Rows(sheet).Skip(1).Select(row => Number(row.Elements<Cell>().Single(cell => cell.CellReference!.Value!.TrimEnd(Digits) == letters)));

    private IEnumerable<Row> Rows(string name)
    {
        var sheet = _book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)_book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>();
    }

    private string Text(Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? _shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)]
        : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";

    // Calculated in double precision: 15 digits of it are the cents.
    private static decimal Number(Cell cell) => decimal.Round((decimal)double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture), 4) / 1.0000m;
}

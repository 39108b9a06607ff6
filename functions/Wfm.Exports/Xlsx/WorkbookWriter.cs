using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Wfm.Exports.Xlsx;

/// <summary>A workbook of sheets that are written one after the other. Opens in Excel and LibreOffice.</summary>
internal sealed class WorkbookWriter : IDisposable
{
    private readonly SpreadsheetDocument _document;
    private readonly Sheets _sheets = new();

    internal WorkbookWriter(Stream target, int minorDigits)
    {
        _document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        var book = _document.AddWorkbookPart();
        book.Workbook = new Workbook(_sheets, new CalculationProperties { FullCalculationOnLoad = true });
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = StyleSheet.For(minorDigits);
    }

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">Its name; at most 31 characters.</param>
    /// <param name="widths">Widths of the first columns; the last holds for all others.</param>
    /// <param name="frozenRows">Rows that stay when scrolling.</param>
    /// <param name="frozenColumns">Columns that stay.</param>
    /// <param name="write">Writes its rows.</param>
    /// <param name="charts">Charts on it, from the top right on.</param>
    internal void Sheet(string name, double[] widths, int frozenRows, int frozenColumns, Action<SheetWriter> write, params ColumnChart[] charts)
    {
        var part = _document.WorkbookPart!.AddNewPart<WorksheetPart>();
        using (var sheet = new SheetWriter(part, widths, frozenRows, frozenColumns))
        {
            write(sheet);
            sheet.End(charts.Length == 0 ? [] : [new Drawing { Id = Charts.Add(part, charts) }]);
        }

        _sheets.Append(new Sheet { Name = name, SheetId = (uint)_sheets.ChildElements.Count + 1, Id = _document.WorkbookPart.GetIdOfPart(part) });
    }

    public void Dispose()
    {
        _document.WorkbookPart!.Workbook!.Save();
        _document.Dispose();
    }
}

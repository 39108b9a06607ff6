using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Wfm.Exports.Xlsx;

/// <summary>
/// Writes one sheet row by row, without holding it in memory. Texts are typed as texts, so that no text can run as a formula; formulas carry the value
/// they come to, for readers that do not calculate.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private readonly OpenXmlWriter _xml;
    private int _row;
    private int _column;

    /// <param name="part">Where the sheet goes.</param>
    /// <param name="widths">Widths of the first columns in characters; the last holds for all others.</param>
    /// <param name="frozenRows">Rows that stay when scrolling.</param>
    /// <param name="frozenColumns">Columns that stay.</param>
    internal SheetWriter(WorksheetPart part, double[] widths, int frozenRows, int frozenColumns)
    {
        _xml = OpenXmlWriter.Create(part);
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        _xml.WriteElement(new SheetViews(new SheetView(Frozen(frozenRows, frozenColumns)) { WorkbookViewId = 0, ShowGridLines = false }));
        _xml.WriteElement(new Columns(widths.Select((width, index) => new Column
        {
            Min = (uint)index + 1, Max = index + 1 == widths.Length ? 16_384 : (uint)index + 1, Width = width, CustomWidth = true,
        })));
        _xml.WriteStartElement(new SheetData());
    }

    /// <summary>Number of the row being written, from 1.</summary>
    internal int RowNumber => _row;

    /// <summary>Begins a row.</summary>
    internal void Row()
    {
        if (_row > 0)
            _xml.WriteEndElement();
        _row++;
        _column = 0;
        _xml.WriteStartElement(new Row(), [new OpenXmlAttribute("r", "", _row.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>A row of headings.</summary>
    internal void Header(params IEnumerable<string> names)
    {
        Row();
        foreach (var name in names)
            Text(name, CellStyle.Header);
    }

    /// <summary>A text; null is an empty cell.</summary>
    internal void Text(string? text, CellStyle style = CellStyle.Plain)
    {
        if (text is null)
        {
            _column++;
            return;
        }

        Start(style, "inlineStr");
        _xml.WriteElement(new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }));
        _xml.WriteEndElement();
    }

    /// <summary>A number; null is an empty cell.</summary>
    internal void Number(decimal? number, CellStyle style = CellStyle.Number)
    {
        if (number is not { } value)
        {
            _column++;
            return;
        }

        Start(style, null);
        _xml.WriteElement(new CellValue(value));
        _xml.WriteEndElement();
    }

    /// <summary>A date; null is an empty cell.</summary>
    internal void Date(DateOnly? date, CellStyle style = CellStyle.Day) => Number(date is { } day ? day.DayNumber - DayZero.DayNumber : null, style);

    /// <summary>A formula, without the equals sign, and what it comes to.</summary>
    internal void Formula(string formula, decimal value, CellStyle style)
    {
        Start(style, null);
        _xml.WriteElement(new CellFormula(formula));
        _xml.WriteElement(new CellValue(value));
        _xml.WriteEndElement();
    }

    /// <summary>Ends the sheet; what <paramref name="after"/> gives comes behind its rows.</summary>
    internal void End(params OpenXmlElement[] after)
    {
        if (_row > 0)
            _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        foreach (var element in after)
            _xml.WriteElement(element);
        _xml.WriteEndElement();
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>The name of a cell: column from 0, row from 1.</summary>
    internal static string Cell(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column, from 0.</summary>
    internal static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private void Start(CellStyle style, string? type)
    {
        var attributes = new List<OpenXmlAttribute>(3)
        {
            new("r", "", Cell(_column++, _row)),
            new("s", "", ((int)style).ToString(CultureInfo.InvariantCulture)),
        };
        if (type is not null)
            attributes.Add(new OpenXmlAttribute("t", "", type));
        _xml.WriteStartElement(new Cell(), attributes);
    }

    // XML 1.0 forbids most control characters.
    private static string Printable(string text) => text.Any(character => char.IsControl(character) && character is not ('\t' or '\n' or '\r'))
        ? new string([.. text.Where(character => !char.IsControl(character) || character is '\t' or '\n' or '\r')])
        : text;

    private static OpenXmlElement[] Frozen(int rows, int columns) => rows == 0 && columns == 0
        ? []
        : [new Pane
        {
            VerticalSplit = rows == 0 ? null : (double)rows, HorizontalSplit = columns == 0 ? null : (double)columns, TopLeftCell = Cell(columns, rows + 1), State = PaneStateValues.Frozen,
            ActivePane = rows > 0 && columns > 0 ? PaneValues.BottomRight : rows > 0 ? PaneValues.BottomLeft : PaneValues.TopRight,
        }];
}

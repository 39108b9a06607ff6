using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace Wfm.Exports.Xlsx;

/// <summary>Puts charts on a sheet.</summary>
internal static class Charts
{
    // Without colours of their own the columns are those of a theme, which the workbook does not have.
    private static readonly string[] Colors = ["1F3864", "2E75B6", "9DC3E6", "548235", "A9D18E", "BF9000", "FFD966", "C55A11", "F4B183", "7F7F7F", "BFBFBF", "7030A0"];

    private const uint CategoryAxis = 111, ValueAxisId = 222;

    /// <summary>Adds the charts; gives the id of the drawing that holds them.</summary>
    internal static string Add(WorksheetPart sheet, ColumnChart[] charts)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>();
        drawing.WorksheetDrawing = new WorksheetDrawing();
        foreach (var (index, chart) in charts.Index())
        {
            var part = drawing.AddNewPart<ChartPart>();
            part.ChartSpace = Space(chart);
            drawing.WorksheetDrawing.Append(Anchor(chart, drawing.GetIdOfPart(part), (uint)index + 2));
        }

        return sheet.GetIdOfPart(drawing);
    }

    private static ChartSpace Space(ColumnChart chart)
    {
        var columns = new BarChart(
            new BarDirection { Val = BarDirectionValues.Column },
            new BarGrouping { Val = chart.Stacked ? BarGroupingValues.Stacked : BarGroupingValues.Clustered },
            new VaryColors { Val = false });
        foreach (var (index, (name, values)) in chart.Series.Index())
        {
            columns.Append(new BarChartSeries(
                new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)index },
                new Order { Val = (uint)index },
                new SeriesText(new StringReference(new Formula(name))),
                new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Colors[index % Colors.Length] })),
                new InvertIfNegative { Val = false },
                new CategoryAxisData(chart.Months ? new NumberReference(new Formula(chart.Categories)) : new StringReference(new Formula(chart.Categories))),
                new Values(new NumberReference(new Formula(values)))));
        }

        columns.Append(new GapWidth { Val = 60 });
        if (chart.Stacked)
            columns.Append(new Overlap { Val = 100 });
        columns.Append(new AxisId { Val = CategoryAxis }, new AxisId { Val = ValueAxisId });
        var body = new Chart(
            new Title(new ChartText(new RichText(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.Run(new A.Text(chart.Title))))), new Overlay { Val = false }),
            new AutoTitleDeleted { Val = false },
            new PlotArea(new Layout(), columns, Categories(chart), ValuesAxis()));
        if (chart.Series.Count > 1)
            body.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }));
        body.Append(new PlotVisibleOnly { Val = true });
        return new ChartSpace(new EditingLanguage { Val = "en-US" }, body);
    }

    private static CategoryAxis Categories(ColumnChart chart) => new(
        new AxisId { Val = CategoryAxis },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Bottom },
        new NumberingFormat { FormatCode = chart.Months ? "yyyy-mm" : "General", SourceLinked = false },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero });

    private static ValueAxis ValuesAxis() => new(
        new AxisId { Val = ValueAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        new MajorGridlines(),
        new NumberingFormat { FormatCode = "#,##0", SourceLinked = false },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = CategoryAxis },
        new Crosses { Val = CrossesValues.AutoZero });

    private static TwoCellAnchor Anchor(ColumnChart chart, string id, uint number) => new(
        new FromMarker(new ColumnId(Text(chart.Column)), new ColumnOffset("0"), new RowId(Text(chart.Row)), new RowOffset("0")),
        new ToMarker(new ColumnId(Text(chart.Column + chart.Width)), new ColumnOffset("0"), new RowId(Text(chart.Row + chart.Height)), new RowOffset("0")),
        new GraphicFrame(
            new NonVisualGraphicFrameProperties(
                new NonVisualDrawingProperties { Id = number, Name = chart.Title, Description = chart.Title }, new NonVisualGraphicFrameDrawingProperties()),
            new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" })) { Macro = "" },
        new ClientData());

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using DocumentFormat.OpenXml.Spreadsheet;

namespace Wfm.Exports.Xlsx;

/// <summary>The style sheet behind <see cref="CellStyle"/>.</summary>
internal static class StyleSheet
{
    private const uint FirstOwnFormat = 164;

    internal static Stylesheet For(int minorDigits)
    {
        var money = "#,##0" + (minorDigits == 0 ? "" : "." + new string('0', minorDigits));
        (CellStyle Style, string Format, uint Font, uint Fill, uint Border)[] styles =
        [
            (CellStyle.Plain, "General", 0, 0, 0),
            (CellStyle.Header, "@", 1, 2, 0),
            (CellStyle.Title, "@", 2, 0, 0),
            (CellStyle.Money, $"{money};[Red]-{money}", 0, 0, 0),
            (CellStyle.MoneyTotal, $"{money};[Red]-{money}", 3, 0, 1),
            (CellStyle.Number, "#,##0.00;[Red]-#,##0.00", 0, 0, 0),
            (CellStyle.Whole, "#,##0;[Red]-#,##0", 0, 0, 0),
            (CellStyle.Percent, "0.0%", 0, 0, 0),
            (CellStyle.Month, "yyyy-mm", 0, 0, 0),
            (CellStyle.Day, "yyyy-mm-dd", 0, 0, 0),
            (CellStyle.MonthHeader, "yyyy-mm", 1, 2, 0),
            (CellStyle.TextTotal, "@", 3, 0, 1),
            (CellStyle.NumberTotal, "#,##0.00;[Red]-#,##0.00", 3, 0, 1),
        ];
        var formats = styles.Select(style => style.Format).Where(format => format != "General").Distinct().ToList();
        return new Stylesheet(
            new NumberingFormats(formats.Select((format, index) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)index, FormatCode = format })),
            new Fonts(Font(false, 10, null), Font(true, 10, "FFFFFFFF"), Font(true, 14, "FF1F3864"), Font(true, 10, null)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FF1F3864" }) { PatternType = PatternValues.Solid })),
            new Borders(
                new Border(),
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(new Color { Rgb = "FF7F7F7F" }) { Style = BorderStyleValues.Thin }, new BottomBorder())),
            new CellFormats(styles.Select(style => new CellFormat
            {
                NumberFormatId = style.Format == "General" ? 0 : FirstOwnFormat + (uint)formats.IndexOf(style.Format), FontId = style.Font, FillId = style.Fill, BorderId = style.Border,
                ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true,
            })));
    }

    private static Font Font(bool bold, double size, string? color)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size });
        if (color is not null)
            font.Append(new Color { Rgb = color });
        font.Append(new FontName { Val = "Calibri" });
        return font;
    }
}

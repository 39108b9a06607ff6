namespace Wfm.Exports.Xlsx;

/// <summary>A chart of columns over cells of the workbook.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Categories">Cells of what stands below the columns: <c>Months!$B$3:$Y$3</c>.</param>
/// <param name="Series">Cell of the name and cells of the values of each series.</param>
/// <param name="Stacked">True for one column of all series on each other.</param>
/// <param name="Column">Its left column on the sheet, from 0.</param>
/// <param name="Row">Its top row, from 0.</param>
internal sealed record ColumnChart(string Title, string Categories, IReadOnlyList<(string Name, string Values)> Series, bool Stacked, int Column, int Row)
{
    /// <summary>Columns it is wide.</summary>
    internal int Width { get; init; } = 9;

    /// <summary>Rows it is high.</summary>
    internal int Height { get; init; } = 20;

    /// <summary>True where categories are dates.</summary>
    internal bool Months { get; init; }
}

namespace Wfm.Domain.Forecasting.Daily;

/// <summary>One row of a regression: the columns that are not zero, and their values.</summary>
internal readonly record struct DayRow(int[] Columns, double[] Values)
{
    /// <summary>Inner product with <paramref name="vector"/>.</summary>
    public double Times(ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        for (var k = 0; k < Columns.Length; k++)
            sum += vector[Columns[k]] * Values[k];
        return sum;
    }
}

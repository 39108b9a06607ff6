namespace Wfm.Domain.Forecasting.Algebra;

/// <summary>Solves symmetric positive definite equations by Cholesky's decomposition.</summary>
internal static class Cholesky
{
    /// <summary>Solves A x = b; A is given by its lower triangle, row by row, and is overwritten.</summary>
    /// <param name="matrix">size x size numbers.</param>
    /// <param name="right">b; overwritten by the solution.</param>
    public static void Solve(double[] matrix, double[] right)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            var pivotRow = matrix.AsSpan(column * size, column);
            var pivot = Math.Sqrt(Math.Max(matrix[(column * size) + column] - Dot(pivotRow, pivotRow), 1e-12));
            matrix[(column * size) + column] = pivot;
            for (var row = column + 1; row < size; row++)
                matrix[(row * size) + column] = (matrix[(row * size) + column] - Dot(matrix.AsSpan(row * size, column), pivotRow)) / pivot;
        }

        for (var row = 0; row < size; row++)
            right[row] = (right[row] - Dot(matrix.AsSpan(row * size, row), right.AsSpan(0, row))) / matrix[(row * size) + row];
        for (var row = size - 1; row >= 0; row--)
        {
            right[row] /= matrix[(row * size) + row];
            for (var above = 0; above < row; above++)
                right[above] -= matrix[(row * size) + above] * right[row];
        }
    }

    // One running sum, from the front: the same result on every machine.
    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var k = 0; k < a.Length; k++)
            sum += a[k] * b[k];
        return sum;
    }
}

using Wfm.Domain.Forecasting.Algebra;

namespace Wfm.Domain.Tests.Forecasting.Algebra;

public sealed class CholeskyTests
{
    // A = [[4, 2], [2, 3]], b = [10, 9]: by hand x = [1.5, 2].
    [Fact]
    public void It_solves_two_equations_by_their_lower_triangle()
    {
        double[] right = [10, 9];

        Cholesky.Solve([4, 0, 2, 3], right);

        Assert.Equal(1.5, right[0], 12);
        Assert.Equal(2, right[1], 12);
    }
}

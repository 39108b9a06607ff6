namespace Wfm.Domain.Tests.Staffing.Reference;

/// <summary>Compares a computed double with a reference figure by relative error.</summary>
internal static class Near
{
    /// <summary>
    /// Equal to a relative error. Figures below 1e-290 have lost digits as doubles, and the full tables print what is below 1e-40 as
    /// 0 in some columns: there both must be that small.
    /// </summary>
    internal static void Relative(double expected, double actual, double error, object row)
    {
        if (Math.Abs(expected) < 1e-290)
            Assert.True(Math.Abs(actual) < 1e-40, $"{row}: expected {expected:R}, but was {actual:R}");
        else
            Assert.True(Math.Abs(actual - expected) <= error * Math.Abs(expected), $"{row}: expected {expected:R}, but was {actual:R}");
    }

    internal static void Absolute(double expected, double actual, double error, object row) =>
        Assert.True(Math.Abs(actual - expected) <= error, $"{row}: expected {expected:R}, but was {actual:R}");
}

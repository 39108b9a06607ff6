using Wfm.Domain.Staffing.Numerics;

namespace Wfm.Domain.Tests.Staffing.Numerics;

public sealed class NormalDistributionTests
{
    // Abramowitz and Stegun, table 26.1 and 26.2.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(2, 0.977249868051821)]
    [InlineData(-1, 0.158655253931457)]
    [InlineData(-3, 0.00134989803163009)]
    [InlineData(5, 0.999999713348428)]
    [InlineData(-5, 2.86651571879194e-7)]
    public void Probability_is_that_of_the_tables(double z, double below) => Assert.Equal(below, NormalDistribution.Below(z), 14);

    [Theory]
    [InlineData(0.8, 0.8416212335729143)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(0.02, -2.0537489106318225)]
    public void Quantiles_are_those_of_the_tables(double share, double z) => Assert.Equal(z, NormalDistribution.Quantile(share), 12);

    [Theory]
    [InlineData(1.0, 0)]
    [InlineData(0.5, 0.5723649429247001)] // ln sqrt(pi)
    [InlineData(7, 6.579251212010101)] // ln 720
    [InlineData(100.5, 361.4355404677776)] // C library's lgamma
    public void Log_gamma_is_that_of_factorials_and_the_half(double x, double log) => Assert.Equal(log, GammaFunction.Log(x), 1e-14 * Math.Max(1, log));
}

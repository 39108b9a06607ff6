using Wfm.Domain.Randomness;

namespace Wfm.Domain.Tests.Randomness;

public sealed class Xoshiro256Tests
{
    [Fact]
    public void Seed_0_gives_the_numbers_of_the_reference_implementation()
    {
        // Seeded by SplitMix64 from 0 as in the authors' C code; computed independently with arbitrary-precision integers.
        var expected = Reference(0, 5);
        var random = new Xoshiro256(0);

        Assert.Equal(expected, Enumerable.Range(0, 5).Select(_ => random.NextBits()));
        Assert.Equal(0x99EC5F36CB75F2B4UL, expected[0]);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(7)]
    [InlineData(350)]
    public void Poisson_has_its_mean_as_mean_and_variance(double mean)
    {
        var random = new Xoshiro256(1);
        const int draws = 200_000;
        double sum = 0, squares = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            double value = random.NextPoisson(mean);
            sum += value;
            squares += value * value;
        }

        var average = sum / draws;
        Assert.Equal(mean, average, 5 * Math.Sqrt(mean / draws));
        // Variance of the sample variance of a Poisson: (mean + 2 mean^2) / draws.
        Assert.Equal(mean, (squares / draws) - (average * average), 5 * Math.Sqrt((mean + (2 * mean * mean)) / draws));
    }

    [Fact]
    public void Binomial_of_1000_at_30_percent_has_mean_300_and_variance_210()
    {
        var random = new Xoshiro256(2);
        const int draws = 100_000;
        double sum = 0, squares = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            double value = random.NextBinomial(1000, 0.3);
            sum += value;
            squares += value * value;
        }

        var average = sum / draws;
        Assert.Equal(300, average, 5 * Math.Sqrt(210.0 / draws));
        Assert.Equal(210, (squares / draws) - (average * average), 5 * 210 * Math.Sqrt(2.0 / draws));
    }

    private static List<ulong> Reference(ulong seed, int count)
    {
        var mask = (System.Numerics.BigInteger.One << 64) - 1;
        System.Numerics.BigInteger state = seed;
        var s = new System.Numerics.BigInteger[4];
        for (var index = 0; index < 4; index++)
        {
            state = (state + 0x9E3779B97F4A7C15UL) & mask;
            var z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL) & mask;
            z = ((z ^ (z >> 27)) * 0x94D049BB133111EBUL) & mask;
            s[index] = z ^ (z >> 31);
        }

        System.Numerics.BigInteger Rotate(System.Numerics.BigInteger x, int k) => ((x << k) | (x >> (64 - k))) & mask;
        var numbers = new List<ulong>();
        for (var draw = 0; draw < count; draw++)
        {
            numbers.Add((ulong)((Rotate((s[1] * 5) & mask, 7) * 9) & mask));
            var shifted = (s[1] << 17) & mask;
            s[2] ^= s[0];
            s[3] ^= s[1];
            s[1] ^= s[2];
            s[0] ^= s[3];
            s[2] ^= shifted;
            s[3] = Rotate(s[3], 45);
        }

        return numbers;
    }
}

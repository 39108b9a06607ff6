using System.Numerics;

namespace Wfm.Domain.Randomness;

/// <summary>
/// xoshiro256** by Blackman and Vigna (prng.di.unimi.it, 2018), seeded by SplitMix64: the same seed gives the same numbers on
/// every machine and .NET version, which System.Random does not promise. Not thread-safe, not for secrets.
/// </summary>
public sealed class Xoshiro256
{
    private ulong _s0, _s1, _s2, _s3;
    private double _spare = double.NaN;

    /// <summary>A generator for <paramref name="seed"/>; any value is good, 0 too.</summary>
    public Xoshiro256(ulong seed)
    {
        _s0 = SplitMix64(ref seed);
        _s1 = SplitMix64(ref seed);
        _s2 = SplitMix64(ref seed);
        _s3 = SplitMix64(ref seed);
    }

    /// <summary>An independent generator for a named part of a seeded whole: adding a part never shifts another's numbers.</summary>
    public static Xoshiro256 For(ulong seed, string part)
    {
        unchecked
        {
            var hash = 14695981039346656037UL ^ seed;
            foreach (var character in part)
                hash = (hash ^ character) * 1099511628211UL;
            return new Xoshiro256(hash);
        }
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
            var shifted = _s1 << 17;
            _s2 ^= _s0;
            _s3 ^= _s1;
            _s1 ^= _s2;
            _s0 ^= _s3;
            _s2 ^= shifted;
            _s3 = BitOperations.RotateLeft(_s3, 45);
            return result;
        }
    }

    /// <summary>Uniform on [0, 1), 53 bits.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform on 0 .. <paramref name="below"/> - 1, without bias (Lemire 2019).</summary>
    public int Next(int below)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(below, 1);
        unchecked
        {
            var range = (ulong)below;
            var high = Math.BigMul(NextBits(), range, out var low);
            if (low < range)
            {
                var threshold = (0UL - range) % range;
                while (low < threshold)
                    high = Math.BigMul(NextBits(), range, out low);
            }

            return (int)high;
        }
    }

    /// <summary>Standard normal (Marsaglia's polar method).</summary>
    public double NextNormal()
    {
        if (!double.IsNaN(_spare))
        {
            var spare = _spare;
            _spare = double.NaN;
            return spare;
        }

        double u, v, square;
        do
        {
            u = (2 * NextDouble()) - 1;
            v = (2 * NextDouble()) - 1;
            square = (u * u) + (v * v);
        }
        while (square is >= 1 or 0);

        var scale = Math.Sqrt(-2 * Math.Log(square) / square);
        _spare = v * scale;
        return u * scale;
    }

    /// <summary>Exponential with mean 1.</summary>
    public double NextExponential() => -Math.Log(1 - NextDouble());

    /// <summary>Gamma with mean <paramref name="shape"/> and scale 1 (Marsaglia and Tsang 2000); shape more than 0.</summary>
    public double NextGamma(double shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(shape, 0);
        if (shape < 1)
            return NextGamma(shape + 1) * Math.Pow(1 - NextDouble(), 1 / shape);

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var v = 1 + (c * x);
            if (v <= 0)
                continue;
            v = v * v * v;
            if (Math.Log(1 - NextDouble()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
                return d * v;
        }
    }

    /// <summary>Poisson with the given mean, 0 or more: multiplication below 30, above it halves by a gamma step (Ahrens and Dieter 1974).</summary>
    public int NextPoisson(double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mean);
        var count = 0;
        while (mean > 30)
        {
            var half = (int)(mean * 7 / 8);
            var gamma = NextGamma(half);
            if (gamma >= mean)
                return count + NextBinomial(half - 1, mean / gamma);
            count += half;
            mean -= gamma;
        }

        var limit = Math.Exp(-mean);
        var product = 1 - NextDouble();
        while (product > limit)
        {
            count++;
            product *= 1 - NextDouble();
        }

        return count;
    }

    /// <summary>Binomial: how many of <paramref name="trials"/> succeed with <paramref name="probability"/> each.</summary>
    public int NextBinomial(int trials, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        var successes = 0;
        // Beta splitting (Relles 1972): the median-order statistic of the uniforms decides half of the trials at once.
        while (trials > 40)
        {
            var rank = (trials + 1) / 2;
            var left = NextGamma(rank);
            var split = left / (left + NextGamma(trials + 1 - rank));
            if (split <= probability)
            {
                successes += rank;
                trials -= rank;
                probability = Math.Min(1, (probability - split) / (1 - split));
            }
            else
            {
                trials = rank - 1;
                probability /= split;
            }
        }

        for (var trial = 0; trial < trials; trial++)
        {
            if (NextDouble() < probability)
                successes++;
        }

        return successes;
    }

    private static ulong SplitMix64(ref ulong state)
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}

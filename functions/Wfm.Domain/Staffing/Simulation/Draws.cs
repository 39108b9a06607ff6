using Wfm.Domain.Staffing.TimeVarying;

namespace Wfm.Domain.Staffing.Simulation;

/// <summary>
/// Random numbers by counter (SplitMix64: Steele, Lea and Flood 2014): every contact has a place of its own in the sequence and every use
/// of chance a step from it. So the same contact has the same handle time and patience however many agents there are, which is what common
/// random numbers ask for, and nothing depends on the order in which events happen.
/// </summary>
internal static class Draws
{
    /// <summary>Uses of chance, as steps from a contact's place.</summary>
    internal const ulong Gap = 0, HandleTime = 1, HandleAngle = 2, Patience = 3, Redial = 4, Escalation = 5, Delay = 6, Again = 7;

    private const ulong Golden = 0x9E3779B97F4A7C15UL;

    // Steps a contact has for itself.
    private const ulong Steps = 8;

    /// <summary>A place of its own for a part of a replication.</summary>
    internal static ulong Place(ulong seed, int replication, int part)
    {
        unchecked
        {
            return Mix(Mix(Mix(seed + Golden) + ((ulong)replication * Golden)) + ((ulong)part * 0xD1B54A32D192ED03UL) + 1);
        }
    }

    /// <summary>The place of the next contact.</summary>
    internal static ulong Next(ulong place)
    {
        unchecked
        {
            return place + (Steps * Golden);
        }
    }

    /// <summary>A place for the same customer's next attempt.</summary>
    internal static ulong Another(ulong place) => Bits(place, Again);

    /// <summary>Uniform, above 0 to 1.</summary>
    internal static double Uniform(ulong place, ulong use) => ((Bits(place, use) >> 11) + 1) * (1.0 / (1UL << 53));

    /// <summary>Exponential with mean 1.</summary>
    internal static double Exponential(ulong place, ulong use) => -Math.Log(Uniform(place, use));

    /// <summary>A handle time over its mean.</summary>
    internal static double Handle(ulong place, HandleTimeShape shape, double sigma)
    {
        if (shape.Variation == 0)
            return Exponential(place, HandleTime);
        // Box and Muller 1958; the second normal is not used.
        var normal = Math.Sqrt(-2 * Math.Log(Uniform(place, HandleTime))) * Math.Cos(2 * Math.PI * Uniform(place, HandleAngle));
        return Math.Exp((sigma * normal) - (sigma * sigma / 2));
    }

    private static ulong Bits(ulong place, ulong use)
    {
        unchecked
        {
            return Mix(place + ((use + 1) * Golden));
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}

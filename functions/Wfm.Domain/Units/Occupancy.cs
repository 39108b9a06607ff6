using System.Globalization;

namespace Wfm.Domain.Units;

/// <summary>Share of logged-in time agents spend handling contacts, 0 to 1. The default is 0.</summary>
public readonly record struct Occupancy
{
    private Occupancy(double share) => Share = share;

    /// <summary>The share, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>Occupancy from percent; fails with <c>occupancy.range</c> outside 0 to 100 %.</summary>
    public static Result<Occupancy> FromPercent(double percent) => percent is >= 0 and <= 100
        ? new Occupancy(percent / 100)
        : Failure.Invalid("occupancy.range", string.Create(CultureInfo.InvariantCulture, $"Occupancy must be 0 % to 100 %, but was {percent} %."), "occupancy", percent);

    /// <summary>An occupancy the engines computed; rounding noise past 0 or 1 is clipped.</summary>
    public static Occupancy OfShare(double share) => new(Math.Clamp(share, 0, 1));

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Share * 100:0.#} %");
}

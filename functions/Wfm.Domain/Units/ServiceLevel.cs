using System.Globalization;

namespace Wfm.Domain.Units;

/// <summary>
/// Achieved service level: the share of contacts, 0 to 1, that met the answer time under a stated
/// <see cref="ServiceLevelDefinition"/>. A target is a <see cref="ServiceLevelTarget"/>, never this. The default is 0.
/// </summary>
public readonly record struct ServiceLevel
{
    private ServiceLevel(double share) => Share = share;

    /// <summary>The share, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>A service level the engines computed; rounding noise past 0 or 1 is clipped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">NaN.</exception>
    public static ServiceLevel OfShare(double share) => double.IsNaN(share)
        ? throw new ArgumentOutOfRangeException(nameof(share), share, "Service level must be a number.")
        : new ServiceLevel(Math.Clamp(share, 0, 1));

    /// <summary>True where this meets <paramref name="target"/>.</summary>
    public bool Meets(ServiceLevelTarget target) => Share >= target.Share;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Share * 100:0.##} %");
}

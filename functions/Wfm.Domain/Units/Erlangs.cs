using System.Globalization;

namespace Wfm.Domain.Units;

/// <summary>
/// Offered load: the mean number of contacts in handling if nobody had to wait; contacts x AHT / interval.
/// 0 or more and finite; the default is 0. Formula: FORMULAS.md#offered-load.
/// </summary>
public readonly record struct Erlangs : IComparable<Erlangs>
{
    private Erlangs(double value) => Value = value;

    /// <summary>The load in erlangs.</summary>
    public double Value { get; }

    /// <summary>The load of <paramref name="contacts"/> offered over <paramref name="interval"/>, each handled for <paramref name="aht"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Contacts negative or not finite, AHT negative, or the interval not positive.</exception>
    public static Erlangs Of(double contacts, TimeSpan aht, TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(aht, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        return Of(contacts * (aht / interval));
    }

    /// <summary>A load known in erlangs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite.</exception>
    public static Erlangs Of(double value) => double.IsFinite(value) && value >= 0
        ? new Erlangs(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Offered load must be 0 erlangs or more and finite.");

    /// <inheritdoc />
    public int CompareTo(Erlangs other) => Value.CompareTo(other.Value);

    /// <summary>Loads of independent streams add.</summary>
    public static Erlangs operator +(Erlangs left, Erlangs right) => new(left.Value + right.Value);

    /// <summary>Smaller load.</summary>
    public static bool operator <(Erlangs left, Erlangs right) => left.Value < right.Value;

    /// <summary>Larger load.</summary>
    public static bool operator >(Erlangs left, Erlangs right) => left.Value > right.Value;

    /// <summary>Smaller or equal load.</summary>
    public static bool operator <=(Erlangs left, Erlangs right) => left.Value <= right.Value;

    /// <summary>Larger or equal load.</summary>
    public static bool operator >=(Erlangs left, Erlangs right) => left.Value >= right.Value;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:0.###} E");
}

using System.Globalization;

namespace Wfm.Domain.Units;

/// <summary>
/// Work capacity in full-time contracts. Decimal and fractional until people are rostered; may be negative as a difference (a gap).
/// The default is 0.
/// </summary>
public readonly record struct FullTimeEquivalent : IComparable<FullTimeEquivalent>
{
    private FullTimeEquivalent(decimal value) => Value = value;

    /// <summary>Nobody.</summary>
    public static FullTimeEquivalent Zero => default;

    /// <summary>The number of full-time contracts.</summary>
    public decimal Value { get; }

    /// <summary>A number of full-time contracts.</summary>
    public static FullTimeEquivalent Of(decimal value) => new(value);

    /// <summary>FTE that deliver <paramref name="hours"/> a week where one works <paramref name="weeklyHours"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weekly hours of one FTE are not positive.</exception>
    public static FullTimeEquivalent FromWeeklyHours(decimal hours, decimal weeklyHours)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(weeklyHours, 0);
        return new FullTimeEquivalent(hours / weeklyHours);
    }

    /// <summary>Whole people to book for this capacity: the one place where a requirement is rounded, up.</summary>
    public int WholeHeads() => decimal.ToInt32(decimal.Ceiling(Value));

    /// <inheritdoc />
    public int CompareTo(FullTimeEquivalent other) => Value.CompareTo(other.Value);

    /// <summary>Sum.</summary>
    public static FullTimeEquivalent operator +(FullTimeEquivalent left, FullTimeEquivalent right) => new(left.Value + right.Value);

    /// <summary>Difference; negative where capacity is short.</summary>
    public static FullTimeEquivalent operator -(FullTimeEquivalent left, FullTimeEquivalent right) => new(left.Value - right.Value);

    /// <summary>Smaller.</summary>
    public static bool operator <(FullTimeEquivalent left, FullTimeEquivalent right) => left.Value < right.Value;

    /// <summary>Larger.</summary>
    public static bool operator >(FullTimeEquivalent left, FullTimeEquivalent right) => left.Value > right.Value;

    /// <summary>Smaller or equal.</summary>
    public static bool operator <=(FullTimeEquivalent left, FullTimeEquivalent right) => left.Value <= right.Value;

    /// <summary>Larger or equal.</summary>
    public static bool operator >=(FullTimeEquivalent left, FullTimeEquivalent right) => left.Value >= right.Value;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:0.##} FTE");
}

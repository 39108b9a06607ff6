using System.Globalization;

namespace Wfm.Domain.Units;

/// <summary>
/// Share of the time people are paid or scheduled for in which they do not handle contacts: 0 or more, below 1.
/// Decimal, so that 21 agents at 30 % are exactly 30 scheduled; the default is 0. Formula: FORMULAS.md#shrinkage.
/// </summary>
public readonly record struct Shrinkage
{
    private Shrinkage(decimal fraction) => Fraction = fraction;

    /// <summary>No shrinkage: everybody scheduled handles contacts.</summary>
    public static Shrinkage None => default;

    /// <summary>The share, 0 to below 1.</summary>
    public decimal Fraction { get; }

    /// <summary>The share in percent, 0 to below 100.</summary>
    public decimal Percent => Fraction * 100;

    /// <summary>Shrinkage from percent; fails with <c>shrinkage.range</c> outside 0 % to below 100 %.</summary>
    public static Result<Shrinkage> FromPercent(decimal percent) => percent is >= 0 and < 100
        ? new Shrinkage(percent / 100)
        : Failure.Invalid("shrinkage.range", $"Shrinkage must be 0 % or more and below 100 %, but was {percent} %.", "shrinkage", percent);

    /// <summary>Whole people to schedule so that <paramref name="agents"/> handle contacts: agents / (1 - shrinkage), rounded up.</summary>
    public int ScheduledFor(int agents) => decimal.ToInt32(decimal.Ceiling(agents / (1 - Fraction)));

    /// <summary>Paid or scheduled FTE that leave <paramref name="net"/> productive; never rounded.</summary>
    public FullTimeEquivalent Gross(FullTimeEquivalent net) => FullTimeEquivalent.Of(net.Value / (1 - Fraction));

    /// <summary>Productive FTE that <paramref name="gross"/> paid or scheduled FTE leave; never rounded.</summary>
    public FullTimeEquivalent Net(FullTimeEquivalent gross) => FullTimeEquivalent.Of(gross.Value * (1 - Fraction));

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Percent:0.##} %");
}

using System.Globalization;

namespace Wfm.Domain.Units;

/// <summary>
/// An amount in one currency. Decimal and unrounded while it is computed; rounded once, half away from zero, when it
/// becomes minor units for storage or print. Amounts of different currencies are never mixed. The default is USD 0.
/// </summary>
public readonly record struct Money
{
    private Money(decimal amount, Currency currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>The amount in major units, unrounded.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>An amount in major units.</summary>
    public static Money Of(decimal amount, Currency currency) => new(amount, currency);

    /// <summary>Nothing, in <paramref name="currency"/>.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>An amount stored as minor units (cents).</summary>
    public static Money FromMinorUnits(long minorUnits, Currency currency) => new(minorUnits / Scale(currency), currency);

    /// <summary>The amount in whole minor units, rounded half away from zero: what is stored and printed.</summary>
    public long ToMinorUnits() => decimal.ToInt64(decimal.Round(Amount * Scale(Currency), 0, MidpointRounding.AwayFromZero));

    /// <summary>The amount rounded to whole minor units.</summary>
    public Money Rounded() => FromMinorUnits(ToMinorUnits(), Currency);

    /// <summary>
    /// Splits the rounded amount by <paramref name="weights"/> without losing a minor unit: shares are rounded down and the
    /// rest goes one unit each to the largest remainders, first come first (largest-remainder method).
    /// </summary>
    /// <param name="weights">0 or more each, not all 0.</param>
    /// <exception cref="ArgumentException">No weight, a negative one, or all 0.</exception>
    public IReadOnlyList<Money> Allocate(IReadOnlyList<decimal> weights)
    {
        var sum = weights.Sum();
        if (weights.Count == 0 || sum <= 0 || weights.Any(weight => weight < 0))
            throw new ArgumentException("Weights must be 0 or more and not all 0.", nameof(weights));

        var total = ToMinorUnits();
        var exact = weights.Select(weight => total * (weight / sum)).ToArray();
        var shares = exact.Select(share => decimal.ToInt64(decimal.Floor(share))).ToArray();
        var left = total - shares.Sum();
        foreach (var index in Enumerable.Range(0, exact.Length).OrderByDescending(index => exact[index] - shares[index]).ThenBy(index => index).Take((int)left))
            shares[index]++;

        var currency = Currency;
        return [.. shares.Select(share => FromMinorUnits(share, currency))];
    }

    /// <summary>Sum.</summary>
    /// <exception cref="InvalidOperationException">Different currencies.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Same(left).Amount, left.Currency);

    /// <summary>Difference.</summary>
    /// <exception cref="InvalidOperationException">Different currencies.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Same(left).Amount, left.Currency);

    /// <summary>Multiple, unrounded.</summary>
    public static Money operator *(Money money, decimal factor) => new(money.Amount * factor, money.Currency);

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Currency} {Rounded().Amount.ToString("N" + Currency.MinorDigits, CultureInfo.InvariantCulture)}");

    private static decimal Scale(Currency currency) => currency.MinorDigits switch { 0 => 1m, 3 => 1000m, _ => 100m };

    private Money Same(Money other) => Currency == other.Currency
        ? this
        : throw new InvalidOperationException($"Amounts in {other.Currency} and {Currency} cannot be mixed; convert by a dated rate first.");
}

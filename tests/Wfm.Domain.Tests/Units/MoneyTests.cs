using CsCheck;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Units;

public sealed class MoneyTests
{
    [Fact]
    public void A_hundred_dollars_over_three_loses_no_cent()
    {
        var shares = Money.Of(100, Currency.Usd).Allocate([1, 1, 1]);

        Assert.Equal([3334L, 3333L, 3333L], shares.Select(share => share.ToMinorUnits()));
    }

    [Fact]
    public void Any_amount_over_any_weights_sums_back_to_the_amount() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 1000].Select(weight => (decimal)weight).Array[1, 40])
            .Where((_, weights) => weights.Sum() > 0)
            .Sample((cents, weights) => Money.FromMinorUnits(cents, Currency.Usd).Allocate(weights).Sum(share => share.ToMinorUnits()) == cents);

    [Theory]
    [InlineData("USD", 12.345, 1235)]
    [InlineData("USD", -12.345, -1235)]
    [InlineData("JPY", 12.5, 13)]
    [InlineData("KWD", 1.2345, 1235)]
    public void Half_a_minor_unit_is_rounded_away_from_zero(string currency, double amount, long minorUnits) =>
        Assert.Equal(minorUnits, Money.Of((decimal)amount, Currency.Parse(currency).Value).ToMinorUnits());

    [Fact]
    public void Dollars_and_pounds_are_never_added()
    {
        var pounds = Money.Of(1, Currency.Parse("GBP").Value);

        Assert.Throws<InvalidOperationException>(() => Money.Of(1, Currency.Usd) + pounds);
    }
}

using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Units;

public sealed class CurrencyTests
{
    [Fact]
    public void A_currency_that_was_read_equals_the_one_that_was_not_set() => Assert.Equal(Currency.Usd, Currency.Parse("USD").Value);

    [Fact]
    public void Universal_time_that_was_read_equals_the_one_that_was_not_set() => Assert.Equal(IanaZone.Utc, IanaZone.Parse("UTC").Value);

    [Theory]
    [InlineData("usd")]
    [InlineData("US")]
    [InlineData(null)]
    public void Anything_but_three_capital_letters_is_refused(string? code) => Assert.Equal("currency.code", Currency.Parse(code).Failure.Rule);
}

using Wfm.Domain.Budget;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Budget;

public sealed class PriceBookTests
{
    private static readonly DateOnly NewYear = new(2027, 1, 1);

    [Fact]
    public void A_line_replaces_the_default_from_its_first_day_on_and_not_before()
    {
        var book = DefaultPriceBook.Book.With([Suite(99)]).Value;

        Assert.Equal(120, book.At(PriceKeys.LicenceSuite, NewYear.AddDays(-1)).Value.Typical);
        Assert.Equal(99, book.At(PriceKeys.LicenceSuite, NewYear).Value.Typical);
        Assert.Equal(DefaultPriceBook.Book.Lines.Count + 1, book.Lines.Count);
    }

    [Fact]
    public void A_line_of_the_same_key_and_day_takes_the_place_of_the_other()
    {
        var book = DefaultPriceBook.Book.With([Suite(99)]).Value.With([Suite(95)]).Value;

        Assert.Equal(95, book.Lines.Single(line => line.Key == PriceKeys.LicenceSuite && line.ValidFrom == NewYear).Typical);
    }

    [Fact]
    public void Two_books_have_the_same_version_exactly_where_their_lines_are_the_same()
    {
        var book = DefaultPriceBook.Book.With([Suite(99)]).Value;

        Assert.Equal(book.Version(), DefaultPriceBook.Book.With([Suite(99.0m)]).Value.Version());
        Assert.NotEqual(book.Version(), DefaultPriceBook.Book.With([Suite(99.01m)]).Value.Version());
        Assert.NotEqual(book.Version(), DefaultPriceBook.Book.With([Suite(99) with { Owner = "it" }]).Value.Version());
    }

    [Fact]
    public void Every_broken_rule_is_named_with_its_line_and_nothing_is_replaced()
    {
        var failure = DefaultPriceBook.Book.With(
        [
            Suite(99) with { Key = "Bad Key" },
            Suite(99) with { Low = 200 },
            Suite(99) with { Source = " ", ValidFrom = NewYear.AddDays(1) },
            Suite(99) with { Low = -1, ValidFrom = NewYear.AddDays(2), Expires = NewYear },
            Suite(99) with { ValidFrom = NewYear.AddDays(3) },
            Suite(98) with { ValidFrom = NewYear.AddDays(3) },
        ]).Failure;

        Assert.Equal(
            [("price.key", 1L), ("price.order", 2L), ("price.source", 3L), ("price.negative", 4L), ("price.expires", 4L), ("price.twice", 6L)],
            failure.Problems.Select(problem => (problem.Rule, problem.Line!.Value)));
    }

    [Fact]
    public void Prices_are_warned_of_60_days_before_they_want_to_be_verified_and_after()
    {
        var book = new PriceBook([Suite(99) with { Expires = new DateOnly(2027, 6, 30), Owner = "it" }]);

        Assert.Empty(PriceWarnings.At(book, new DateOnly(2027, 4, 30)));
        Assert.Equal(("price.expires", "it"), PriceWarnings.At(book, new DateOnly(2027, 5, 1)).Select(warning => (warning.Rule, warning.Owner)).Single());
        Assert.Equal("price.expires", PriceWarnings.At(book, new DateOnly(2027, 6, 30)).Single().Rule);
        Assert.Equal("price.expired", PriceWarnings.At(book, new DateOnly(2027, 7, 1)).Single().Rule);
    }

    [Fact]
    public void A_price_replaced_for_the_future_is_not_warned_of_today() =>
        Assert.DoesNotContain(PriceWarnings.At(new PriceBook([Suite(99)]), NewYear.AddDays(-1)), warning => warning.Key == PriceKeys.LicenceSuite);

    [Fact]
    public void A_figure_of_ours_is_warned_of_until_it_is_replaced()
    {
        Assert.Contains(PriceWarnings.At(DefaultPriceBook.Book, NewYear), warning => warning is { Rule: "price.assumed", Key: "exchange.gbp" });
        var own = new PriceLine("exchange.gbp", PriceUnit.Factor, 1.3m, 1.31m, 1.32m, Currency.Usd, "Treasury, December", NewYear);

        Assert.DoesNotContain(PriceWarnings.At(DefaultPriceBook.Book.With([own]).Value, NewYear), warning => warning.Key == "exchange.gbp");
    }

    private static PriceLine Suite(decimal typical) =>
        new(PriceKeys.LicenceSuite, PriceUnit.UserMonth, 80, typical, 120, Currency.Usd, "Quote 4711", NewYear);
}

using Wfm.Domain.Budget;
using Wfm.Domain.Units;
using Wfm.Exports.Csv;

namespace Wfm.Exports.Tests.Csv;

public sealed class PriceBookCsvTests
{
    [Fact]
    public void A_book_reads_back_equal() => Assert.Equal(DefaultPriceBook.Book.Lines, PriceBookCsv.Read(PriceBookCsv.Write(DefaultPriceBook.Book)).Value);

    [Fact]
    public void A_source_that_looks_like_a_formula_reads_back_equal()
    {
        var book = new PriceBook([new PriceLine("licence.suite", PriceUnit.UserMonth, 1, 2, 3, Currency.Usd, "=SUM(A1), \"quoted\"", new DateOnly(2026, 1, 1)) { Owner = "@it", Expires = new DateOnly(2027, 1, 1) }]);

        Assert.Equal(book.Lines, PriceBookCsv.Read(PriceBookCsv.Write(book)).Value);
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var lines = PriceBookCsv.Read("currency,key,unit,low,typical,high,source,valid_from\nEUR,licence.crm,userMonth,20,30.5,40,Quote,2027-01-01\n").Value;

        Assert.Equal(("EUR", 30.5m, PriceUnit.UserMonth, new DateOnly(2027, 1, 1)), (lines[0].Currency.Code, lines[0].Typical, lines[0].Unit, lines[0].ValidFrom));
    }

    [Fact]
    public void Every_broken_field_is_named_with_its_line()
    {
        var failure = PriceBookCsv.Read("key,unit,low,typical,high,currency,source,valid_from\nlicence.crm,week,twenty,30,40,euro,Quote,1.1.2027\n").Failure;

        Assert.Equal(["unit", "currency", "low", "valid_from"], failure.Problems.Select(problem => problem.Field));
        Assert.All(failure.Problems, problem => Assert.Equal(2, problem.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("key,price\n")]
    public void A_file_of_another_form_is_refused(string text) => Assert.Equal("prices.header", PriceBookCsv.Read(text).Failure.Rule);
}

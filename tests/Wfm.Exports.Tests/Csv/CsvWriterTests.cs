using Wfm.Exports.Csv;

namespace Wfm.Exports.Tests.Csv;

public sealed class CsvWriterTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@x", "'@x")]
    [InlineData("-5", "'-5")]
    [InlineData("+1", "'+1")]
    [InlineData("\tcmd", "'\tcmd")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    public void A_text_that_begins_as_a_formula_cannot_run(string text, string cell) => Assert.Equal(cell + "\n", new CsvWriter().Add(text).End().Text);

    [Fact]
    public void A_negative_number_stays_a_number() => Assert.Equal("-5,-0.01\n", new CsvWriter().Add(-5m).Add(-0.01m).End().Text);

    [Fact]
    public void A_formula_is_harmless_within_quotes_too() => Assert.Equal("\"'=HYPERLINK(\"\"x\"\",1)\"\n", new CsvWriter().Add("=HYPERLINK(\"x\",1)").End().Text);

    [Fact]
    public void Commas_quotes_and_line_breaks_are_quoted() => Assert.Equal("\"a,b\",\"c\"\"d\",\"e\nf\"\n", new CsvWriter().Row("a,b", "c\"d", "e\nf").Text);
}

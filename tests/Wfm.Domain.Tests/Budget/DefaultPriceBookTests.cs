using System.Text.RegularExpressions;
using Wfm.Domain.Budget;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Budget;

public sealed class DefaultPriceBookTests
{
    private const string Kinds = "salary|benefits|pay|shift|overtime|outsourcing|outbound|self-service|incentive|licence|training|certification|setup|recruiting|facilities|equipment|exchange";
    private static readonly DateOnly Today = new(2026, 9, 28);

    [Fact]
    public void Every_line_is_ordered_sourced_positive_and_has_a_systematic_key_of_its_own()
    {
        var lines = DefaultPriceBook.Book.Lines;

        Assert.True(lines.Count >= 35, $"{lines.Count} lines");
        Assert.Equal(lines.Count, lines.Select(line => line.Key).Distinct().Count());
        Assert.All(lines, line =>
        {
            Assert.True(line.IsOrdered && line.High > 0, line.Key);
            Assert.Matches(new Regex(@"^(Role guides? 00[0-4]|DOMAIN \d\.\d|Assumption of ours)"), line.Source);
            Assert.Matches(new Regex($@"^({Kinds})(\.[a-z0-9-]+){{1,2}}$"), line.Key);
        });
    }

    [Fact]
    public void Each_level_has_pay_in_each_country_and_the_next_level_earns_more()
    {
        foreach (var (country, currency) in new[] { ("US", "USD"), ("GB", "GBP"), ("AU", "AUD"), ("IN", "INR") })
        {
            var ladder = Enum.GetValues<RoleLevel>().Select(level => DefaultPriceBook.Book.At(PriceKeys.Salary(level, country), Today).Value).ToList();

            Assert.All(ladder, line => Assert.Equal((currency, PriceUnit.HeadYear), (line.Currency.Code, line.Unit)));
            Assert.Equal(ladder.Select(line => line.Typical).Order(), ladder.Select(line => line.Typical));
        }
    }

    // Role guide 001: 25 seats x 50-300 x 12 + 5,000-20,000 is 20,000 to 110,000 in the first year.
    [Fact]
    public void The_first_year_of_25_seats_costs_20_000_to_110_000_as_published()
    {
        var suite = DefaultPriceBook.Book.At(PriceKeys.LicenceSuite, Today).Value;
        var setup = DefaultPriceBook.Book.At(PriceKeys.SetupFirstYear, Today).Value;

        Assert.Equal(20_000, (25 * suite.Low * 12) + (25 * setup.Low));
        Assert.Equal(110_000, (25 * suite.High * 12) + (25 * setup.High));
    }

    // The published figures of DOMAIN 4.9 and 6, read from there.
    [Theory]
    [InlineData("salary.csr-1.us", 32_000, 42_000)]
    [InlineData("salary.csr-2.us", 42_000, 60_000)]
    [InlineData("salary.senior-csr.gb", 28_000, 45_000)]
    [InlineData("salary.senior-csr.au", 60_000, 90_000)]
    [InlineData("salary.csr-1.in", 135_000, 300_000)]
    [InlineData("salary.senior-csr.in", 300_000, 590_000)]
    [InlineData("benefits.load", 1.25, 1.45)]
    [InlineData("licence.helpdesk", 15, 100)]
    [InlineData("licence.crm", 25, 300)]
    [InlineData("training.de-escalation", 350, 600)]
    [InlineData("certification.vendor-exam", 150, 600)]
    [InlineData("incentive.pool", 200, 800)]
    public void A_published_range_is_kept(string key, double low, double high)
    {
        var line = DefaultPriceBook.Book.At(key, Today).Value;

        Assert.Equal(((decimal)low, (decimal)high), (line.Low, line.High));
    }

    // 85 to 140 minutes: 10-20 + 30-45 + 30-60 + 10 + 5.
    [Fact]
    public void A_candidate_takes_85_to_140_minutes()
    {
        var hours = DefaultPriceBook.Book.At(PriceKeys.RecruitingHours, Today).Value;

        Assert.Equal((85m, 140m), (decimal.Round(hours.Low * 60), decimal.Round(hours.High * 60)));
    }
}

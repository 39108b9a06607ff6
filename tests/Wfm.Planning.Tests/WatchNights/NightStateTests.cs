using System.Globalization;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Planning.Ports;
using Wfm.Planning.WatchNights;

namespace Wfm.Planning.Tests.WatchNights;

public sealed class NightStateTests
{
    private static readonly Site s_site = new() { Id = SiteId.Of("lisbon"), Name = "Lisbon", Zone = IanaZone.Parse("Europe/Lisbon").Value, Country = "PT", NightlyRunAt = new TimeOnly(2, 30) };

    // 02:30 in Lisbon is 01:30Z in summer and 02:30Z in winter.
    [Theory]
    [InlineData("2026-07-10T04:29:00Z", "2026-07-09")]
    [InlineData("2026-07-10T04:30:00Z", "2026-07-10")]
    [InlineData("2026-12-10T05:29:00Z", "2026-12-09")]
    [InlineData("2026-12-10T05:30:00Z", "2026-12-10")]
    public void A_night_must_have_its_plan_three_hours_after_it_is_due(string now, string expected) =>
        Assert.Equal(expected, NightState.ExpectedAt(s_site, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)).Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-07-09", true)]
    [InlineData("2026-07-10", false)]
    [InlineData("2026-07-11", false)]
    public void A_site_is_overdue_until_the_expected_night_or_a_later_one_has_its_plan(string? lastGood, bool overdue) => Assert.Equal(overdue, State(lastGood).IsOverdue);

    [Fact]
    public void A_site_without_volume_is_not_late() => Assert.False((State(null) with { NothingToPlan = true }).IsOverdue);

    [Fact]
    public void The_alert_says_which_night_and_since_when() => Assert.Equal(
        "Overdue: the night of 2026-07-10 at site lisbon of acme was due at 2026-07-10 01:30Z and has no plan; the last good night is 2026-07-08.",
        new NightOverdue(State("2026-07-08")).Sentence);

    private static NightState State(string? lastGood) => new(
        TenantId.Of("acme"), s_site.Id, new DateOnly(2026, 7, 10), new DateTimeOffset(2026, 7, 10, 1, 30, 0, TimeSpan.Zero), lastGood is null ? null : DateOnly.Parse(lastGood, CultureInfo.InvariantCulture));
}

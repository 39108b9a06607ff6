using System.Globalization;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Planning.StartNightlyRun;

namespace Wfm.Planning.Tests.StartNightlyRun;

public sealed class NightTests
{
    [Theory]
    [InlineData("2026-06-29T06:29:59Z", "2026-06-28", "2026-06-28T06:30:00Z")] // 02:29:59 in New York: still last night
    [InlineData("2026-06-29T06:30:00Z", "2026-06-29", "2026-06-29T06:30:00Z")]
    [InlineData("2026-06-30T03:00:00Z", "2026-06-29", "2026-06-29T06:30:00Z")]
    [InlineData("2026-03-08T07:29:00Z", "2026-03-08", "2026-03-08T07:30:00Z", false)] // 02:30 is skipped: due at 03:30 EDT
    [InlineData("2026-03-08T07:30:00Z", "2026-03-08", "2026-03-08T07:30:00Z")]
    [InlineData("2026-11-01T07:45:00Z", "2026-11-01", "2026-11-01T07:30:00Z")] // 02:30 EST comes once, after the doubled hour
    public void In_New_York_the_night_is_due_at_half_past_two(string now, string night, string due, bool isDue = true)
    {
        var found = Night.DueAtSite(Site("America/New_York", new TimeOnly(2, 30)), Instant(now));

        if (isDue)
            Assert.Equal((DateOnly.Parse(night, CultureInfo.InvariantCulture), Instant(due)), (found.Date, found.DueAt));
        else
            Assert.True(found.Date < DateOnly.Parse(night, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_time_that_comes_twice_is_due_the_first_time()
    {
        // 01:30 in New York on 2026-11-01 is 05:30Z (EDT) and 06:30Z (EST).
        var found = Night.DueAtSite(Site("America/New_York", new TimeOnly(1, 30)), Instant("2026-11-01T05:30:00Z"));

        Assert.Equal(Instant("2026-11-01T05:30:00Z"), found.DueAt);
        Assert.Equal(found, Night.DueAtSite(Site("America/New_York", new TimeOnly(1, 30)), Instant("2026-11-01T06:30:00Z")));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static Site Site(string zone, TimeOnly at) =>
        new() { Id = SiteId.Of("site"), Name = "Site", Zone = IanaZone.Parse(zone).Value, Country = "US", NightlyRunAt = at };
}

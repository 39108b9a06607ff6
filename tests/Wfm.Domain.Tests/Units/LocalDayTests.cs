using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Units;

public sealed class LocalDayTests
{
    // Clock changes as published by the IANA time-zone database.
    [Theory]
    [InlineData("America/New_York", 2026, 3, 8, 92)]
    [InlineData("America/New_York", 2026, 11, 1, 100)]
    [InlineData("America/New_York", 2026, 6, 1, 96)]
    [InlineData("Europe/London", 2026, 3, 29, 92)]
    [InlineData("Europe/London", 2026, 10, 25, 100)]
    [InlineData("Australia/Sydney", 2026, 10, 4, 92)]
    [InlineData("Australia/Sydney", 2026, 4, 5, 100)]
    [InlineData("Australia/Lord_Howe", 2026, 10, 4, 94)]
    [InlineData("Australia/Lord_Howe", 2026, 4, 5, 98)]
    [InlineData("Asia/Kolkata", 2026, 3, 29, 96)]
    public void A_day_has_as_many_quarter_hours_as_its_clock_shows(string zone, int year, int month, int day, int slots) =>
        Assert.Equal(slots, Quarters(zone, year, month, day).SlotCount);

    [Fact]
    public void The_skipped_hour_has_no_slot_and_the_doubled_hour_has_two()
    {
        var spring = Quarters("America/New_York", 2026, 3, 8);
        var autumn = Quarters("America/New_York", 2026, 11, 1);

        var springHours = Enumerable.Range(0, spring.SlotCount).Select(slot => spring[slot].LocalStart.Hour).ToList();
        var autumnHours = Enumerable.Range(0, autumn.SlotCount).Select(slot => autumn[slot].LocalStart.Hour).ToList();

        Assert.DoesNotContain(2, springHours);
        Assert.Equal(8, autumnHours.Count(hour => hour == 1));
    }

    [Fact]
    public void Every_instant_of_a_day_is_in_one_slot_and_the_next_midnight_in_none()
    {
        var day = Quarters("Australia/Lord_Howe", 2026, 4, 5);

        for (var slot = 0; slot < day.SlotCount; slot++)
        {
            Assert.Equal(slot, day.SlotOf(day[slot].StartUtc));
            Assert.Equal(slot, day.SlotOf(day[slot].EndUtc.AddTicks(-1)));
        }

        Assert.Equal(-1, day.SlotOf(day.EndUtc));
        Assert.Equal(-1, day.SlotOf(day.StartUtc.AddTicks(-1)));
    }

    private static LocalDay Quarters(string zone, int year, int month, int day) =>
        LocalDay.Of(new DateOnly(year, month, day), IanaZone.Parse(zone).Value, TimeSpan.FromMinutes(15));
}

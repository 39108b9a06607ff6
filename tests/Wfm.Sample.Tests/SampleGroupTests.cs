using Wfm.Domain.Demand;
using Wfm.Sample.Truth;

namespace Wfm.Sample.Tests;

public sealed class SampleGroupTests(History600 history)
{
    [Fact]
    public void Figures_are_never_negative_and_add_up_in_every_slot()
    {
        var seen = 0;
        foreach (var slot in history.Days.Values.SelectMany(days => days).SelectMany(day => day.Slots))
        {
            var adds = slot.Offered == slot.Handled + slot.Abandoned && slot.ShortAbandoned <= slot.Abandoned && slot.AnsweredWithinTarget <= slot.Handled
                && slot.HandleSeconds >= slot.Handled && (slot.Handled > 0 || slot.HandleSeconds == 0);
            var positive = slot.Handled >= 0 && slot.ShortAbandoned >= 0 && slot.AnsweredWithinTarget >= 0 && double.IsFinite(slot.Expected) && slot.Expected >= 0
                && (slot.State == SlotState.Closed || slot.ExpectedHandleSeconds > 0);
            Assert.True(adds && positive, slot.ToString());
            seen++;
        }

        Assert.True(seen > 800_000, $"{seen} slots");
    }

    [Fact]
    public void Contacts_come_in_opening_hours_only()
    {
        foreach (var group in history.Operation.Groups)
        {
            var started = group.FirstDay;
            foreach (var day in history.Days[group.Group.Id.Value].Where(day => day.Date >= started))
            {
                for (var slot = 0; slot < day.Slots.Count; slot++)
                {
                    var isOpen = group.Group.Hours.IsOpen(day.Date, day.Day[slot].LocalStart.TimeOfDay);
                    var figures = day.Slots[slot];
                    Assert.True(isOpen ? figures.State != SlotState.Closed : figures == default, $"{group.Group.Id} {day.Date} slot {slot}");
                }
            }
        }
    }

    // Clock changes of the IANA database; 96 / 48 slots on a plain day.
    [Theory]
    [InlineData("chi-orders-en", 2026, 3, 8, 92)]
    [InlineData("chi-orders-en", 2025, 11, 2, 100)]
    [InlineData("lon-technical-en", 2026, 3, 29, 92)]
    [InlineData("lon-chat-en", 2025, 10, 26, 50)]
    [InlineData("syd-care-en", 2026, 4, 5, 100)]
    [InlineData("syd-care-en", 2025, 10, 5, 92)]
    [InlineData("syd-chat-en", 2026, 4, 5, 50)]
    [InlineData("syd-care-en", 2026, 7, 1, 96)]
    public void A_day_has_the_slots_its_clock_shows(string id, int year, int month, int day, int slots)
    {
        var date = new DateOnly(year, month, day);

        Assert.Equal(slots, history.Days[id].Single(made => made.Date == date).Slots.Count);
    }

    [Fact]
    public void The_doubled_hour_brings_contacts_twice_and_is_averaged_on_the_wall_clock()
    {
        var autumn = new DateOnly(2025, 11, 2);
        var day = history.Days["chi-orders-en"].Single(made => made.Date == autumn);
        var folded = history["chi-orders-en"].Series(autumn, autumn.AddDays(1));

        // Clocks go from 02:00 back to 01:00: slots 4-7 are the first 1 o'clock, 8-11 the second.
        Assert.Equal(day.Slots[4].Expected, day.Slots[8].Expected);
        Assert.True(day.Slots[8].Expected > 0);
        Assert.Equal((day.Slots[4].Offered + day.Slots[8].Offered) / 2.0, folded.Contacts.Day(0)[4]);
        Assert.Equal(day.Slots[12].Offered, folded.Contacts.Day(0)[8]);
    }

    [Fact]
    public void The_skipped_hour_is_unknown_on_the_wall_clock()
    {
        var spring = new DateOnly(2026, 3, 8);

        var folded = history["chi-orders-en"].Series(spring, spring.AddDays(1));

        // 02:00 to 03:00 does not exist: quarter hours 8 to 11.
        Assert.Equal([8, 9, 10, 11], Enumerable.Range(0, 96).Where(slot => double.IsNaN(folded.TrueRates.Day(0)[slot])));
    }

    [Fact]
    public void Daily_totals_agree_with_the_intervals_where_both_exist()
    {
        foreach (var group in history.Operation.Groups)
        {
            var daily = group.DailyHistory().ToDictionary(day => day.Date);
            var intervals = group.IntervalHistory().Where(day => day.Slots.Any(slot => slot.State == SlotState.Open)).ToList();

            Assert.Equal(daily.Keys.Count(date => date >= group.FirstIntervalDay), intervals.Count);
            Assert.All(intervals, day =>
            {
                var recorded = day.Slots.Where(slot => slot.State == SlotState.Open).ToList();
                Assert.Equal(recorded.Sum(slot => slot.Offered), daily[day.Date].Offered);
                Assert.Equal(recorded.Sum(slot => (long)slot.HandleSeconds), daily[day.Date].HandleSeconds);
            });
        }
    }

    [Fact]
    public void A_forecaster_is_told_nothing_from_the_origin_on()
    {
        var group = history["lon-email-en"];
        var origin = History600.AsOf.AddDays(-10);

        var request = group.RequestAt(origin);

        Assert.Equal(origin, request.Origin);
        Assert.Equal(History600.AsOf.AddDays(-42), request.Contacts.Start);
        Assert.Equal((History600.AsOf.AddDays(-730), origin), (request.DailyContacts!.Start, request.DailyContacts.End));
        Assert.Equal("Boxing Day", request.Holidays[new DateOnly(2025, 12, 26)]);
        var last = origin.AddDays(-3);
        Assert.Equal(history.Days["lon-email-en"].Single(day => day.Date == last).Total!.Value.Offered, request.DailyContacts.On(last)[0]);
    }

    [Fact]
    public void A_new_group_and_a_short_interval_history_are_among_them()
    {
        var fresh = history["syd-messaging-en"];

        Assert.Equal(18, fresh.IntervalHistory().Count());
        Assert.Contains(fresh.GroundTruth(), happening => happening.Kind == HappeningKind.NewGroup && happening.From == fresh.FirstDay);
        Assert.All(fresh.Days(fresh.FirstDay.AddDays(-3), fresh.FirstDay), day => Assert.Null(day.Total));
        Assert.Equal((42, 730), (history["lon-email-en"].IntervalHistory().Count(), history.Days["lon-email-en"].Count));
    }

    [Fact]
    public void A_low_volume_group_has_0_to_5_contacts_an_interval()
    {
        var counts = history.Days["lon-social-en"].SelectMany(day => day.Slots).Where(slot => slot.State == SlotState.Open).Select(slot => slot.Offered).Order().ToList();

        Assert.InRange(counts.Count(count => count == 0) / (double)counts.Count, 0.1, 0.5);
        Assert.InRange(counts[(int)(0.98 * counts.Count)], 3, 6);
    }

    [Fact]
    public void Live_channels_lose_more_contacts_on_busy_days_and_deferred_ones_none()
    {
        foreach (var group in history.Operation.Groups.Where(group => group.Group.Tier == 1 && group.FirstDay < History600.AsOf.AddDays(-100)))
        {
            var days = history.Days[group.Group.Id.Value].Where(day => day.Total is not null).OrderBy(day => day.Slots.Sum(slot => slot.Offered) / day.Expected).ToList();
            var (quiet, busy) = (Abandoned(days[..(days.Count / 4)]), Abandoned(days[^(days.Count / 4)..]));

            Assert.True(group.Group.Channel.IsDeferred() ? busy == 0 : busy > quiet, $"{group.Group.Id}: {quiet:0.0000} on quiet, {busy:0.0000} on busy days");
        }

        static double Abandoned(List<SampleDay> days) =>
            days.Sum(day => day.Slots.Sum(slot => slot.Abandoned)) / (double)days.Sum(day => day.Slots.Sum(slot => slot.Offered));
    }
}

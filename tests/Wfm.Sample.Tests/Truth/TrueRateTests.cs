using Wfm.Domain.Demand;
using Wfm.Sample.Truth;

namespace Wfm.Sample.Tests.Truth;

/// <summary>What was realised is measured and held against the truth it was made from.</summary>
public sealed class TrueRateTests(History600 history)
{
    [Fact]
    public void Contacts_are_the_true_rate_on_average()
    {
        Assert.All(history.Operation.Groups, group =>
        {
            var ratios = PlainDays(group).Select(day => Offered(day) / day.Expected).ToList();
            var mean = ratios.Average();
            var error = Math.Sqrt(ratios.Sum(ratio => Math.Pow(ratio - mean, 2))) / ratios.Count;

            // 4.5 standard errors of the mean: 1 in 6,000 for 24 groups. A higher tier may lie a little below, because busy days
            // lose more contacts before they escalate than quiet days gain.
            Assert.InRange(mean, 1 - (4.5 * error) - (group.Group.Tier > 1 ? 0.005 : 0), 1 + (4.5 * error));
        });
    }

    [Fact]
    public void The_spread_of_days_beyond_Poisson_is_the_intended_one()
    {
        var measured = 0;
        foreach (var group in history.Operation.Groups)
        {
            // Bursts within the day add to the spread of social media, and tiny groups drown it in Poisson noise.
            if (group.DayRateVariation is not { } intended || group.Group.Channel == Channel.Social || PlainDays(group).Average(day => day.Expected) < 400)
                continue;
            var days = PlainDays(group);
            var squares = days.Average(day => Math.Pow((Offered(day) / day.Expected) - 1, 2) - (1 / day.Expected));

            // A sample variance has a relative error of sqrt(2 / n); 4 of them, and as much again for the Poisson part taken off.
            var tolerance = 4 * Math.Sqrt(2.0 / days.Count) * ((intended * intended) + days.Average(day => 1 / day.Expected));
            Assert.InRange(squares, (intended * intended) - tolerance, (intended * intended) + tolerance);
            Assert.True(squares > tolerance, $"{group.Group.Id}: over-dispersion must stand out");
            measured++;
        }

        Assert.True(measured >= 12, $"{measured} groups measured");
    }

    [Fact]
    public void Groups_of_a_site_are_busy_together_and_those_of_different_sites_are_not()
    {
        // Shared 0.035 and own 0.045: correlation 0.035^2 / (0.035^2 + 0.045^2) = 0.38.
        Assert.InRange(Correlation("chi-billing-en", "chi-technical-en"), 0.22, 0.52);
        Assert.InRange(Correlation("chi-billing-en", "lon-care-en"), -0.16, 0.16);
    }

    [Fact]
    public void Handle_times_are_the_true_AHT_on_average()
    {
        Assert.All(history.Operation.Groups, group =>
        {
            var slots = PlainDays(group).SelectMany(day => day.Slots).Where(slot => slot.Handled > 0).ToList();
            var expected = slots.Sum(slot => slot.Handled * slot.ExpectedHandleSeconds);

            // The CV of one handle time is at most 1.
            Assert.Equal(1, slots.Sum(slot => (double)slot.HandleSeconds) / expected, 4.5 / Math.Sqrt(slots.Sum(slot => slot.Handled)));
        });
    }

    [Fact]
    public void Handle_times_differ_by_hour_channel_and_weekday_and_drift()
    {
        var slots = history.Days["chi-orders-en"].SelectMany(day => day.Slots.Select((slot, index) => (day.Date, Hour: day.Day[index].LocalStart.Hour, slot))).ToList();

        var noon = slots.Where(at => at.Hour is 12 or 13).ToLookup(at => at.Date.DayOfWeek, at => at.slot);
        Assert.True(Aht(slots.Where(at => at.Hour is 2 or 3).Select(at => at.slot)) > 1.05 * Aht(noon.SelectMany(day => day)));
        Assert.True(Aht(noon[DayOfWeek.Sunday]) > 1.02 * Aht(noon[DayOfWeek.Monday]));
        Assert.True(Aht(history.Days["chi-chat-en"].SelectMany(day => day.Slots)) > 1.3 * Aht(slots.Select(at => at.slot)));
    }

    [Fact]
    public void Billing_peaks_show_in_the_records_on_the_first_of_the_month()
    {
        var group = history["chi-billing-en"];
        // The 1st and 2nd against plain days of the same weekday around; the strength of 1.1 is the blueprint's.
        var lifts = Lifts(group, date => date.Day is 1 or 2, date => date.Day is >= 7 and <= 13 or >= 18 and <= 26);

        Assert.True(lifts.Count >= 20);
        Assert.Equal((1 + (1.1 * 0.26)) / (1 - (1.1 * 0.045)), lifts.Average(), 0.05);
    }

    [Fact]
    public void A_higher_tier_gets_the_stated_share_of_what_the_lower_ones_handle()
    {
        var sent = history.Operation.Groups.Where(group => group.Group.EscalatesTo?.To.Value == "chi-tier2-en")
            .Sum(group => (double)group.Group.EscalatesTo!.Share * history.Days[group.Group.Id.Value].Sum(day => day.Slots.Sum(slot => slot.Handled)));
        var came = history.Days["chi-tier2-en"].Sum(day => day.Slots.Sum(slot => slot.Offered));

        // Binomial error; on top, hours in which the higher tier's lines were down took in what came and showed nothing.
        Assert.InRange(came / sent, 0.995 - (4 / Math.Sqrt(sent)), 1 + (4 / Math.Sqrt(sent)));
    }

    private IReadOnlyList<SampleDay> PlainDays(SampleGroup group)
    {
        // A higher tier feels what hit a lower one until its own next opening.
        var disturbed = group.GroundTruth().Where(happening => happening.Kind is HappeningKind.Spike or HappeningKind.MissingData or HappeningKind.ZeroWhileOpen)
            .SelectMany(happening => DaysOf(happening, andAfter: 4)).ToHashSet();
        return [.. history.Days[group.Group.Id.Value].Where(day => day.Expected > 0 && !disturbed.Contains(day.Date))];
    }

    private List<double> Lifts(SampleGroup group, Func<DateOnly, bool> on, Func<DateOnly, bool> off)
    {
        var special = group.GroundTruth().Where(happening => happening.MovesContacts && !happening.ForGood)
            .SelectMany(happening => DaysOf(happening)).ToHashSet();
        var plain = PlainDays(group).Where(day => !special.Contains(day.Date)).ToDictionary(day => day.Date, Offered);
        var lifts = new List<double>();
        foreach (var date in plain.Keys.Where(on))
        {
            var others = new[] { -21, -14, -7, 7, 14, 21 }.Select(day => date.AddDays(day)).Where(other => off(other) && plain.ContainsKey(other)).ToList();
            if (others.Count > 0)
                lifts.Add(plain[date] / others.Average(other => plain[other]));
        }

        return lifts;
    }

    private static IEnumerable<DateOnly> DaysOf(Happening happening, int andAfter = 0) =>
        Enumerable.Range(0, 1 + happening.Until.DayNumber - happening.From.DayNumber + andAfter).Select(day => happening.From.AddDays(day));

    private double Correlation(string left, string right)
    {
        var others = PlainDays(history[right]).ToDictionary(day => day.Date, day => (Offered(day) / day.Expected) - 1);
        var pairs = PlainDays(history[left]).Where(day => others.ContainsKey(day.Date)).Select(day => ((Offered(day) / day.Expected) - 1, others[day.Date])).ToList();
        return pairs.Sum(pair => pair.Item1 * pair.Item2) / Math.Sqrt(pairs.Sum(pair => pair.Item1 * pair.Item1) * pairs.Sum(pair => pair.Item2 * pair.Item2));
    }

    private static double Offered(SampleDay day) => day.Slots.Sum(slot => slot.Offered);

    private static double Aht(IEnumerable<SampleSlot> slots)
    {
        var (seconds, handled) = slots.Aggregate((0.0, 0.0), (sum, slot) => (sum.Item1 + slot.HandleSeconds, sum.Item2 + slot.Handled));
        return seconds / handled;
    }
}

using Wfm.Domain.Demand;
using Wfm.Sample.Truth;

namespace Wfm.Sample.Tests.Truth;

/// <summary>Each line of the ground truth is looked for in the records, by comparing with plain days around it.</summary>
public sealed class HappeningTests(History600 history)
{
    [Fact]
    public void Every_kind_is_in_the_history()
    {
        var kinds = history.Operation.Groups.SelectMany(group => group.GroundTruth())
            .Where(happening => happening.From < History600.AsOf).Select(happening => happening.Kind).ToHashSet();

        Assert.Equal(Enum.GetValues<HappeningKind>(), kinds.Order());
    }

    [Theory]
    [InlineData(HappeningKind.Campaign)]
    [InlineData(HappeningKind.Spike)]
    [InlineData(HappeningKind.AfterHoliday)]
    [InlineData(HappeningKind.Holiday)]
    public void The_records_show_the_stated_effect(HappeningKind kind)
    {
        var (shown, stated) = (new List<double>(), new List<double>());
        foreach (var group in Tier1())
        {
            var truth = group.GroundTruth();
            var totals = Totals(group);
            foreach (var happening in truth.Where(happening => happening.Kind == kind && happening.Factor > 0))
            {
                for (var date = happening.From; date <= happening.Until; date = date.AddDays(1))
                {
                    if (Special(truth, date) != 1 || !totals.TryGetValue(date, out var total))
                        continue;
                    var plain = new[] { -14, -7, 7, 14 }.Select(day => date.AddDays(day))
                        .Where(other => Special(truth, other) == 0 && totals.ContainsKey(other)).ToList();
                    if (plain.Count == 0)
                        continue;
                    // Billing peaks are known: taken out, so that the happening alone is left.
                    shown.Add(Math.Log(total / group.DayOfMonthFactor(date) / plain.Average(other => totals[other] / group.DayOfMonthFactor(other))));
                    stated.Add(Math.Log(happening.FactorOn(date)));
                }
            }
        }

        // A day's noise is about 10 %, a comparison's 12 %; 4 standard errors.
        Assert.True(shown.Count >= 15, $"{shown.Count} days");
        Assert.Equal(stated.Average(), shown.Average(), 4 * 0.12 / Math.Sqrt(shown.Count));
        Assert.True(Math.Abs(stated.Average()) > 0.04, "the effect must be worth finding");
    }

    [Fact]
    public void A_level_shift_moves_the_weeks_after_it()
    {
        var errors = new List<double>();
        foreach (var group in Tier1())
        {
            var truth = group.GroundTruth();
            var totals = Totals(group);
            foreach (var shift in truth.Where(happening => happening.Kind == HappeningKind.LevelShift && happening.From < History600.AsOf.AddDays(-30)))
                errors.Add(Math.Log(Week(group, truth, totals, shift.From) / Week(group, truth, totals, shift.From.AddDays(-28)) / shift.Factor));
        }

        // Shifts are by 12-28 %. Season and self-service move a group a few per cent meanwhile; a week of days has 3 % of noise.
        Assert.True(errors.Count >= 2);
        Assert.All(errors, error => Assert.InRange(error, -0.1, 0.1));
        Assert.InRange(errors.Average(), -0.05, 0.05);
    }

    [Fact]
    public void A_higher_tier_lists_its_own_outages_and_what_moved_those_below()
    {
        var truth = history["chi-tier2-en"].GroundTruth();

        Assert.Contains(truth, happening => happening.Kind == HappeningKind.MissingData && happening.Group.Value == "chi-tier2-en");
        Assert.Contains(truth, happening => happening.Kind == HappeningKind.Campaign && happening.Group.Value == "chi-technical-en");
        Assert.DoesNotContain(truth, happening => happening.Kind == HappeningKind.MissingData && happening.Group.Value != "chi-tier2-en");
    }

    [Fact]
    public void A_hiring_class_stretches_handle_times_at_first_and_not_at_last()
    {
        var (early, late) = (new List<double>(), new List<double>());
        foreach (var group in Tier1())
        {
            foreach (var hiring in group.GroundTruth().Where(happening => happening.Kind == HappeningKind.HiringClass))
            {
                if (hiring.From < group.FirstDay.AddDays(40) || hiring.Until >= History600.AsOf)
                    continue;
                var before = Aht(group, hiring.From.AddDays(-28), hiring.From);
                early.Add(Aht(group, hiring.From, hiring.From.AddDays(28)) / before);
                late.Add(Aht(group, hiring.Until.AddDays(-13), hiring.Until.AddDays(1)) / before);
            }
        }

        // 12-20 % starters at 1.4 times: 4.8-8 % at first, fading over 16 weeks: the mean of the first four is 7/8 of it.
        Assert.InRange(early.Average(), 1.03, 1.075);
        Assert.InRange(late.Average(), 0.97, 1.025);
    }

    [Fact]
    public void In_the_weeks_to_come_the_600_seat_operation_sees_a_level_shift_lost_data_a_dead_line_and_clock_changes()
    {
        var soon = history.Operation.Groups.SelectMany(group => group.GroundTruth())
            .Where(happening => happening.From >= History600.AsOf && happening.From < History600.AsOf.AddDays(24)).ToList();

        Assert.Contains(soon, happening => happening.Kind == HappeningKind.LevelShift);
        Assert.Contains(soon, happening => happening.Kind == HappeningKind.MissingData);
        Assert.Contains(soon, happening => happening.Kind == HappeningKind.ZeroWhileOpen);
        Assert.Equal(92, history["syd-care-en"].Future(1).Single(day => day.Date == new DateOnly(2026, 10, 4)).Slots.Count);
        Assert.Equal(50, history["lon-chat-en"].Future(4).Single(day => day.Date == new DateOnly(2026, 10, 25)).Slots.Count);
    }

    [Fact]
    public void A_factor_runs_in_a_straight_line_and_stays_only_if_for_good()
    {
        var start = new DateOnly(2026, 1, 1);
        var launch = new Happening
        {
            Group = default, Kind = HappeningKind.SelfService, Name = "Launch", From = start, Until = start.AddDays(10), Factor = 1, LastFactor = 0.9, ForGood = true,
        };

        Assert.Equal([1, 1, 0.95, 0.9, 0.9], new[] { -1, 0, 5, 10, 400 }.Select(day => Math.Round(launch.FactorOn(start.AddDays(day)), 12)));
        Assert.Equal(1, (launch with { ForGood = false }).FactorOn(start.AddDays(11)));
    }

    private IEnumerable<SampleGroup> Tier1() => history.Operation.Groups.Where(group =>
        group.Group.Tier == 1 && group.Group.Channel != Channel.Social && group.FirstDay < History600.AsOf.AddDays(-100)
        && history.Days[group.Group.Id.Value].Average(day => day.Expected) > 200);

    private Dictionary<DateOnly, double> Totals(SampleGroup group) =>
        history.Days[group.Group.Id.Value].Where(day => day.Total is not null).ToDictionary(day => day.Date, day => (double)day.Total!.Value.Offered);

    private static int Special(IReadOnlyList<Happening> truth, DateOnly date) => truth.Count(happening =>
        happening.Covers(date) && happening.Kind is not (HappeningKind.HiringClass or HappeningKind.SelfService or HappeningKind.NewGroup));

    // A mean week out of the plain days of four.
    private static double Week(SampleGroup group, IReadOnlyList<Happening> truth, Dictionary<DateOnly, double> totals, DateOnly from) =>
        Enumerable.Range(0, 28).Select(day => from.AddDays(day))
            .Where(date => totals.ContainsKey(date) && Special([.. truth.Where(happening => happening.Kind != HappeningKind.LevelShift)], date) == 0)
            .GroupBy(date => date.DayOfWeek).Select(days => days.Average(date => totals[date] / group.DayOfMonthFactor(date))).Sum();

    private double Aht(SampleGroup group, DateOnly from, DateOnly to)
    {
        var slots = history.Days[group.Group.Id.Value].Where(day => day.Date >= from && day.Date < to).SelectMany(day => day.Slots).ToList();
        return slots.Sum(slot => (double)slot.HandleSeconds) / slots.Sum(slot => slot.Handled);
    }
}

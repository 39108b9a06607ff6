using CsCheck;
using Wfm.Domain.Staffing.Shifts;
using Wfm.Optimization.Shifts;

namespace Wfm.Optimization.Tests.Shifts;

public sealed class ShiftPlannerTests
{
    private static readonly ShiftPlanner Planner = new(TimeProvider.System);
    private static readonly ShiftEffort SomeRounds = new(200);

    [Fact]
    public void Three_people_round_the_clock_on_three_shifts_of_five_days_need_five_tours_for_each_shift()
    {
        // 21 shifts a week for each start, 5 to a tour: 4.2 tours, so 5. Divisible people would do with 504 h.
        var plan = Planner.Plan(Weeks.Hourly(7, (_, _) => 3), Weeks.EightHours(0, 8, 16), SomeRounds).Value;

        Assert.Equal(15, plan.Heads);
        Assert.Equal(600, plan.PaidHours);
        Assert.Equal(504, plan.RequiredHours);
        Assert.Equal(504, plan.LowerBound, 3);
        Assert.Empty(plan.Uncovered);
    }

    [Fact]
    public void A_night_shift_runs_into_the_next_day_and_its_hours_are_night_until_six_and_weekend_from_midnight_on_Saturday()
    {
        // One person from 22:00 to 06:00, Monday to Friday: 4 nights whole, Friday's only until midnight; Saturday's 6 h are weekend.
        decimal Night(int day, int hour) => (hour >= 22 && day <= 4) || (hour < 6 && day is >= 1 and <= 5) ? 1 : 0;
        var plan = Planner.Plan(Weeks.Hourly(7, Night), Weeks.EightHours(22), SomeRounds).Value;

        Assert.Equal(1, plan.Heads);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], plan.Tours.Single().Days);
        Assert.Equal(new PremiumHours(Evening: 0, Night: 34, Weekend: 6), plan.Premium);
        Assert.Equal(1, plan.Inefficiency);
        Assert.Equal(0, plan.Gap);
    }

    [Fact]
    public void An_hour_that_costs_less_short_than_covered_stays_short_at_its_price()
    {
        var rules = Weeks.EightHours(8) with { ShortagePrice = 3 };
        var plan = Planner.Plan(Weeks.Hourly(1, (_, hour) => hour == 10 ? 2 : 0), rules, SomeRounds).Value;

        Assert.Equal(0, plan.Heads);
        Assert.Equal([new UncoveredSlot(10, 2)], plan.Uncovered);
        Assert.Equal(6, plan.Cost);
        Assert.Equal(0, plan.Gap, 6);
    }

    [Fact]
    public void Who_is_on_a_break_is_on_site_and_not_at_work()
    {
        var plan = Planner.Plan(Weeks.Hourly(1, (_, hour) => hour is >= 8 and < 17 ? 4 : 0), WithLunch(8), SomeRounds).Value;

        // 9 h on site, an hour of it lunch between the third and the sixth: five people put one out of work in each of three hours.
        Assert.Equal(6, plan.Heads);
        Assert.Equal(6, plan.PeakOnSite);
        Assert.Equal(6 * 9, plan.OnSite.Sum());
        Assert.Equal(6 * 8, plan.AtWork.Sum());
        Assert.Equal(48, plan.PaidHours);
        Assert.All(Enumerable.Range(8, 9), hour => Assert.True(plan.AtWork[hour] >= 4));
    }

    [Fact]
    public void Part_time_keeps_to_its_share_and_weekends_off_to_theirs()
    {
        var short4 = new TourType("5 x 4 h", new ShiftType("4 h", TimeSpan.FromHours(4), []), 5, DaysOffTogether: true, PartTime: true, [StartWindow.AnyHalfHour with { Step = TimeSpan.FromHours(1), Last = TimeSpan.FromHours(23) }]);
        var rules = Weeks.EightHours(6, 10, 14) with { MostPartTime = 0.25m, FewestWeekendsOff = 0.4m };
        rules = rules with { Tours = [.. rules.Tours, short4] };
        var demand = Weeks.Hourly(7, (day, hour) => hour is >= 6 and < 22 ? (day < 5 ? 6 : 4) + (hour == 11 ? 3 : 0) : 0);
        var plan = Planner.Plan(demand, rules, SomeRounds).Value;

        Assert.True(plan.Tours.Where(tour => tour.Tour == "5 x 4 h").Sum(tour => tour.Heads) <= 0.25 * plan.Heads);
        Assert.True(plan.Tours.Where(tour => !tour.Days.Contains(DayOfWeek.Saturday) && !tour.Days.Contains(DayOfWeek.Sunday)).Sum(tour => tour.Heads) >= 0.4 * plan.Heads);
        Assert.Empty(plan.Uncovered);
    }

    [Fact]
    public void Under_hard_cover_a_time_that_no_shift_reaches_is_refused_and_named()
    {
        var refused = Planner.Plan(Weeks.Hourly(7, (_, hour) => hour == 3 ? 1 : 0), Weeks.EightHours(8), SomeRounds);

        Assert.Equal("shifts.uncoverable", refused.Failure.Rule);
        Assert.Contains("03:00:00", refused.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_make_no_sense_are_refused_all_at_once()
    {
        var refused = Planner.Plan(new ShiftDemand(TimeSpan.FromHours(1), [1, 2, 3]), new ShiftRules { Tours = [], MostPartTime = 2, ShortagePrice = 0 }, SomeRounds);

        Assert.Equal(["shifts.days", "shifts.noTours", "shifts.share", "shifts.price"], refused.Failure.Problems.Select(problem => problem.Rule));
    }

    [Fact]
    public void Every_plan_covers_keeps_its_bound_and_adds_up() =>
        Gen.Select(Gen.Int[0, 9].Array[24], Gen.Int[1, 7], Gen.Bool, Gen.Bool).Sample(
            (shape, days, breaks, soft) =>
            {
                var demand = Weeks.Hourly(days, (day, hour) => shape[hour] * (day > 4 ? 0.5m : 1));
                var rules = (breaks ? WithLunch(0, 4, 8, 12, 16, 20) : Weeks.EightHours(0, 4, 8, 12, 16, 20)) with { ShortagePrice = soft ? 2 : null };
                var plan = Planner.Plan(demand, rules, new ShiftEffort(20)).Value;

                var onSite = new int[demand.Required.Count];
                foreach (var tour in plan.Tours)
                {
                    foreach (var day in tour.Days)
                    {
                        var first = ((((int)day + 6) % 7) * 24) + tour.Start.Hours;
                        for (var hour = first; hour < first + (breaks ? 9 : 8); hour++)
                            onSite[hour % onSite.Length] += tour.Heads;
                    }
                }

                Assert.Equal(onSite, plan.OnSite);
                Assert.Equal(plan.Tours.Sum(tour => tour.Heads * tour.Days.Count * 8m), plan.PaidHours);
                Assert.Equal(plan.PaidHours, plan.AtWork.Sum());
                var missing = demand.Required.Zip(plan.AtWork, (required, atWork) => Math.Max(0, required - atWork)).Sum();
                Assert.Equal(missing, plan.Uncovered.Sum(slot => slot.Missing));
                Assert.True(soft || missing == 0);
                Assert.InRange(plan.LowerBound, 0, plan.PaidHours + (soft ? 2 * missing : 0));
            },
            iter: 60,
            threads: 1);

    private static ShiftRules WithLunch(params int[] startHours)
    {
        var rules = Weeks.EightHours(startHours);
        var lunch = new ShiftBreak("lunch", TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(5), Paid: false);
        return rules with { Tours = [.. rules.Tours.Select(tour => tour with { Shift = new ShiftType("8 h and lunch", TimeSpan.FromHours(9), [lunch]) })] };
    }
}

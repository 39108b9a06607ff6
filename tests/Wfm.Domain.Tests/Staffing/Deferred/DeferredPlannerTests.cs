using CsCheck;
using Wfm.Domain.Randomness;
using Wfm.Domain.Staffing.Deferred;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.Deferred;

public sealed class DeferredPlannerTests
{
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    [Fact]
    public void Two_hundred_waiting_cleared_in_5_days_beside_80_a_day_are_120_a_day_and_50_hours() // DOMAIN 4.5, TU2
    {
        Assert.Equal(120, BacklogClearance.DailyContacts(200, 5, 80));
        Assert.Equal(50, BacklogClearance.DailyHours(200, 5, 80, TimeSpan.FromSeconds(1500)), 12);
        Assert.Equal(10, BacklogClearance.People(50, 6.25, Shrinkage.FromPercent(20).Value).Value);
    }

    [Fact]
    public void The_planner_finds_the_same_120_a_day_from_deadlines()
    {
        // Five days of 8 hours in half hours, nights closed; new mail within a day, the old within five.
        var demand = Days(5, contactsPerDay: 80, aht: 1500) with
        {
            ReplyWithin = TimeSpan.FromHours(9),
            Backlog = [new BacklogItem(200, TimeSpan.Zero)],
            ClearBacklogWithin = TimeSpan.FromHours(40.5),
            BacklogAtEnd = 0,
        };

        var plan = DeferredPlanner.Plan(demand);

        for (var day = 0; day < 5; day++)
            Assert.Equal(50, plan.Agents[(day * 48)..((day + 1) * 48)].Sum() * 0.5, 6);
        Assert.All(Enumerable.Range(0, 240), slot => Assert.Equal(demand.Open[slot] ? 6.25 : 0, plan.Agents[slot], 6));
        Assert.Equal(0, plan.Flow.Backlog[^1], 6);
        Assert.Equal(160, plan.Flow.Backlog[47], 6); // 200 + 80 - 120 after the first day
        Assert.All(plan.Flow.Overdue, overdue => Assert.Equal(0, overdue, 6));
    }

    [Fact]
    public void No_level_line_can_be_lower_than_the_busiest_window_and_the_plans_peak_is_just_that() =>
        Gen.Select(Gen.Double[0, 30].Array[20], Gen.Int[1, 6]).Where((contacts, _) => contacts.Sum() > 0).Sample((contacts, reply) =>
        {
            var demand = new DeferredDemand
            {
                Contacts = contacts,
                AhtSeconds = [.. contacts.Select(_ => 60.0)],
                Open = [.. contacts.Select(_ => true)],
                Interval = HalfHour,
                ReplyWithin = (reply * HalfHour) + TimeSpan.FromSeconds(60),
                BacklogAtEnd = 0,
            };
            var peak = DeferredPlanner.Plan(demand).Agents.Max();

            // Work that comes after s and is due by t, over t - s: by hand for all windows.
            var bound = 0.0;
            for (var s = 0; s < 20; s++)
            {
                for (var t = s + 1; t <= 20; t++)
                {
                    var last = t == 20 ? 20 : t - reply;
                    var work = Enumerable.Range(s, Math.Max(0, last - s)).Sum(slot => contacts[slot]) * 60;
                    bound = Math.Max(bound, work / ((t - s) * 1800));
                }
            }

            return Math.Abs(peak - bound) < 1e-9 * (1 + bound);
        });

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(1)]
    public void No_reply_is_late_when_the_whole_agents_work_mail_by_mail(double replyHours)
    {
        var demand = Days(6, contactsPerDay: 300, aht: 420) with { ReplyWithin = TimeSpan.FromHours(replyHours), BacklogAtEnd = 0 };
        var plan = DeferredPlanner.Plan(demand);

        var (replies, late) = MailRoom.Work(demand, plan.Whole, random: null);

        Assert.Equal(1800, replies);
        Assert.Equal(0, late);
        Assert.All(plan.Flow.Overdue, overdue => Assert.Equal(0, overdue, 6));
    }

    [Fact]
    public void A_share_in_time_of_95_percent_holds_against_random_mail()
    {
        var demand = Days(40, contactsPerDay: 300, aht: 420) with { ReplyWithin = TimeSpan.FromHours(4), ShareInTime = 0.95, RateVariation = 0 };
        var plan = DeferredPlanner.Plan(demand);

        var (replies, late) = MailRoom.Work(demand, plan.Whole, new Xoshiro256(5));

        Assert.InRange(1 - (late / (double)replies), 0.95, 1);
        // 1.645 standard deviations of the work of the 131 mails of a reply time: sqrt(2 / 131) of their mean.
        Assert.Equal(1 + (1.6449 * Math.Sqrt(2 / 131.25)), plan.Agents.Sum() / DeferredPlanner.Plan(demand with { ShareInTime = 0.5 }).Agents.Sum(), 0.001);
    }

    [Fact]
    public void Mail_that_comes_at_night_waits_for_the_morning()
    {
        var demand = Days(2, contactsPerDay: 0, aht: 600) with { ReplyWithin = TimeSpan.FromHours(2) };
        demand.Contacts[4] = 12;

        var plan = DeferredPlanner.Plan(demand);

        Assert.Equal(12, plan.Flow.Backlog[17], 9);
        Assert.Equal(TimeSpan.Zero, plan.Flow.OldestAge[17]);
        // 12 x 600 s due to be begun within 1:50 of opening: three half hours.
        Assert.Equal(12 * 600 / 1800.0, plan.Agents.Sum(), 9);
        Assert.Equal(12 * 600 / 1800.0 / 3, plan.Agents[18], 9);
    }

    [Fact]
    public void Agents_that_are_there_anyway_are_used_first_and_only_the_rest_is_asked_for()
    {
        var demand = Days(3, contactsPerDay: 160, aht: 900) with { ReplyWithin = TimeSpan.FromHours(8), BacklogAtEnd = 0 };
        var alone = DeferredPlanner.Plan(demand);
        var given = demand.Open.Select(open => open ? 2.0 : 0).ToArray();

        var blended = DeferredPlanner.Plan(demand with { GivenAgents = given });
        var enough = DeferredPlanner.Plan(demand with { GivenAgents = [.. given.Select(agents => agents * 4)] });

        Assert.Equal(alone.Agents.Sum() - given.Sum(), blended.Agents.Sum(), 1e-6);
        Assert.All(blended.Flow.Overdue, overdue => Assert.Equal(0, overdue, 6));
        Assert.Equal(0, enough.Agents.Sum(), 9);
    }

    [Fact]
    public void Nothing_to_do_needs_nobody()
    {
        var plan = DeferredPlanner.Plan(Days(1, 0, 600) with { ShareInTime = 0.9 });
        var closed = DeferredPlanner.Plan(Days(1, 20, 600) with { Open = new bool[48], ShareInTime = 0.9 });

        Assert.Equal(0, plan.Agents.Sum());
        Assert.Equal(0, closed.Agents.Sum());
    }

    /// <summary>Days open from 9 to 17 in half hours.</summary>
    private static DeferredDemand Days(int days, double contactsPerDay, double aht)
    {
        bool[] open = [.. Enumerable.Range(0, days * 48).Select(slot => slot % 48 is >= 18 and < 34)];
        return new DeferredDemand
        {
            Contacts = [.. open.Select(isOpen => isOpen ? contactsPerDay / 16 : 0)],
            AhtSeconds = [.. open.Select(_ => aht)],
            Open = open,
            Interval = HalfHour,
            ReplyWithin = TimeSpan.FromHours(4),
        };
    }
}

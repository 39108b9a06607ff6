using Wfm.Sample.Realised;

namespace Wfm.Sample.Tests.Workforce;

public sealed class TeamSizingTests
{
    private static readonly DateOnly AsOf = new(2026, 9, 28);

    // Positions: agents of the busiest slot of a site, who are on breaks, coached or in meetings 16 % of the time.
    [Theory]
    [InlineData(false, 20, 30)]
    [InlineData(true, 540, 660)]
    public void The_busiest_slots_fill_about_the_seats_the_operation_is_named_after(bool large, int least, int most)
    {
        var operation = SampleOperation.Create(large ? SampleSize.Seats600 : SampleSize.Seats25, 1, AsOf);
        var peaks = operation.Groups.GroupBy(group => group.Site.Id).Select(site =>
        {
            var weeks = site.Select(AgentsByHalfHour).ToList();
            return Enumerable.Range(0, 7 * 48).Max(halfHour => weeks.Sum(week => week[halfHour]));
        });

        Assert.InRange(peaks.Sum() / (0.92 * 0.94 * 0.97), least, most);
    }

    [Fact]
    public void Some_teams_are_short_and_one_is_over()
    {
        var teams = SampleOperation.Create(SampleSize.Seats600, 1, AsOf);
        var supply = teams.Operation.Teams.ToDictionary(team => team.Id.Value, team =>
            (double)team.Heads.Sum(cohort => cohort.Heads * cohort.FtePerHead * team.Ramp.ProductivityAt(cohort.TenureWeeks))
            / team.Serves.Sum(id => teams[id].RequiredFte(team)));

        Assert.Equal(["lon-digital"], supply.Where(team => team.Value > 1.04).Select(team => team.Key));
        Assert.Superset(new HashSet<string> { "chi-voice", "syd-digital" }, supply.Where(team => team.Value < 0.96).Select(team => team.Key).ToHashSet());
        Assert.All(supply.Values, ratio => Assert.InRange(ratio, 0.88, 1.12));
    }

    [Fact]
    public void Tier_1_has_people_in_training_and_on_the_ramp_and_tier_2_has_none()
    {
        var operation = SampleOperation.Create(SampleSize.Seats600, 1, AsOf).Operation;

        foreach (var team in operation.Teams)
        {
            Assert.All(team.Heads, cohort => Assert.Equal(decimal.Truncate(cohort.Heads), cohort.Heads));
            Assert.Contains(team.Heads, cohort => cohort.TenureWeeks < team.Ramp.TrainingWeeks);
            Assert.Contains(team.Heads, cohort => cohort.FtePerHead < 1);
            Assert.True(team.Heads.Select(cohort => cohort.Level).Distinct().Count() >= 3, team.Name);
        }

        var tier2 = SampleOperation.Create(SampleSize.Seats25, 1, AsOf).Operation.Teams.Single(team => team.Id.Value == "tier2");
        Assert.All(tier2.Heads, cohort => Assert.True(cohort.TenureWeeks > 52));
    }

    private static double[] AgentsByHalfHour(SampleGroup group)
    {
        var week = new double[7 * 48];
        foreach (var weekday in group.Days(AsOf.AddDays(-28), AsOf).Where(day => day.Expected > 0).GroupBy(day => day.Date.DayOfWeek))
        {
            for (var halfHour = 0; halfHour < 48; halfHour++)
            {
                var load = weekday.Average(day => Load(day.Slots[halfHour * day.Slots.Count / 48], group));
                week[((int)weekday.Key * 48) + halfHour] = load > 0 ? PlannedAgents.For(group.Group, load) : 0;
            }
        }

        return week;
    }

    private static double Load(SampleSlot slot, SampleGroup group) => slot.Expected * slot.ExpectedHandleSeconds / group.Group.Interval.TotalSeconds;
}

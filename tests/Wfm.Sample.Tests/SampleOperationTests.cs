using Wfm.Domain.Demand;
using Wfm.Domain.Operations;

namespace Wfm.Sample.Tests;

public sealed class SampleOperationTests
{
    private static readonly DateOnly AsOf = new(2026, 9, 28);

    public static TheoryData<string> Sizes => ["25", "600", "16"];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void References_between_sites_teams_groups_and_escalations_hold(string size)
    {
        var operation = Make(size).Operation;

        Assert.All(operation.Groups, group =>
        {
            Assert.Contains(operation.Sites, site => site.Id == group.Site);
            Assert.Single(operation.Teams, team => team.Serves.Contains(group.Id) && team.Site == group.Site);
            if (group.EscalatesTo is not { } escalation)
                return;
            Assert.InRange(escalation.Share, 0.2m, 0.4m);
            Assert.True(escalation.Lag > TimeSpan.Zero);
            Assert.True(operation.Groups.Single(other => other.Id == escalation.To).Tier > group.Tier);
        });
        Assert.Contains(operation.Groups, group => group.EscalatesTo is not null);
        Assert.All(operation.Teams, team => Assert.NotEmpty(team.Heads));
    }

    [Fact]
    public void The_600_seat_operation_has_what_the_25_seat_one_lacks()
    {
        var operation = Make("600").Operation;

        Assert.Equal(24, operation.Groups.Count);
        Assert.Equal(["America/Chicago", "Europe/London", "Australia/Sydney"], operation.Sites.Select(site => site.Zone.Id));
        Assert.Equal([15, 30], operation.Groups.Select(group => group.Interval.TotalMinutes).Distinct().Order());
        Assert.Equal(["en", "es"], operation.Groups.Select(group => group.Language).Distinct().Order());
        Assert.Contains(operation.Groups, group => group.Hours.HoursPerWeek == 168);
        Assert.Contains(operation.Groups, group => group.Hours.HoursPerWeek < 60);
        Assert.Superset(new HashSet<Channel> { Channel.Phone, Channel.Chat, Channel.Email, Channel.Social }, operation.Groups.Select(group => group.Channel).ToHashSet());
        Assert.Equal(6, Make("25").Operation.Groups.Count);
    }

    [Fact]
    public void The_same_seed_makes_the_same_days_and_another_seed_others()
    {
        var id = PlanningGroupId.Of("tier2-en");

        var first = Week(SampleOperation.Create(SampleSize.Seats25, 7, AsOf)[id]);
        var again = Week(SampleOperation.Create(SampleSize.Seats25, 7, AsOf)[id]);
        var other = Week(SampleOperation.Create(SampleSize.Seats25, 8, AsOf)[id]);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Adding_groups_changes_no_number_of_those_there()
    {
        var small = SampleOperation.Create(SampleSize.Scaled(8), 3, AsOf);
        var large = SampleOperation.Create(SampleSize.Scaled(40), 3, AsOf);

        for (var group = 0; group < 8; group++)
        {
            Assert.Equal(small.Groups[group].Group.Id, large.Groups[group].Group.Id);
            Assert.Equal(Week(small.Groups[group]), Week(large.Groups[group]));
        }
    }

    [Theory]
    [InlineData("phone-en")]
    [InlineData("tier2-en")]
    public void A_day_comes_out_the_same_whether_made_alone_or_among_others(string id)
    {
        var group = Make("25")[PlanningGroupId.Of(id)];

        var among = group.Days(AsOf.AddDays(-40), AsOf.AddDays(5)).ToList();

        foreach (var index in new[] { 0, 17, 39, 40, 44 })
            Assert.Equal(among[index].Slots, Assert.Single(group.Days(among[index].Date, among[index].Date.AddDays(1))).Slots);
    }

    [Fact]
    public void Ten_thousand_groups_are_described_without_making_their_history()
    {
        var operation = SampleOperation.Create(SampleSize.Scaled(10_000), 1, AsOf);

        Assert.Equal(10_000, operation.Groups.Count);
        Assert.Equal(7, Week(operation.Groups[9_999]).Count / 48);
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.Scaled(10_001));
    }

    private static SampleOperation Make(string size) =>
        SampleOperation.Create(size switch { "25" => SampleSize.Seats25, "600" => SampleSize.Seats600, _ => SampleSize.Scaled(16) }, 1, AsOf);

    private static List<SampleSlot> Week(SampleGroup group) => [.. group.Days(AsOf.AddDays(-7), AsOf).SelectMany(day => day.Slots)];
}

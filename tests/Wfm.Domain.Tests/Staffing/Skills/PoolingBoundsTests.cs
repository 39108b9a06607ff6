using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Skills;
using Wfm.Domain.Units;
using static Wfm.Domain.Tests.Staffing.GroupForecasts;

namespace Wfm.Domain.Tests.Staffing.Skills;

public sealed class PoolingBoundsTests
{
    private static readonly TimeSpan Aht = TimeSpan.FromSeconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public void Three_skills_of_about_six_agents_each_need_far_fewer_when_pooled() // published: 18 summed, 13 pooled, of unknown load: only the direction is tested
    {
        var bounds = PoolingBounds.Of([Skill("billing", 4.2), Skill("orders", 4.2), Skill("technical", 4.2)]);

        Assert.All(bounds.Separate, required => Assert.Equal(6, required.Whole));
        Assert.True(bounds.Pooled.Whole < 16);
        // Fractional sums: ceilings are never added.
        Assert.True(bounds.SeparateAgents < 18);
        Assert.Equal(bounds.SeparateAgents - bounds.Pooled.Fractional, bounds.Gain, 12);
    }

    [Fact]
    public void Pooling_equal_queues_is_the_queue_of_their_summed_load()
    {
        var bounds = PoolingBounds.Of([Skill("en", 20), Skill("es", 30)]);

        Assert.Equal(RequiredAgents.For(EightyIn20Seconds, Erlangs.Of(50), Aht, Patience).Fractional, bounds.Pooled.Fractional, 8);
    }

    [Fact]
    public void A_merged_queue_has_the_mean_handle_time_of_all_contacts_and_the_targets_that_ask_for_least()
    {
        var strict = EightyIn20Seconds with { ServiceLevel = ServiceLevelTarget.Create(95, TimeSpan.FromSeconds(5)).Value };
        // 10 E of 100 s and 10 E of 400 s: twice 10 erlangs are 0.1 and 0.025 contacts a second, 160 s on average.
        var bounds = PoolingBounds.Of(
        [
            new SkillDemand("short", Erlangs.Of(10), TimeSpan.FromSeconds(100), Patience, strict),
            new SkillDemand("long", Erlangs.Of(10), TimeSpan.FromSeconds(400), Patience, EightyIn20Seconds),
        ]);

        Assert.Equal(RequiredAgents.For(EightyIn20Seconds, Erlangs.Of(20), TimeSpan.FromSeconds(160), Patience).Fractional, bounds.Pooled.Fractional, 6);
    }

    [Fact]
    public void Queues_without_contacts_keep_their_minimum()
    {
        var bounds = PoolingBounds.Of([Skill("a", 0), Skill("b", 0)]);

        Assert.Equal(2, bounds.SeparateAgents);
        Assert.Equal(1, bounds.Pooled.Fractional);
    }

    private static SkillDemand Skill(string name, double load) => new(name, Erlangs.Of(load), Aht, Patience, EightyIn20Seconds);
}

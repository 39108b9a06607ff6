using Wfm.Domain.Randomness;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Curves;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.Curves;

public sealed class RequirementCurveTests
{
    private static readonly StaffingTargets EightyIn20Seconds = new()
    {
        ServiceLevel = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value,
    };

    private static readonly StaffingTargets Everything = new()
    {
        ServiceLevel = ServiceLevelTarget.Create(90, TimeSpan.FromSeconds(10)).Value,
        AverageSpeedOfAnswer = TimeSpan.FromSeconds(5),
        AbandonRate = 0.03,
        MaxOccupancy = Occupancy.FromPercent(85).Value,
        MinimumAgents = 2,
    };

    public static TheoryData<string, bool> Settings => new() { { "80/20", true }, { "80/20", false }, { "all", true }, { "all", false }, { "none", true }, { "none", false } };

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_curve_gives_what_the_direct_search_gives_for_any_load(string name, bool impatient)
    {
        var (targets, aht, patience) = (Targets(name), TimeSpan.FromSeconds(240), Patience(impatient));
        var curve = RequirementCurve.For(targets, aht, patience);

        foreach (var (load, _) in LoadsAndTimes(3000))
            AssertSame(RequiredAgents.For(targets, load, aht, patience), curve.At(load), curve.Whole(load));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_surface_gives_what_the_direct_search_gives_for_any_load_and_handle_time(string name, bool impatient)
    {
        var (targets, patience) = (Targets(name), Patience(impatient));
        var surface = RequirementSurface.For(targets, patience);

        foreach (var (load, aht) in LoadsAndTimes(3000))
            AssertSame(RequiredAgents.For(targets, load, aht, patience), surface.At(load, aht), surface.Whole(load, aht));
    }

    [Fact]
    public void At_the_load_where_a_whole_number_just_suffices_one_agent_more_is_not_asked_for()
    {
        // 85 % occupancy: 8.5 erlangs are exactly 10 agents, any load above needs 11.
        var targets = new StaffingTargets { MaxOccupancy = Occupancy.FromPercent(85).Value };
        var curve = RequirementCurve.For(targets, TimeSpan.FromSeconds(240), null);

        Assert.Equal(10, curve.Whole(Erlangs.Of(8.5)));
        Assert.Equal(11, curve.Whole(Erlangs.Of(8.5 + 1e-6)));
        Assert.Equal(10, curve.Whole(Erlangs.Of(8.5 - 1e-6)));
    }

    [Fact]
    public void Without_load_the_minimum_stays()
    {
        Assert.Equal(2, RequirementCurve.For(Everything, TimeSpan.FromSeconds(240), null).At(Erlangs.Of(0)).Whole);
        Assert.Equal(2, RequirementSurface.For(Everything, (TimeSpan?)null).At(Erlangs.Of(0), TimeSpan.FromSeconds(240)).Whole);
    }

    private static void AssertSame(RequiredAgents direct, RequiredAgents found, int whole)
    {
        Assert.Equal(direct.Whole, whole);
        Assert.Equal(direct.Whole, found.Whole);
        Assert.Equal(direct.Fractional, found.Fractional, 1e-6);
        Assert.Equal(direct.Binding, found.Binding);
        Assert.Equal(direct.Performance, found.Performance);
    }

    private static IEnumerable<(Erlangs Load, TimeSpan Aht)> LoadsAndTimes(int count)
    {
        var random = new Xoshiro256(42);
        for (var index = 0; index < count; index++)
            yield return (Erlangs.Of(Math.Exp(Math.Log(0.02) + (random.NextDouble() * Math.Log(1000 / 0.02)))), TimeSpan.FromSeconds(200 + (60 * random.NextDouble())));
    }

    private static StaffingTargets Targets(string name) => name switch
    {
        "80/20" => EightyIn20Seconds,
        "all" => Everything,
        _ => new StaffingTargets(),
    };

    private static TimeSpan? Patience(bool impatient) => impatient ? TimeSpan.FromSeconds(100) : null;
}

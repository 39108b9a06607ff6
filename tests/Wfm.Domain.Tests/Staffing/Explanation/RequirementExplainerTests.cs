using Wfm.Domain.Demand;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Explanation;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Units;
using static Wfm.Domain.Tests.Staffing.GroupForecasts;

namespace Wfm.Domain.Tests.Staffing.Explanation;

public sealed class RequirementExplainerTests
{
    private static readonly StaffingOptions Stationary = new() { LoadModel = LoadModel.Stationary };

    [Fact]
    public void Fourteen_agents_are_explained_by_the_13_that_miss_and_the_15_that_are_not_needed()
    {
        var group = Group(Channel.Phone) with
        {
            Shrinkage = new ShrinkagePlan(ShrinkageCombination.Multiplicative, [new("leave", Shrinkage.FromPercent(10).Value), new("breaks", Shrinkage.FromPercent(8).Value, Base: ShrinkageBase.Scheduled)]),
        };

        var explanation = RequirementExplainer.Explain(group, Forecast(100, 180), Monday, 20, Stationary).Value;

        Assert.Equal((14, "erlang-c", BindingConstraint.ServiceLevel), (explanation.Agents, explanation.Formula, explanation.Binding));
        Assert.Equal(10, explanation.Load.Value, 12);
        Assert.Equal([13, 14, 15], explanation.Candidates.Select(candidate => candidate.Agents));
        Assert.Equal([BindingConstraint.ServiceLevel, null, null], explanation.Candidates.Select(candidate => candidate.Missed));
        Assert.Equal(0.79559, explanation.Candidates[0].Performance.ServiceLevel.Share, 5);
        Assert.Equal(0.888350, explanation.Candidates[1].Performance.ServiceLevel.Share, 6);
        Assert.Equal(["leave", "breaks"], explanation.Shrinkage.Steps.Select(step => step.Layer.Name));
        Assert.Equal((decimal)explanation.Fractional / (0.9m * 0.92m), explanation.Gross, 12);
        Assert.Equal(TimeSpan.FromHours(10), explanation.TimeOfDay);
    }

    [Fact]
    public void A_load_that_lags_behind_its_contacts_is_shown_beside_its_own()
    {
        var explanation = RequirementExplainer.Explain(Group(Channel.Phone), Forecast(100, 600), Monday, 16).Value;

        Assert.Equal(LoadModel.ModifiedOfferedLoad, explanation.LoadChoice!.Model);
        Assert.Equal(100 * 600 / 1800.0, explanation.OwnLoad.Value, 9);
        Assert.True(explanation.Load < explanation.OwnLoad); // the first half hour starts empty
    }

    [Fact]
    public void Deferred_work_is_explained_by_its_backlog()
    {
        var group = Group(Channel.Email) with { Targets = new StaffingTargets { ReplyWithin = TimeSpan.FromHours(4), MinimumAgents = 0 } };

        var explanation = RequirementExplainer.Explain(group, Forecast(30, 300), Monday, 20).Value;

        Assert.Equal(BindingConstraint.ReplyTime, explanation.Binding);
        Assert.NotNull(explanation.Backlog);
        Assert.Empty(explanation.Candidates);
    }

    [Fact]
    public void A_closed_slot_needs_nobody_and_says_so()
    {
        var explanation = RequirementExplainer.Explain(Group(Channel.Phone), Forecast(100, 180), Monday, 3, Stationary).Value;

        Assert.Equal((0, BindingConstraint.Closed), (explanation.Agents, explanation.Binding));
        Assert.Empty(explanation.Candidates);
    }

    [Fact]
    public void A_day_that_is_not_planned_by_interval_is_unknown() =>
        Assert.Equal("explain.unknown", RequirementExplainer.Explain(Group(Channel.Phone), Forecast(100, 180), Monday.AddDays(28), 3).Failure.Rule);
}

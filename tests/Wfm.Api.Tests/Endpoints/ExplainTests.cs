using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Api.Access;
using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Simulation;
using Wfm.Planning.PlanGroup;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;
using Wfm.Testing;

namespace Wfm.Api.Tests.Endpoints;

public sealed class ExplainTests(ApiServer api)
{
    private static readonly DateOnly Monday = new(2026, 6, 29);

    [Fact]
    public async Task Every_figure_of_an_interval_can_be_asked_how_it_came_about()
    {
        var (tenant, group, staffing) = await PublishAsync();
        using var planner = api.As(tenant, Role.PlanningRead);

        var explained = await planner.GetAsync($"/api/groups/{group.Id}/staffing/explain?at=2026-06-30T10:10").JsonAsync();

        var slot = (int)(TimeSpan.FromMinutes(610) / group.Interval);
        var planned = staffing.Days[1];
        Assert.Equal(("2026-06-30", EngineVersion.Current), (explained.GetProperty("date").GetString(), explained.GetProperty("engine").GetString()));
        Assert.Equal(40, explained.GetProperty("inputs").GetProperty("contacts").GetDouble());
        // What is computed again is what is stored, and what is stored is what was planned.
        Assert.Equal(planned.Agents[slot], explained.GetProperty("required").GetProperty("agents").GetInt32());
        Assert.Equal(planned.Agents[slot], explained.GetProperty("stored").GetProperty("agents").GetInt32());
        Assert.Equal(explained.GetProperty("required").GetProperty("fractional").GetDouble(), explained.GetProperty("stored").GetProperty("fractional").GetDouble(), 4);
        AssertNeighbours(explained.GetProperty("candidates"), planned.Agents[slot]);
        // The chain leads from net to paid.
        var shrinkage = explained.GetProperty("shrinkage");
        Assert.Equal(group.Shrinkage.Layers.Select(layer => layer.Name), shrinkage.GetProperty("layers").EnumerateArray().Select(layer => layer.GetProperty("name").GetString()));
        Assert.Equal(
            explained.GetProperty("required").GetProperty("fractional").GetDouble() / (1 - (shrinkage.GetProperty("totalPercent").GetDouble() / 100)), shrinkage.GetProperty("gross").GetDouble(), 6);
        // And the interval was played.
        Assert.InRange(explained.GetProperty("simulated").GetProperty("serviceLevel").GetDouble(), 0.5, 1);
    }

    [Theory]
    [InlineData("at=tomorrow", HttpStatusCode.BadRequest, "at.malformed")]
    [InlineData("", HttpStatusCode.BadRequest, "at.malformed")]
    [InlineData("at=2031-06-30T10:10", HttpStatusCode.NotFound, "explain.unknown")]
    public async Task A_moment_that_is_none_is_answered_with_the_rule(string query, HttpStatusCode status, string rule)
    {
        var (tenant, group, _) = await PublishAsync();
        using var planner = api.As(tenant, Role.PlanningRead);

        var answer = await planner.GetAsync($"/api/groups/{group.Id}/staffing/explain?{query}");

        Assert.Equal((status, rule), (answer.StatusCode, await answer.RuleAsync()));
    }

    [Fact]
    public async Task A_moment_with_an_offset_is_the_interval_of_that_instant()
    {
        var (tenant, group, _) = await PublishAsync();
        using var planner = api.As(tenant, Role.PlanningRead);
        var site = (await api.Services.GetRequiredService<IOperationStore>().LoadGroupAsync(tenant, group.Id, CancellationToken.None)).Value.Site;
        var utc = site.Zone.InstantOf(new DateTime(2026, 6, 30, 10, 10, 0)).UtcDateTime;

        var explained = await planner.GetAsync($"/api/groups/{group.Id}/staffing/explain?at={utc:yyyy-MM-dd'T'HH:mm}Z").JsonAsync();

        Assert.Equal("2026-06-30", explained.GetProperty("date").GetString());
        Assert.StartsWith("10:00", explained.GetProperty("time").GetString(), StringComparison.Ordinal);
    }

    private static void AssertNeighbours(JsonElement candidates, int agents)
    {
        Assert.Equal([agents - 1, agents, agents + 1], candidates.EnumerateArray().Select(candidate => candidate.GetProperty("agents").GetInt32()));
        Assert.Equal("serviceLevel", candidates[0].GetProperty("missed").GetString());
        Assert.False(candidates[1].TryGetProperty("missed", out _));
        Assert.True(candidates[0].GetProperty("serviceLevel").GetDouble() < candidates[1].GetProperty("serviceLevel").GetDouble());
    }

    /// <summary>The sample's first phone group, planned for 40 contacts in every open interval of a week.</summary>
    private async Task<(TenantId Tenant, PlanningGroup Group, StaffingPlan Staffing)> PublishAsync()
    {
        var tenant = await api.OperationAsync();
        var operation = (await api.Services.GetRequiredService<IOperationStore>().LoadAsync(tenant, CancellationToken.None)).Value;
        var group = operation.Groups.First(candidate => candidate.Channel == Domain.Demand.Channel.Phone);
        var forecast = Forecast(group);
        var staffing = StaffingPlanner.Build(group, forecast);
        staffing = staffing with { Simulation = PlanSimulator.Run(group, forecast, staffing, new PlanSimulationOptions { Realisations = 4 }) };
        var summary = new GroupPlanSummary(group.Id, Monday, [], new decimal[ScheduledPeaks.QuarterHours], []);
        await api.Services.GetRequiredService<IGroupPlanStore>().SaveAsync(tenant, new GroupPlan("0123456789abcdefghjkmnpqrs", forecast, staffing, summary), CancellationToken.None);

        var plans = api.Services.GetRequiredService<IPlanStore>();
        var header = PlanAssembly.Head(operation, Monday, [new PlannedGroup(group.Id, "0123456789abcdefghjkmnpqrs", 1)]);
        var plan = PlanAssembly.Build(header, operation, [summary], new HireAhead(), new NoShifts(), CancellationToken.None).Value;
        await plans.SaveAsync(plan, CancellationToken.None);
        await plans.TryPublishAsync(plan.Header, null, "run", CancellationToken.None);
        return (tenant, group, staffing);
    }

    private static GroupForecast Forecast(PlanningGroup group)
    {
        var slots = (int)(TimeSpan.FromDays(1) / group.Interval);
        return new GroupForecast
        {
            Origin = Monday,
            SlotsPerDay = slots,
            Days = [.. Enumerable.Range(0, 7).Select(day =>
            {
                double[] contacts = new double[slots], aht = [.. Enumerable.Repeat(300.0, slots)];
                foreach (var range in group.Hours.On(Monday.AddDays(day)))
                    contacts.AsSpan((int)(range.From / group.Interval), (int)((range.To - range.From) / group.Interval)).Fill(40);
                return new ForecastDay(Monday.AddDays(day), contacts, aht, contacts, contacts, contacts, contacts);
            })],
            Outlook = [.. Enumerable.Range(0, 28).Select(day => new DailyOutlook(Monday.AddDays(day), 800, 700, 900))],
            Tournament = [],
            DayRateVariation = 0.1,
        };
    }
}

namespace Wfm.Infra.Tests.Rules;

/// <summary>Somebody is told in time, and nothing costs without a bound.</summary>
public sealed class OperationRuleTests
{
    // Stable versions only, but for these, of which there is no stable one that can do what is needed.
    private static readonly Dictionary<string, string> Previews = new() { ["Microsoft.Insights/diagnosticSettings"] = "The one stable version, 2016-09-01, knows neither categories of storage nor AllMetrics." };

    [Fact]
    public void WAF_health_monitoring_a_switch_outside_the_app_asks_whether_every_night_has_its_plan() => Assert.All(Deployed.Both, environment =>
    {
        var test = environment.OfType("Microsoft.Insights/webtests").Single();
        Assert.True(test.Is("properties.Enabled"));
        Assert.Contains("/api/health/nights", test["properties.Request.RequestUrl"], StringComparison.Ordinal);
        Assert.Contains(environment.OfType("Microsoft.Insights/metricAlerts"), alert => alert["properties.criteria.webTestId"] == test.Id);
    });

    [Theory]
    [InlineData("poison")]
    [InlineData("failures")]
    [InlineData("night-overdue")]
    [InlineData("logs-cut-off")]
    public void WAF_alerts_somebody_is_told_of(string trouble) => Assert.All(Deployed.Both, environment =>
    {
        var alert = environment.OfType("Microsoft.Insights/scheduledQueryRules").Single(rule => rule.Name.StartsWith(trouble, StringComparison.Ordinal));
        Assert.True(alert.Is("properties.enabled"));
        Assert.Single(alert.At("properties.actions.actionGroups")!.Value.EnumerateArray());
    });

    [Fact]
    public void WAF_alerts_name_every_poison_function() => Assert.All(Deployed.Both, environment =>
    {
        var query = environment.OfType("Microsoft.Insights/scheduledQueryRules").Single(rule => rule.Name.StartsWith("poison", StringComparison.Ordinal)).At("properties.criteria.allOf")!.Value[0].GetProperty("query").GetString()!;
        var poison = Planning.Functions.FunctionCatalogue.All.OfType<Planning.Functions.QueueFunction>().Where(function => function.Queue.EndsWith(Planning.Functions.QueueNames.PoisonSuffix, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(poison);
        Assert.All(poison, function => Assert.Contains($"\"{function.Name}\"", query, StringComparison.Ordinal));
    });

    [Fact]
    public void WAF_cost_alerts_the_month_has_a_budget_with_notices() => Assert.All(Deployed.Both, environment =>
    {
        var budget = environment.OfType("Microsoft.Consumption/budgets").Single();
        Assert.Equal("Monthly", budget["properties.timeGrain"]);
        Assert.Equal(3, budget.At("properties.notifications")!.Value.EnumerateObject().Count());
    });

    [Fact]
    public void WAF_cost_logs_have_a_daily_cap_and_a_retention() => Assert.All(Deployed.Both, environment =>
    {
        var workspace = environment.OfType("Microsoft.OperationalInsights/workspaces").Single();
        Assert.NotNull(workspace["properties.workspaceCapping.dailyQuotaGb"]);
        Assert.NotNull(workspace["properties.retentionInDays"]);
    });

    [Fact]
    public void WAF_automated_deployment_finds_its_resources_by_tag() => Assert.All(Deployed.Both, environment =>
    {
        Assert.Equal("api", environment.App["tags.azd-service-name"]);
        Assert.NotNull(environment.OfType("Microsoft.Resources/resourceGroups").Single()["tags.azd-env-name"]);
    });

    [Fact]
    public void No_resource_rests_on_a_preview_of_its_API_without_a_reason() => Assert.All(
        Deployed.Both.SelectMany(environment => environment.All),
        resource => Assert.True(!resource.ApiVersion.EndsWith("-preview", StringComparison.Ordinal) || Previews.ContainsKey(resource.Type), $"{resource} uses {resource.ApiVersion}."));
}

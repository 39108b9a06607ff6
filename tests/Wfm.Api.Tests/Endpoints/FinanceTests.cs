using System.Globalization;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Api.Access;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;
using Wfm.Sample;
using Wfm.Testing;

namespace Wfm.Api.Tests.Endpoints;

public sealed class FinanceTests(ApiServer api)
{
    private const string Suite = """[{"key":"licence.suite","unit":"userMonth","low":80,"typical":99.5,"high":120,"currency":"USD","source":"Quote","validFrom":"2026-01-01"}]""";

    [Fact]
    public async Task A_price_is_replaced_by_JSON_on_top_of_what_was_read_and_every_version_is_kept()
    {
        using var finance = api.As(await api.OperationAsync(), Role.FinanceRead, Role.Audit);
        var read = await finance.GetAsync("/api/price-book");

        using var blind = Patch("/api/price-book", Answered.Json(Suite));
        Assert.Equal("precondition.required", await (await finance.SendAsync(blind)).RuleAsync());
        using var seen = Patch("/api/price-book?reason=Quote%20of%20March", Answered.Json(Suite)).With("If-Match", read.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.OK, (await finance.SendAsync(seen)).StatusCode);
        using var late = Patch("/api/price-book", Answered.Json(Suite.Replace("99.5", "98", StringComparison.Ordinal))).With("If-Match", read.Headers.ETag.Tag);
        Assert.Equal("precondition.failed", await (await finance.SendAsync(late)).RuleAsync());

        var prices = (await finance.GetAsync("/api/price-book").JsonAsync()).GetProperty("lines").EnumerateArray();
        Assert.Contains(prices, line => line.GetProperty("key").GetString() == "licence.suite" && line.GetProperty("typical").GetDecimal() == 99.5m);
        var history = await finance.GetAsync("/api/price-book/history").JsonAsync();
        Assert.Contains("Quote of March", history.ToString(), StringComparison.Ordinal);
        Assert.Contains("price-book.change", (await finance.GetAsync("/api/audit").JsonAsync()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_file_is_taken_whole_or_not_at_all()
    {
        using var finance = api.As(await api.OperationAsync(), Role.FinanceRead);
        var file = await finance.GetStringAsync("/api/price-book/export.csv");
        var tag = (await finance.GetAsync("/api/price-book")).Headers.ETag!.Tag;
        using var broken = Patch("/api/price-book", Csv(file.Replace("benefits.load,Factor,1.25", "benefits.load,Factor,9", StringComparison.Ordinal))).With("If-Match", tag);
        using var whole = Patch("/api/price-book", Csv(file.Replace("benefits.load,Factor,1.25", "benefits.load,Factor,1.2", StringComparison.Ordinal))).With("If-Match", tag);

        Assert.Equal("price.order", await (await finance.SendAsync(broken)).RuleAsync());
        Assert.Equal(HttpStatusCode.OK, (await finance.SendAsync(whole)).StatusCode);
        Assert.Contains("benefits.load,Factor,1.2,1.3", await finance.GetStringAsync("/api/price-book/export.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_of_a_budget_has_the_same_total()
    {
        var (tenant, plan) = await PlannedAsync();
        using var finance = api.As(tenant, Role.FinanceRead);
        var total = plan.Budget.Total().ToMinorUnits();

        foreach (var dimension in new[] { "account", "costCentre", "level", "site", "group", "team" })
            Assert.Equal(total, Sum(await finance.GetAsync($"/api/budgets/{plan.Header.Id}/by/{dimension}").JsonAsync(), "rows", "total"));
        Assert.Equal(total, Sum((await finance.GetAsync($"/api/budgets/{plan.Header.Id}/export.json").JsonAsync()).GetProperty("budget"), "lines", "amount"));
        var csv = await finance.GetStringAsync($"/api/budgets/{plan.Header.Id}/export.csv");
        Assert.Equal(total, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Sum(row => (long)(decimal.Parse(row.Split(',')[5], CultureInfo.InvariantCulture) * 100)));
        using var xlsx = SpreadsheetDocument.Open(new MemoryStream(await finance.GetByteArrayAsync($"/api/budgets/{plan.Header.Id}/export.xlsx")), false);
        Assert.Equal(14, xlsx.WorkbookPart!.WorksheetParts.Count());
    }

    [Fact]
    public async Task Ranges_levers_sourcing_unit_costs_and_explanations_answer()
    {
        var (tenant, plan) = await PlannedAsync();
        using var finance = api.As(tenant, Role.FinanceRead);
        var budget = $"/api/budgets/{plan.Header.Id}";

        var range = await finance.GetAsync($"{budget}/range").JsonAsync();
        Assert.True(range.GetProperty("total").GetProperty("p10").GetInt64() < range.GetProperty("total").GetProperty("p90").GetInt64());
        Assert.Equal(3, (await finance.GetAsync($"{budget}/levers").JsonAsync()).GetArrayLength());
        Assert.Equal(4, (await finance.GetAsync($"{budget}/sourcing?share=0.2").JsonAsync()).GetArrayLength());
        Assert.Equal("sourcing.share", await (await finance.GetAsync($"{budget}/sourcing")).RuleAsync());
        Assert.True((await finance.GetAsync($"{budget}/unit-costs").JsonAsync())[0].GetProperty("perContact").GetDecimal() > 0);
        var explained = await finance.GetAsync($"{budget}/explain?month=2026-08-01&account=licences").JsonAsync();
        Assert.All(explained.EnumerateArray(), amount => Assert.Contains("licence.", amount.GetProperty("parts").ToString(), StringComparison.Ordinal));
        Assert.Equal("month.format", await (await finance.GetAsync($"{budget}/explain?month=August")).RuleAsync());
        Assert.Equal(20_000, (await finance.GetAsync("/api/budgets/year-one?seats=25").JsonAsync()).GetProperty("suite").GetProperty("low").GetDecimal() + 5_000);
    }

    [Fact]
    public async Task A_locked_budget_is_where_bridges_begin_and_actuals_close_months()
    {
        var (tenant, plan) = await PlannedAsync();
        var grown = await SaveAsync(tenant, 1.1);
        using var finance = api.As(tenant, Role.FinanceRead, Role.PlanningApprove);
        Assert.Equal("bridge.none", await (await finance.GetAsync($"/api/budgets/{grown.Header.Id}/bridge")).RuleAsync());
        using var locked = await finance.PutAsync("/api/budgets/locked", Answered.Json($$"""{"plan":"{{plan.Header.Id}}","name":"2027"}"""));
        using var spent = await finance.PutAsync("/api/budgets/actuals", Answered.Json("""[{"month":"2026-08-01","account":"salaries","costCentre":"operations","amount":-5.25,"currency":"USD"}]"""));

        var bridge = await finance.GetAsync($"/api/budgets/{grown.Header.Id}/bridge").JsonAsync();
        var compared = await finance.GetAsync($"/api/budgets/{grown.Header.Id}/comparison").JsonAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, "locked budget 2027"), (locked.StatusCode, spent.StatusCode, bridge.GetProperty("from").GetString()));
        Assert.Equal(grown.Budget.Total().ToMinorUnits(), plan.Budget.Total().ToMinorUnits() + Sum(bridge.GetProperty("bridge"), "steps", "amount"));
        Assert.Contains(compared.GetProperty("rows").EnumerateArray(), row => row.TryGetProperty("actual", out var actual) && actual.GetInt64() == -525);
    }

    [Fact]
    public async Task Assumptions_name_where_sources_disagree_and_take_own_figures()
    {
        using var planner = api.As(await api.OperationAsync(), Role.PlanningRead, Role.PlanningApprove);
        var read = await planner.GetAsync("/api/assumptions");
        Assert.Contains("assumption.disagree", (await read.JsonAsync()).GetProperty("warnings").ToString(), StringComparison.Ordinal);

        using var own = Patch("/api/assumptions", Answered.Json("""[{"key":"aht.chat","unit":"s","low":500,"typical":600,"high":800,"source":"Our year","sourceDate":"2026-01-01"}]""")).With("If-Match", read.Headers.ETag!.Tag);

        Assert.Equal(HttpStatusCode.OK, (await planner.SendAsync(own)).StatusCode);
        Assert.Contains("Our year", await planner.GetStringAsync("/api/assumptions"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/price-book")]
    [InlineData("/api/price-book/export.csv")]
    [InlineData("/api/budgets/current/export.xlsx")]
    [InlineData("/api/budgets/current/explain?month=2026-08-01")]
    [InlineData("/api/budgets/current/comparison")]
    public async Task Money_is_for_finance_alone(string address)
    {
        using var planner = api.As(await api.OperationAsync(), Role.PlanningRead, Role.PlanningRun, Role.PlanningApprove, Role.Ingest, Role.Admin, Role.Audit);

        Assert.Equal(HttpStatusCode.Forbidden, (await planner.GetAsync(address)).StatusCode);
    }

    private static long Sum(System.Text.Json.JsonElement document, string list, string amount) => document.GetProperty(list).EnumerateArray().Sum(row => row.GetProperty(amount).GetInt64());

    private static HttpRequestMessage Patch(string address, HttpContent content) => new(HttpMethod.Patch, address) { Content = content };

    private static StringContent Csv(string text) => new(text, Encoding.UTF8, "text/csv");

    private async Task<(TenantId Tenant, Plan Plan)> PlannedAsync()
    {
        var tenant = await api.OperationAsync();
        return (tenant, await SaveAsync(tenant, 1));
    }

    private async Task<Plan> SaveAsync(TenantId tenant, double growth)
    {
        var plan = SamplePlan.Of(SamplePlan.Operation(SampleSize.Seats25) with { Tenant = tenant }, growth);
        await api.Services.GetRequiredService<IPlanStore>().SaveAsync(plan, TestContext.Current.CancellationToken);
        return plan;
    }
}

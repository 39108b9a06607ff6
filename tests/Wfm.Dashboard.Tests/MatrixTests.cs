using Microsoft.Playwright;
using Wfm.Api.Access;

namespace Wfm.Dashboard.Tests;

/// <summary>Every view, in light, dark and on a phone, and as each role, over the planned sample operation (tests/run-browser).</summary>
public sealed class MatrixTests(Served served)
{
    private static readonly Dictionary<string, Role> Views = new()
    {
        ["overview"] = Role.PlanningRead, ["start"] = Role.Ingest, ["forecast"] = Role.PlanningRead, ["staffing"] = Role.PlanningRead, ["capacity"] = Role.PlanningRead, ["scenarios"] = Role.PlanningRead,
        ["budget"] = Role.FinanceRead, ["imports"] = Role.PlanningRead, ["runs"] = Role.PlanningRead, ["audit"] = Role.Audit,
    };

    public static TheoryData<string, string> Looks => [.. from view in Views.Keys from look in (string[])["light", "dark", "phone"] select (view, look)];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory(Explicit = true)]
    [MemberData(nameof(Looks))]
    public async Task A_view_looks_right_and_is_accessible(string view, string look)
    {
        await using var visit = await served.VisitAsync(options: new()
        {
            ColorScheme = look == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = look == "phone" ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 },
        });

        await visit.OpenAsync(view);
        await visit.ScreenshotAsync($"{view}-{look}");

        Assert.Empty(await visit.SeriousAsync());
        Assert.Empty(visit.Errors);
        Assert.Empty(visit.Foreign);
        // The page itself never scrolls sideways; wide tables do so inside their box.
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Roles))]
    public async Task A_role_is_offered_its_views_and_no_others(Role role)
    {
        await using var visit = await served.VisitAsync(RoleRequirement.RoleName(role));

        await visit.Page.GotoAsync(served.Address.ToString());
        await visit.Page.Locator("main .state, main h1").First.WaitForAsync();
        var offered = await visit.Page.Locator("nav a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href').slice(2))");

        Assert.Equal(Views.Where(view => view.Value == role).Select(view => view.Key), offered);
        Assert.Empty(visit.Errors);
    }

    [Fact(Explicit = true)]
    public async Task An_inline_script_does_not_run()
    {
        await using var visit = await served.VisitAsync();
        await visit.OpenAsync("overview");

        await visit.Page.EvaluateAsync("() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script); }");

        Assert.False(await visit.Page.EvaluateAsync<bool>("() => window.ran === true"));
    }

    [Fact(Explicit = true)]
    public async Task First_paint_comes_within_a_second()
    {
        await using var visit = await served.VisitAsync();
        await visit.OpenAsync("overview");
        await visit.Page.ReloadAsync();
        await visit.Page.Locator("main[data-shown=overview]").WaitForAsync();

        var paint = await visit.Page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");

        TestContext.Current.TestOutputHelper!.WriteLine($"first contentful paint after {paint:0} ms");
        Assert.InRange(paint, 0, 1000);
    }
}

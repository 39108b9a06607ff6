using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Wfm.Dashboard.Tests;

/// <summary>Somebody with one file, an empty system and no manual; then every view of what came out.</summary>
public sealed partial class FirstTimeTests(Served served)
{
    private static readonly string[] Views = ["overview", "start", "forecast", "staffing", "capacity", "scenarios", "budget", "imports", "runs", "audit"];

    [Fact]
    public async Task One_file_becomes_a_plan_that_every_view_can_show()
    {
        if (Served.Seats > 0)
            Assert.Skip("The sample operation is served; this test begins with an empty system.");
        await using var visit = await served.VisitAsync();
        var page = visit.Page;

        await visit.OpenAsync("overview");
        await page.GetByRole(AriaRole.Link, new() { Name = "Start here" }).ClickAsync();
        await page.GetByLabel("Time zone of the file").FillAsync("Europe/London");
        await page.GetByLabel("CSV file").SetInputFilesAsync(new FilePayload { Name = "calls.csv", MimeType = "text/csv", Buffer = FirstFile.Write(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1)) });
        await page.GetByText("2 groups found").First.WaitForAsync();
        Assert.Equal("chat", await page.GetByLabel("Channel of chat-help").InputValueAsync());
        Assert.Empty(await visit.SeriousAsync());
        await visit.ScreenshotAsync("start-groups");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make my plan" }).ClickAsync();
        var ready = page.GetByText("5. Your plan is ready");
        try
        {
            await ready.Or(page.GetByRole(AriaRole.Alert)).First.WaitForAsync(new() { Timeout = 100_000 });
        }
        finally
        {
            await visit.ScreenshotAsync("start-planned");
        }

        Assert.True(await ready.IsVisibleAsync(), await page.Locator("main").InnerTextAsync());

        var export = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Export staffing as CSV" }).ClickAsync());
        var rows = await File.ReadAllLinesAsync(await export.PathAsync());
        Assert.StartsWith("group,date,start,minutes,agents", rows[0], StringComparison.Ordinal);
        Assert.True(rows.Length > 500);

        foreach (var view in Views)
        {
            await visit.OpenAsync(view);
            Assert.Empty(await visit.SeriousAsync());
        }

        await ExplainsAsync(visit);
        Assert.True(visit.Errors.Count == 0, string.Join('\n', visit.Errors));
        Assert.Empty(visit.Foreign);
    }

    // By keyboard alone: to a cell of the heat map, into the drawer, and out of it.
    private static async Task ExplainsAsync(Visit visit)
    {
        await visit.OpenAsync("staffing");
        var cell = visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = Cell() }).First;
        await cell.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var drawer = visit.Page.GetByRole(AriaRole.Dialog);
        Assert.Contains("FORMULAS.md#", await drawer.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await visit.SeriousAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        await drawer.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [GeneratedRegex(@"^\d+ agents, ")]
    private static partial Regex Cell();
}

using System.Text.Json;
using Microsoft.Playwright;

namespace Wfm.Dashboard.Tests;

/// <summary>A page under watch: what it says on the console, what it asks of other origins, what an accessibility checker finds.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly Served _served;
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];
    private readonly List<string> _foreign = [];

    private Visit(Served served, IBrowserContext context, IPage page)
    {
        _served = served;
        _context = context;
        Page = page;
    }

    internal IPage Page { get; }

    /// <summary>Errors of the console and of scripts so far.</summary>
    internal IReadOnlyList<string> Errors => _errors;

    /// <summary>Requests that left the origin.</summary>
    internal IReadOnlyList<string> Foreign => _foreign;

    internal static async Task<Visit> BeginAsync(Served served, IBrowserContext context)
    {
        var visit = new Visit(served, context, await context.NewPageAsync());
        visit.Page.Console += (_, message) =>
        {
            // A plan that is not there yet is asked for and not found: the browser logs that, and it is no fault.
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                visit._errors.Add($"{message.Text} {message.Location}");
        };
        visit.Page.PageError += (_, error) => visit._errors.Add(error);
        visit.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(served.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                visit._foreign.Add(request.Url);
        };
        return visit;
    }

    /// <summary>Opens a view and waits until it is shown.</summary>
    internal async Task OpenAsync(string view)
    {
        await Page.GotoAsync($"{_served.Address}#/{view}");
        await Page.Locator($"main[data-shown={view.Split('?')[0]}]").WaitForAsync();
    }

    /// <summary>Serious and critical findings of axe-core, one a line.</summary>
    internal async Task<IReadOnlyList<string>> SeriousAsync()
    {
        await Page.EvaluateAsync(_served.Axe);
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run(document)).violations.map(v => ({ impact: v.impact, id: v.id, nodes: v.nodes.map(n => n.html.slice(0, 160) + ' ' + (n.failureSummary ?? '').slice(0, 200)) }))");
        return [.. found.EnumerateArray().Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical").Select(violation => violation.ToString())];
    }

    internal Task ScreenshotAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Served.Screenshots, $"{name}.png"), FullPage = true });

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}

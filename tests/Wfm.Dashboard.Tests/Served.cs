using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Playwright;
using Wfm.Api.Access;
using Wfm.Domain.Operations;
using Wfm.LocalHost.Azurite;
using Wfm.LocalHost.Demo;
using Wfm.LocalHost.Serve;
using Wfm.Testing;

[assembly: AssemblyFixture(typeof(Wfm.Dashboard.Tests.Served))]

namespace Wfm.Dashboard.Tests;

/// <summary>
/// The product as it runs on one machine, with a user for each role, and a browser to look at it. It starts empty; with WFM_BROWSER_SEATS=25 or 600 it holds the
/// planned sample operation.
/// </summary>
public sealed class Served : IAsyncLifetime
{
    private static readonly string[] Switches =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private readonly Dictionary<string, string> _passwords = [];
    private LocalApp _app = null!;
    private IPlaywright? _playwright;

    public Uri Address => _app.Address;

    public IBrowser? Browser { get; private set; }

    /// <summary>The folder of the dashboard's sources.</summary>
    public static string Sources { get; } = Path.GetFullPath(Path.Combine(Here(), "../../functions/Wfm.Api/Dashboard"));

    /// <summary>Where screenshots go: for people to look at, never compared.</summary>
    public static string Screenshots { get; } = Path.Combine(Here(), "TestResults", "screenshots");

    public static int Seats { get; } = int.TryParse(Environment.GetEnvironmentVariable("WFM_BROWSER_SEATS"), CultureInfo.InvariantCulture, out var seats) ? seats : 0;

    /// <summary>Source of the accessibility checker, from the dashboard's own npm packages.</summary>
    public string Axe { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Screenshots);
        await InstallAsync();
        Axe = await File.ReadAllTextAsync(Path.Combine(Sources, "node_modules/axe-core/axe.min.js"));
        await ServeAsync();
        if (Chromium() is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Switches });
    }

    /// <summary>A page signed in as a user of the name, or skips the test where there is no browser.</summary>
    internal async Task<Visit> VisitAsync(string user = "owner", BrowserNewContextOptions? options = null)
    {
        if (Browser is null)
            Assert.Skip("Browser tests need Chromium: install the package 'chromium', or set CHROMIUM to its path.");
        options ??= new();
        options.HttpCredentials = new() { Username = user, Password = _passwords[user], Send = HttpCredentialsSend.Always };
        return await Visit.BeginAsync(this, await Browser.NewContextAsync(options));
    }

    /// <summary>A client signed in as a user of the name.</summary>
    internal HttpClient Client(string user)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{_passwords[user]}")));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
        await _app.DisposeAsync();
    }

    private async Task ServeAsync()
    {
        var users = new LocalUsers([]);
        void Add(string name, params IEnumerable<Role> roles) => (users, _passwords[name]) = users.With(name, [.. roles.Select(RoleRequirement.RoleName)], null);
        Add("owner", Enum.GetValues<Role>());
        foreach (var role in Enum.GetValues<Role>())
            Add(RoleRequirement.RoleName(role), role);

        using var input = Seats == 0 ? null : SampleVolume.Create(Seats, 1).Value;
        var clock = input is null ? TimeProvider.System : new DemoClock(input.Opening);
        var settings = new LocalApp.Settings(AzuriteFixture.FreePorts(), AzuriteFixture.FreePorts(), null, null, input?.Operation.Tenant ?? TenantId.Of("centre"), clock) { Users = users };
        _app = (await LocalApp.StartAsync(settings, _ => { }, CancellationToken.None)).Value;
        if (input is not null)
            _ = (await new DemoRun(_app.Services, input, (DemoClock)clock).PlanAsync(CancellationToken.None)).Value;
    }

    private static async Task InstallAsync()
    {
        if (!File.Exists(Path.Combine(Sources, "node_modules/.package-lock.json")))
            _ = (await NodeTools.RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], Sources, CancellationToken.None)).Value;
    }

    private static string? Chromium() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

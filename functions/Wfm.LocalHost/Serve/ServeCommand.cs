using System.CommandLine;
using Spectre.Console;
using Wfm.Domain.Operations;

namespace Wfm.LocalHost.Serve;

/// <summary><c>serve</c>: runs the functions and the API until Ctrl-C.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Tenant = new("--tenant") { Description = "The tenant local callers see.", DefaultValueFactory = _ => "sample" };

    internal static Command Create()
    {
        var command = new Command("serve", "Run the functions and the API until Ctrl-C.");
        RunOptions.AddTo(command);
        command.Options.Add(Tenant);
        command.SetAction(async (parsed, cancel) =>
        {
            if (!TenantId.Parse(parsed.GetRequiredValue(Tenant)).TryGet(out var tenant, out var malformed))
                return Say.Failure(malformed);
            if (!RunOptions.Read(parsed, tenant, TimeProvider.System).TryGet(out var settings, out malformed))
                return Say.Failure(malformed);
            var started = await LocalApp.StartAsync(settings, Say.Line, cancel);
            if (!started.TryGet(out var app, out var failure))
                return Say.Failure(failure);
            await using (app)
            {
                AnsiConsole.MarkupLine($"Serving on [link]{app.Address}[/]; Ctrl-C ends.");
                await app.WaitForShutdownAsync(cancel);
            }

            return 0;
        });
        return command;
    }
}

using System.CommandLine;
using System.Globalization;
using Wfm.Domain.Units;
using Wfm.LocalHost.Serve;

namespace Wfm.LocalHost.Demo;

/// <summary><c>demo</c>: the main job end to end, on the sample operation or on the user's own interval history.</summary>
internal static class DemoCommand
{
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Seed of the sample operation and of everything random in its plan.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Seats = new("--seats") { Description = "Size of the sample operation: 25 or 600 seats.", DefaultValueFactory = _ => 25 };
    private static readonly Option<FileInfo?> Volume = new("--volume") { Description = "Your own interval history instead of the sample: CSV with group (or series_id), timestamp, offered (or value)." };
    private static readonly Option<string> Zone = new("--zone") { Description = "With --volume: the IANA time zone its wall clock is read in.", DefaultValueFactory = _ => "America/New_York" };
    private static readonly Option<double> Aht = new("--aht") { Description = "With --volume: AHT in seconds where the file has none.", DefaultValueFactory = _ => 300 };
    private static readonly Option<int?> Heads = new("--heads") { Description = "With --volume: people who handle contacts today; estimated from the workload otherwise." };
    private static readonly Option<bool> Once = new("--once") { Description = "End after printing the plan instead of serving it." };
    private static readonly Option<DirectoryInfo?> Out = new("--out") { Description = "Folder to write the plan's exports to." };

    internal static Command Create()
    {
        var command = new Command("demo", "Set up, ingest, forecast, staff, plan, budget, publish; print the plan, then serve it.");
        foreach (Option option in (Option[])[Seed, Seats, Volume, Zone, Aht, Heads, Once, Out])
            command.Options.Add(option);
        RunOptions.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var prepared = await PrepareAsync(parsed, cancel);
        if (!prepared.TryGet(out var input, out var failure))
            return Say.Failure(failure);
        using (input)
        {
            var clock = new DemoClock(input.Opening);
            if (!RunOptions.Read(parsed, input.Operation.Tenant, clock).TryGet(out var settings, out failure))
                return Say.Failure(failure);
            var started = await LocalApp.StartAsync(settings, Say.Line, cancel);
            if (!started.TryGet(out var app, out failure))
                return Say.Failure(failure);
            await using (app)
            {
                var run = new DemoRun(app.Services, input, clock);
                var planned = await run.PlanAsync(cancel);
                if (!planned.TryGet(out var plan, out failure))
                    return Say.Failure(failure);
                await PlanPrinter.PrintAsync(app.Services, input, plan, cancel);
                if (parsed.GetValue(Out) is { } folder)
                    await PlanExport.WriteAsync(app.Services, input.Operation.Tenant, plan, folder.FullName, cancel);
                if (!parsed.GetValue(Once))
                {
                    Say.Line($"Serving on {app.Address} until Ctrl-C.");
                    await app.WaitForShutdownAsync(cancel);
                }
            }
        }

        return 0;
    }

    private static async Task<Result<DemoInput>> PrepareAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (parsed.GetValue(Volume) is { } file)
        {
            var zone = IanaZone.Parse(parsed.GetRequiredValue(Zone));
            if (!zone.IsSuccess)
                return zone.Failure;
            var aht = parsed.GetRequiredValue(Aht);
            if (aht is not (> 0 and <= 86_400))
                return Failure.Invalid("aht.range", string.Create(CultureInfo.InvariantCulture, $"--aht must be more than 0 and at most 86400 s, but was {aht}."), "--aht", aht);
            return await OwnVolume.ReadAsync(file, zone.Value, TimeSpan.FromSeconds(aht), parsed.GetValue(Heads), cancel);
        }

        var seats = parsed.GetRequiredValue(Seats);
        return seats is 25 or 600
            ? SampleVolume.Create(seats, parsed.GetRequiredValue(Seed))
            : Failure.Invalid("seats.range", $"--seats is 25 or 600, but was {seats}.", "--seats", seats);
    }
}

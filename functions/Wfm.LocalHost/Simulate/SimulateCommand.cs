using System.CommandLine;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Simulation;
using Wfm.LocalHost.Serve;
using Wfm.Planning.SimulatePlan;

namespace Wfm.LocalHost.Simulate;

/// <summary><c>simulate</c>: plays a published plan and says how sure its service level is.</summary>
internal static class SimulateCommand
{
    private static readonly Option<string> Plan = new("--plan") { Description = "Id of the plan, or 'current'.", DefaultValueFactory = _ => "current" };
    private static readonly Option<string?> Group = new("--group") { Description = "One planning group; all otherwise." };
    private static readonly Option<string> Tenant = new("--tenant") { Description = "Whose plan.", DefaultValueFactory = _ => "sample" };
    private static readonly Option<int> Weeks = new("--weeks") { Description = "Weeks from the plan's first day, 1 to 13.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Realisations = new("--realisations") { Description = "How many times each group is played, 2 to 100000.", DefaultValueFactory = _ => 200 };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "The same seed gives the same figures.", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> AsForecast = new("--as-forecast") { Description = "Every day comes as forecast but for chance, instead of busier or quieter as days do." };
    private static readonly Option<FileInfo?> Intervals = new("--intervals") { Description = "CSV file to write every interval to, with its confidence." };

    internal static Command Create()
    {
        var command = new Command("simulate", "Play a published plan event by event: service level by interval with confidence, and how likely days and weeks meet the target.");
        foreach (Option option in (Option[])[Plan, Group, Tenant, Weeks, Realisations, Seed, AsForecast, Intervals, RunOptions.StoragePort, RunOptions.Data, RunOptions.Storage])
            command.Options.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (!Read(parsed).TryGet(out var asked, out var failure))
            return Say.Failure(failure);
        var opened = await StoredData.OpenAsync(
            parsed.GetValue(RunOptions.Storage), parsed.GetValue(RunOptions.Data)?.FullName, parsed.GetRequiredValue(RunOptions.StoragePort), cancel);
        if (!opened.TryGet(out var data, out failure))
            return Say.Failure(failure);
        await using (data)
        {
            var simulated = await data.Services.GetRequiredService<SimulatePlan>().SimulateAsync(asked.Tenant, parsed.GetRequiredValue(Plan), asked.Group, asked.Options, cancel);
            if (!simulated.TryGet(out var plan, out failure))
                return Say.Failure(failure);
            SimulationPrinter.Print(plan);
            if (parsed.GetValue(Intervals) is { } file)
                await SimulationPrinter.WriteAsync(plan, file.FullName, cancel);
        }

        return 0;
    }

    private static Result<(TenantId Tenant, PlanningGroupId? Group, PlanSimulationOptions Options)> Read(ParseResult parsed)
    {
        if (!TenantId.Parse(parsed.GetRequiredValue(Tenant)).TryGet(out var tenant, out var malformed))
            return malformed;
        PlanningGroupId? group = null;
        if (parsed.GetValue(Group) is { } name)
        {
            if (!PlanningGroupId.Parse(name).TryGet(out var id, out malformed))
                return malformed;
            group = id;
        }

        int weeks = parsed.GetRequiredValue(Weeks), realisations = parsed.GetRequiredValue(Realisations);
        if (weeks is < 1 or > 13)
            return Failure.Invalid("weeks.range", $"--weeks is 1 to 13, but was {weeks}.", "--weeks", weeks);
        if (realisations is < 2 or > 100_000)
            return Failure.Invalid("realisations.range", $"--realisations is 2 to 100000, but was {realisations}.", "--realisations", realisations);
        return (tenant, group, new PlanSimulationOptions { Seed = parsed.GetRequiredValue(Seed), Weeks = weeks, Realisations = realisations, AsForecast = parsed.GetValue(AsForecast) });
    }
}

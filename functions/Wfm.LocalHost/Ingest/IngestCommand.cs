using System.CommandLine;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.LocalHost.Serve;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Json;

namespace Wfm.LocalHost.Ingest;

/// <summary><c>ingest</c>: brings files of volume into the storage a running <c>serve</c> uses, or into an account, by the same use case as the queue.</summary>
internal static class IngestCommand
{
    private static readonly Argument<string> Path = new("path") { Description = "A file, or a folder whose files are taken in the order of their names." };
    private static readonly Option<string> Tenant = new("--tenant") { Description = "Whose volume it is.", DefaultValueFactory = _ => "sample" };
    private static readonly Option<FileInfo?> Mapping = new("--mapping") { Description = "Mapping file: what the files do not say, as JSON (columns, groups, zone, dateOrder, decimalMark, ..)." };
    private static readonly Option<string?> Profile = new("--profile") { Description = "Read the files as this profile instead of detecting it." };
    private static readonly Option<string?> Zone = new("--zone") { Description = "IANA time zone of times without an offset." };
    private static readonly Option<bool> Aggregate = new("--aggregate") { Description = "Add shorter rows up to the group's intervals, and halve rows of 30 minutes for groups of 15." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show the report and write nothing." };
    private static readonly Option<bool> Accept = new("--accept") { Description = "Take a file in spite of many rejected rows." };

    internal static Command Create()
    {
        var command = new Command("ingest", "Bring files of contact volume in, with the report of what was stored, rejected and noticed.");
        command.Arguments.Add(Path);
        foreach (Option option in (Option[])[Tenant, Mapping, Profile, Zone, Aggregate, DryRun, Accept, RunOptions.StoragePort, RunOptions.Data, RunOptions.Storage])
            command.Options.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (!TenantId.Parse(parsed.GetRequiredValue(Tenant)).TryGet(out var tenant, out var failure)
            || !(await ChoicesAsync(parsed, cancel)).TryGet(out var choices, out failure)
            || !Files(parsed.GetRequiredValue(Path)).TryGet(out var files, out failure)
            || !(await LocalStorage.OpenAsync(parsed.GetValue(RunOptions.Storage), parsed.GetRequiredValue(RunOptions.StoragePort), parsed.GetValue(RunOptions.Data)?.FullName, Say.Line, cancel)).TryGet(out var storage, out failure))
            return Say.Failure(failure);
        await using (storage)
        {
            var run = new IngestRun(storage.Services, tenant, choices, parsed.GetValue(DryRun), parsed.GetValue(Accept));
            return await run.RunAsync(files, cancel) ? 0 : 1;
        }
    }

    private static Result<IReadOnlyList<FileInfo>> Files(string path) =>
        File.Exists(path) ? new List<FileInfo> { new(path) }
        : Directory.Exists(path) && new DirectoryInfo(path).GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal).ToList() is { Count: > 0 } files ? files
        : Failure.NotFound("file.missing", $"There is no file, and no folder with files, at '{path}'.", "path", path);

    private static async Task<Result<ReadingChoices>> ChoicesAsync(ParseResult parsed, CancellationToken cancel)
    {
        var choices = ReadingChoices.None;
        if (parsed.GetValue(Mapping) is { } mapping)
        {
            if (!mapping.Exists)
                return Failure.NotFound("file.missing", $"There is no mapping file '{mapping.FullName}'.", "--mapping", mapping.FullName);
            if (!WfmJson.Parse<ReadingChoices>(await File.ReadAllTextAsync(mapping.FullName, cancel)).TryGet(out choices, out var malformed))
                return malformed;
        }

        if (parsed.GetValue(Zone) is { } name)
        {
            if (!IanaZone.Parse(name).TryGet(out var zone, out var unknown))
                return unknown;
            choices = choices with { Zone = zone };
        }

        return choices with { Profile = parsed.GetValue(Profile) ?? choices.Profile, Aggregate = choices.Aggregate || parsed.GetValue(Aggregate) };
    }
}

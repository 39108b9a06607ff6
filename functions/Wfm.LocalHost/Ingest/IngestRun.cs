using System.Globalization;
using Spectre.Console;
using Wfm.Domain.Operations;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;

namespace Wfm.LocalHost.Ingest;

/// <summary>Brings files in, one after the other, with a progress bar and a report for each.</summary>
internal sealed class IngestRun(IServiceProvider services, TenantId tenant, ReadingChoices choices, bool isDry, bool accept)
{
    private const int ShownRejections = 10;
    private const int ShownFindings = 20;
    private readonly ImportVolume _importer = services.GetRequiredService<ImportVolume>();

    /// <summary>True where every file went in, or would.</summary>
    internal async Task<bool> RunAsync(IReadOnlyList<FileInfo> files, CancellationToken cancel)
    {
        var reports = new List<(FileInfo File, Result<DryRun> Outcome)>();
        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                foreach (var file in files)
                {
                    var bar = progress.AddTask(Markup.Escape(file.Name), maxValue: Math.Max(1, file.Length));
                    reports.Add((file, isDry ? await TryAsync(file, cancel) : await ImportAsync(file, new Bar(bar), cancel)));
                    bar.Value = bar.MaxValue;
                }
            });
        foreach (var (file, outcome) in reports)
            Report(file, outcome);
        return reports.All(report => report.Outcome is { IsSuccess: true, Value.Import.Status: ImportStatus.Stored });
    }

    private async Task<Result<DryRun>> TryAsync(FileInfo file, CancellationToken cancel)
    {
        await using var content = file.OpenRead();
        return await _importer.TryAsync(tenant, file.Name, content, choices, cancel);
    }

    private async Task<Result<DryRun>> ImportAsync(FileInfo file, Bar bar, CancellationToken cancel)
    {
        await using var content = file.OpenRead();
        var payload = await services.GetRequiredService<IPayloadStore>().PutAsync(content, cancel);
        var message = new VolumeMessage(
            MessageFormat.Version, tenant, file.Name, Payload: payload, SubmittedAt: services.GetRequiredService<TimeProvider>().GetUtcNow(), Choices: choices, Accept: accept);
        if (!(await _importer.ImportAsync(message, bar, cancel)).TryGet(out var import, out var failure))
            return failure;
        var first = new List<Rejection>();
        await foreach (var rejection in services.GetRequiredService<IRejectionStore>().OfAsync(tenant, import.Id, cancel))
        {
            first.Add(rejection);
            if (first.Count == ShownRejections)
                break;
        }

        return new DryRun(import, first);
    }

    private void Report(FileInfo file, Result<DryRun> outcome)
    {
        if (!outcome.TryGet(out var report, out var failure))
        {
            Say.Line($"{file.Name}: not read.");
            Say.Failure(failure);
            return;
        }

        var import = report.Import;
        Say.Line(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {(isDry ? "would be " : "")}{import.Status.ToString().ToLowerInvariant()}, {import.RowsStored} rows stored, {import.RowsRejected} rejected. Import {import.Id}."));
        if (import.Reading is { } reading)
            Say.Line(string.Create(CultureInfo.InvariantCulture, $"  Read as {reading.Profile} (confidence {reading.Confidence:0.##}: {reading.Because}), {reading.Encoding}, times {reading.Times}, {(reading.WrapIncluded ? "handle time with wrap-up" : "handle time WITHOUT wrap-up")}."));
        if (import.Reading?.Dropped.Count > 0)
            Say.Line($"  Dropped as personal data: {string.Join(", ", import.Reading.Dropped)}.");
        foreach (var finding in import.Findings.Take(ShownFindings))
            Say.Line($"  {finding.Rule}: {finding.Message}");
        foreach (var rejection in report.Rejections.Take(ShownRejections))
            Say.Line($"  line {rejection.Problem.Line}: {rejection.Problem.Rule}: {rejection.Problem.Message}");
        if (import.Status == ImportStatus.Held)
            Say.Line("  Held: too many rows were rejected. Mend the file or the mapping, or take it as it is with --accept.");
    }

    // The server's collector lets garbage pile up to what the machine has; a command beside other programs gives it back as it goes.
    private sealed class Bar(ProgressTask task) : IProgress<long>
    {
        private const long Stride = 32 * 1024 * 1024;
        private long _next = Stride;

        public void Report(long value)
        {
            task.Value = value;
            if (value < _next)
                return;
            _next = value + Stride;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}

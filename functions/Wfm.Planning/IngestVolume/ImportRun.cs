using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>Where the days and rejections of an import go.</summary>
internal interface IDaySink
{
    Task WriteAsync(IReadOnlyList<LayerDay> days, CancellationToken cancel);

    Task<LayerDay> ReadAsync(LayerDayKey day, GroupAtSite group, CancellationToken cancel);

    Task RejectAsync(IReadOnlyList<Rejection> page, int number, CancellationToken cancel);
}

/// <summary>One reading of one file: rows through the intake, full days and pages of rejections into the sink, so that memory does not grow with the file.</summary>
internal sealed class ImportRun(Import import, IReadOnlyList<GroupAtSite> groups, IDaySink sink)
{
    /// <summary>A handful of bad rows never holds a file.</summary>
    private const int FewRejections = 20;

    private readonly List<Rejection> _page = [];
    private int _pages;
    private VolumeIntake? _intake;
    private Task _writing = Task.CompletedTask;

    internal GatheredDays Days => _intake!.Days;

    internal IEnumerable<Problem> Findings => ImportFindings.Of(Days);

    internal bool IsOverThreshold => _intake!.Rejected > FewRejections
        && 100m * _intake.Rejected > (import.Choices ?? ReadingChoices.None).HoldAbovePercent * (_intake.Stored + _intake.Rejected);

    internal async Task ReadAsync(VolumeFile file, CancellationToken cancel)
    {
        _intake = new VolumeIntake(import, file.Reading, groups);
        try
        {
            await foreach (var row in file.Rows.WithCancellation(cancel))
            {
                if (_intake.Add(row) is { } needed)
                {
                    await _writing;
                    _intake.Restore(await sink.ReadAsync(needed.Day, needed.Group, cancel));
                    _intake.Add(row);
                }

                if (_intake.WaitingRejections > 0)
                    await RejectAsync(_intake.TakeRejections(), cancel);
                await WriteAsync(_intake.TakeFull(), cancel);
            }

            await WriteAsync(_intake.TakeRest(), cancel);
        }
        finally
        {
            await _writing;
        }

        if (_page.Count > 0)
            await sink.RejectAsync(_page, _pages, cancel);
    }

    internal Import Outcome(FileReading reading, ImportStatus status, IEnumerable<Problem> findings)
    {
        var dates = Days.All.Select(day => day.Key.Date).ToList();
        return import with
        {
            Status = status,
            Reading = reading,
            RowsStored = _intake!.Stored,
            RowsRejected = _intake.Rejected,
            Findings = ImportFindings.Limited(findings),
            FirstDay = dates.Count == 0 ? null : dates.Min(),
            LastDay = dates.Count == 0 ? null : dates.Max(),
        };
    }

    // Days are written while further rows are read, one batch at a time.
    private async Task WriteAsync(IReadOnlyList<LayerDay> days, CancellationToken cancel)
    {
        if (days.Count == 0)
            return;
        await _writing;
        _writing = sink.WriteAsync(days, cancel);
    }

    // Pages are cut by what is on them alone, so that reading the file again cuts them the same.
    private async Task RejectAsync(IReadOnlyList<Rejection> rejections, CancellationToken cancel)
    {
        foreach (var rejection in rejections)
        {
            _page.Add(rejection);
            if (_page.Count < Rejections.PageRows && _page.Sum(row => row.Content.Length) < Rejections.PageCharacters)
                continue;
            await sink.RejectAsync([.. _page], _pages++, cancel);
            _page.Clear();
        }
    }
}

namespace Wfm.Domain.Staffing.Deferred;

/// <summary>Deferred work on the clock that runs only while the group is open, cut into its open intervals, oldest first.</summary>
internal sealed class ArrivalCurve
{
    private readonly DeferredDemand _demand;
    private readonly List<int> _intervals = [];
    private readonly List<WorkBatch> _batches = [];

    internal ArrivalCurve(DeferredDemand demand)
    {
        _demand = demand;
        var longest = TimeSpan.FromSeconds(demand.AhtSeconds.DefaultIfEmpty(0).Max());
        // A contact is begun its own AHT before its reply is due; deadlines within an interval fall on its start.
        BegunWithin = (int)Math.Max(0, Math.Floor((demand.ReplyWithin - longest) / demand.Interval));
        var aht = MeanAht(demand);
        foreach (var item in demand.Backlog.OrderByDescending(item => item.Age))
            _batches.Add(new WorkBatch(-(item.Age / demand.Interval), 0, item.Contacts, item.Contacts * aht, DueOf(item)));
        for (var interval = 0; interval < demand.Contacts.Length; interval++)
        {
            var (contacts, spread) = (demand.Contacts[interval], demand.Open[interval] ? 1 : 0);
            if (contacts > 0)
                _batches.Add(new WorkBatch(Count, spread, contacts, contacts * demand.AhtSeconds[interval], Count + Math.Max(1, spread + BegunWithin)));
            if (demand.Open[interval])
                _intervals.Add(interval);
        }
    }

    /// <summary>How many intervals are open.</summary>
    internal int Count => _intervals.Count;

    /// <summary>Whole open intervals from a contact's arrival until it must be begun.</summary>
    internal int BegunWithin { get; }

    /// <summary>All work, oldest first.</summary>
    internal IReadOnlyList<WorkBatch> Batches => _batches;

    /// <summary>The interval that open interval <paramref name="slot"/> is.</summary>
    internal int IntervalOf(int slot) => _intervals[slot];

    /// <summary>Seconds of work that can have been done by the end of each open interval; index 0 is the start of the first.</summary>
    internal double[] Come() => Cumulate(batch => (int)Math.Max(0, batch.Start) + 1);

    /// <summary>Seconds of work that must have been begun by then.</summary>
    internal double[] Due() => Cumulate(batch => batch.Due);

    /// <summary>Mean seconds of work of a contact.</summary>
    internal double MeanWork => _batches.Sum(batch => batch.Contacts) is > 0 and var contacts ? _batches.Sum(batch => batch.Work) / contacts : 0;

    private double[] Cumulate(Func<WorkBatch, int> when)
    {
        var curve = new double[Count + 1];
        foreach (var batch in _batches)
        {
            if (when(batch) is var at && at <= Count)
                curve[at] += batch.Work;
        }

        for (var end = 1; end <= Count; end++)
            curve[end] += curve[end - 1];
        return curve;
    }

    private int DueOf(BacklogItem item)
    {
        var left = _demand.ReplyWithin - item.Age;
        // What is late already gets the time set to clear it or, without one, a reply time from now.
        var due = left > TimeSpan.Zero ? left : _demand.ClearBacklogWithin ?? _demand.ReplyWithin;
        if (_demand.ClearBacklogWithin is { } clear && clear > due)
            due = clear;
        var begun = (due / _demand.Interval) - ((_demand.ReplyWithin / _demand.Interval) - BegunWithin);
        return (int)Math.Max(1, Math.Floor(begun));
    }

    private static double MeanAht(DeferredDemand demand)
    {
        double contacts = 0, work = 0;
        for (var interval = 0; interval < demand.Contacts.Length; interval++)
            (contacts, work) = (contacts + demand.Contacts[interval], work + (demand.Contacts[interval] * demand.AhtSeconds[interval]));
        return contacts > 0 ? work / contacts : demand.AhtSeconds.DefaultIfEmpty(0).Average();
    }
}

/// <summary>Contacts that come together; times in open intervals from the start of the plan.</summary>
/// <param name="Start">When they come, or begin to; below 0 for a backlog.</param>
/// <param name="Length">1 where they come evenly over an open interval, 0 where all are there at its start.</param>
/// <param name="Contacts">How many, above 0.</param>
/// <param name="Work">Seconds of work.</param>
/// <param name="Due">End of the open interval by which they must be begun, at least 1.</param>
internal readonly record struct WorkBatch(double Start, int Length, double Contacts, double Work, int Due);

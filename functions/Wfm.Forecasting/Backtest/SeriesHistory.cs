using Wfm.Domain.Demand;

namespace Wfm.Forecasting.Backtest;

/// <summary>One series of a history file.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Contacts">Contacts by slot of the wall clock; NaN where the file is blank or silent.</param>
/// <param name="HandleSeconds">Handle seconds by slot; null where the file has no handle times.</param>
public sealed record SeriesHistory(string Id, DemandSeries Contacts, DemandSeries? HandleSeconds)
{
    /// <summary>Length of a slot.</summary>
    public TimeSpan Interval => TimeSpan.FromDays(1) / Contacts.SlotsPerDay;

    /// <summary>How its file writes a timestamp, so that a forecast can be joined to it.</summary>
    public string TimestampFormat { get; init; } = "yyyy-MM-dd HH:mm:ss";
}

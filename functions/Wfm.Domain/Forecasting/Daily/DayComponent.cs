namespace Wfm.Domain.Forecasting;

/// <summary>A part of a day's forecast that can be named: what a planner is shown when he asks why a day is high.</summary>
public enum DayComponent
{
    /// <summary>The level of recent weeks, with its short-lived deviation.</summary>
    Level,

    /// <summary>The weekday.</summary>
    Weekday,

    /// <summary>The day of the month: billing, pay day.</summary>
    DayOfMonth,

    /// <summary>A holiday, or an open day just before or after one.</summary>
    Holiday,

    /// <summary>The season of the year.</summary>
    Season,

    /// <summary>A named event.</summary>
    Event,

    /// <summary>What other models of the tournament, and shorter opening hours than usual, add to the top-down forecast.</summary>
    OtherModels,

    /// <summary>A planner's override.</summary>
    Override,
}

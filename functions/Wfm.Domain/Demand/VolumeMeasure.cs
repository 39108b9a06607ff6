namespace Wfm.Domain.Demand;

/// <summary>
/// What is known of an interval, always as totals: averages are derived, never stored. The canonical row of DOMAIN section 2.
/// The numbers are part of the storage format; never renumber.
/// </summary>
public enum VolumeMeasure
{
    /// <summary>Contacts offered.</summary>
    Offered = 0,

    /// <summary>Contacts handled.</summary>
    Handled = 1,

    /// <summary>Contacts given up by the customer.</summary>
    Abandoned = 2,

    /// <summary>Abandoned before the short-abandon threshold; part of <see cref="Abandoned"/>.</summary>
    ShortAbandoned = 3,

    /// <summary>Seconds of handling, all parts together.</summary>
    HandleSeconds = 4,

    /// <summary>Seconds of talk or chat; part of <see cref="HandleSeconds"/>.</summary>
    TalkSeconds = 5,

    /// <summary>Seconds on hold; part of <see cref="HandleSeconds"/>.</summary>
    HoldSeconds = 6,

    /// <summary>Seconds of wrap-up; part of <see cref="HandleSeconds"/>.</summary>
    WrapSeconds = 7,

    /// <summary>Contacts answered within the target time.</summary>
    AnsweredInTarget = 8,

    /// <summary>Open contacts at the start of the interval.</summary>
    BacklogOpen = 9,
}

namespace Wfm.Ingestion.Profiles;

/// <summary>What a column can be. The first ten are the measures, with the numbers of <see cref="Wfm.Domain.Demand.VolumeMeasure"/>.</summary>
internal enum Field
{
    Offered = 0,
    Handled = 1,
    Abandoned = 2,
    ShortAbandoned = 3,
    HandleSeconds = 4,
    TalkSeconds = 5,
    HoldSeconds = 6,
    WrapSeconds = 7,
    AnsweredWithinTarget = 8,
    BacklogOpen = 9,

    /// <summary>Handle time by contact.</summary>
    Aht,

    /// <summary>Time by contact without wrap-up; with <see cref="AverageWrap"/> it makes the handle time.</summary>
    AverageTask,

    /// <summary>Wrap-up by contact.</summary>
    AverageWrap,

    /// <summary>Queue or group.</summary>
    Group,

    /// <summary>Channel.</summary>
    Media,

    /// <summary>Language.</summary>
    Language,

    /// <summary>Skills.</summary>
    Skills,

    /// <summary>Start of the interval, or when a contact came: date and time.</summary>
    Start,

    /// <summary>Date alone.</summary>
    Date,

    /// <summary>Time of day alone.</summary>
    Time,

    /// <summary>End of the interval.</summary>
    End,

    /// <summary>Length of the interval.</summary>
    IntervalMinutes,

    /// <summary>Zone of the row's wall clock.</summary>
    Zone,

    /// <summary>Id of a ticket.</summary>
    Id,
}

namespace Wfm.Sample;

/// <summary>What is known of an interval.</summary>
public enum SlotState
{
    /// <summary>The group takes no contacts: everything is 0.</summary>
    Closed,

    /// <summary>Open, and recorded.</summary>
    Open,

    /// <summary>Open, but no system recorded it: the figures happened and nobody will ever see them.</summary>
    Missing,
}

/// <summary>One interval of a real day: the truth, and what came of it.</summary>
/// <param name="State">Whether it is closed, recorded or lost.</param>
/// <param name="Expected">
/// True rate, contacts in this interval: what somebody who knew every pattern, campaign and level shift would forecast. Without the
/// day's busyness, one-off spikes and outages, which nobody can know in advance.
/// </param>
/// <param name="ExpectedHandleSeconds">True AHT of this interval, seconds.</param>
/// <param name="Offered">Contacts that came.</param>
/// <param name="Handled">Contacts that were handled, counted in the interval they came in.</param>
/// <param name="Abandoned">Offered - handled.</param>
/// <param name="ShortAbandoned">Those of the abandoned who gave up within 5 s.</param>
/// <param name="HandleSeconds">Sum of handle times of the handled.</param>
/// <param name="AnsweredWithinTarget">Those of the handled who were answered within the group's target.</param>
public readonly record struct SampleSlot(
    SlotState State,
    double Expected,
    double ExpectedHandleSeconds,
    int Offered,
    int Handled,
    int Abandoned,
    int ShortAbandoned,
    int HandleSeconds,
    int AnsweredWithinTarget);

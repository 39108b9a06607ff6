namespace Wfm.Domain.Units;

/// <summary>
/// Which contacts count as served in time, and out of which. Vendors differ, so every plan stores the one it used.
/// T is the answer time. Source: FORMULAS.md#service-level-definitions.
/// </summary>
public enum ServiceLevelDefinition
{
    /// <summary>Answered within T / offered. An abandoned contact counts against. The strictest common one and the default.</summary>
    AnsweredOfOffered,

    /// <summary>Answered within T / answered. Abandoned contacts do not count at all.</summary>
    AnsweredOfAnswered,

    /// <summary>Answered within T / (offered - abandoned within T). Early abandons do not count.</summary>
    ExcludingEarlyAbandons,

    /// <summary>(Answered + abandoned within T) / offered. An early abandon counts as served.</summary>
    EarlyAbandonsCountAsServed,

    /// <summary>Share of contacts whose wait would be within T if nobody gave up while waiting for theirs (virtual wait).</summary>
    VirtualWait,
}

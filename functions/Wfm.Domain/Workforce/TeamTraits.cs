namespace Wfm.Domain.Workforce;

/// <summary>Where people work.</summary>
public enum WorkMode
{
    /// <summary>At the site.</summary>
    OnSite,

    /// <summary>Some days at the site.</summary>
    Hybrid,

    /// <summary>From home.</summary>
    Remote,
}

/// <summary>Who calls whom.</summary>
public enum ContactDirection
{
    /// <summary>Customers call.</summary>
    Inbound,

    /// <summary>The team calls.</summary>
    Outbound,

    /// <summary>Both.</summary>
    Blended,
}

/// <summary>Levels of the Common European Framework of Reference for Languages.</summary>
public enum CefrLevel
{
    /// <summary>Beginner.</summary>
    A1,

    /// <summary>Elementary.</summary>
    A2,

    /// <summary>Intermediate.</summary>
    B1,

    /// <summary>Upper intermediate: the lowest that carries a conversation on the phone.</summary>
    B2,

    /// <summary>Advanced.</summary>
    C1,

    /// <summary>Proficient.</summary>
    C2,
}

/// <summary>A language a team serves in, and how well its people must command it.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Level">The least they must have.</param>
public sealed record LanguageSkill(string Language, CefrLevel Level);

/// <summary>A contract people are hired on.</summary>
/// <param name="Name">The name people use.</param>
/// <param name="WeeklyHours">Hours a week, above 0.</param>
public sealed record ContractType(string Name, decimal WeeklyHours);

/// <summary>The lowest level that serves a tier; higher levels serve it too.</summary>
/// <param name="Tier">Support tier, from 1.</param>
/// <param name="From">The lowest level.</param>
public sealed record TierCoverage(int Tier, RoleLevel From);

/// <summary>People known to be away for weeks: parental leave, long illness, sabbaticals. They stay on the books.</summary>
/// <param name="Level">Their level.</param>
/// <param name="Heads">How many.</param>
/// <param name="From">First day away.</param>
/// <param name="Weeks">Weeks away.</param>
public sealed record PlannedLeave(RoleLevel Level, int Heads, DateOnly From, int Weeks)
{
    /// <summary>True where they are away in the week of a Monday.</summary>
    public bool Covers(DateOnly week) => week.AddDays(6) >= From && week < From.AddDays(7 * Weeks);
}

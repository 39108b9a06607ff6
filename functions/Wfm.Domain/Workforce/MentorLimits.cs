namespace Wfm.Domain.Workforce;

/// <summary>
/// How many juniors the seniors of a team can look after, and what it costs them. A junior is mentored from the end of class until
/// <see cref="MentoredWeeks"/> after the first day. Formula: FORMULAS.md#mentoring.
/// </summary>
public sealed record MentorLimits
{
    /// <summary>As the role guides have it: 8 to 12 for a Senior at a time, 1 to 3 for a CSR II in a quarter (DOMAIN 6.2, guides 001 and 000).</summary>
    public static MentorLimits Default { get; } = new();

    /// <summary>No limit and no cost.</summary>
    public static MentorLimits None { get; } = new() { Limited = false, HoursPerJunior = 0 };

    /// <summary>False where nobody counts mentors.</summary>
    public bool Limited { get; init; } = true;

    /// <summary>Juniors a Senior can have at a time; published 8 to 12.</summary>
    public decimal JuniorsPerSenior { get; init; } = 12;

    /// <summary>Juniors a CSR II can have in a quarter; published 1 to 3.</summary>
    public decimal JuniorsPerCsrII { get; init; } = 3;

    /// <summary>Weeks from the first day to the end of mentoring: a quarter.</summary>
    public int MentoredWeeks { get; init; } = 13;

    /// <summary>Hours of a mentor each week for one junior: a weekly talk and review (cadence of DOMAIN 6.2, guides 000 and 002; the hour is an assumption).</summary>
    public decimal HoursPerJunior { get; init; } = 1;
}

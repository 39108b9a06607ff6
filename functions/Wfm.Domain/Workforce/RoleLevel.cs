namespace Wfm.Domain.Workforce;

/// <summary>The ladder of people who handle contacts and those who lead them (DOMAIN 6.1, role guides 000 and 002).</summary>
public enum RoleLevel
{
    /// <summary>Entry level, tier 1.</summary>
    CsrI,

    /// <summary>Second level, 12 to 24 months after entry; covers tier 2 and mentors 1 to 3 a quarter.</summary>
    CsrII,

    /// <summary>Senior; mentors 8 to 12 juniors.</summary>
    SeniorCsr,

    /// <summary>Leads a team.</summary>
    TeamLead,

    /// <summary>Manages a tier.</summary>
    Manager,
}

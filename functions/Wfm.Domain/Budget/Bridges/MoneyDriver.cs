namespace Wfm.Domain.Budget.Bridges;

/// <summary>Why money differs between two budgets. Formula: FORMULAS.md#money-bridge.</summary>
public enum MoneyDriver
{
    /// <summary>Contacts.</summary>
    Volume,

    /// <summary>Handle time.</summary>
    Aht,

    /// <summary>Hours free for contacts over hours handling them: targets, pooling, peaks.</summary>
    Service,

    /// <summary>Paid hours over hours at work: shrinkage and schedule inefficiency.</summary>
    Shrinkage,

    /// <summary>Leavers: those who replace them, and what these cannot do yet.</summary>
    Attrition,

    /// <summary>What starters, mentors and absentees cannot do, for each leaver.</summary>
    Ramp,

    /// <summary>Pay: salaries, pay steps, benefits and premiums by person.</summary>
    Rate,

    /// <summary>Prices of everything else, and rates of exchange.</summary>
    Price,

    /// <summary>Who and what: levels, pay steps, outsourcing, licences for each head.</summary>
    Mix,

    /// <summary>When: people ahead of or behind demand, hires and set-up in another month, months only one of the two holds.</summary>
    Timing,
}

namespace Wfm.Domain.Budget.Licences;

/// <summary>What a vendor counts. Formula: FORMULAS.md#licences.</summary>
public enum LicenceModel
{
    /// <summary>Everybody who may log in during the billing month, leavers and trainees too, once, at the highest edition held.</summary>
    Named,

    /// <summary>The most who are logged in at once in the whole organisation; levels that add up to less than 30 minutes are dropped.</summary>
    Concurrent,

    /// <summary>Hours of all users together, by the vendor's rounding.</summary>
    Hourly,
}

/// <summary>How a vendor rounds the hours of a month. Texts and examples of vendors disagree (DOMAIN 4.8, G13), so it is asked for.</summary>
public enum HourRounding
{
    /// <summary>Not at all: 222.34 hours are billed as 222.34.</summary>
    Exact,

    /// <summary>To the nearest hour, half up: 222.34 hours are billed as 222.</summary>
    Nearest,

    /// <summary>Up to the next hour: 222.34 hours are billed as 223.</summary>
    Up,
}

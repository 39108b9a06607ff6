namespace Wfm.Domain.Staffing.Shifts;

/// <summary>When paid hours carry a shift differential, on the site's wall clock.</summary>
/// <param name="EveningFrom">Start of the evening.</param>
/// <param name="NightFrom">Start of the night, after the evening's.</param>
/// <param name="NightTo">End of the night, in the morning.</param>
public sealed record PremiumRules(TimeSpan EveningFrom, TimeSpan NightFrom, TimeSpan NightTo)
{
    /// <summary>Evening from 18:00, night from 22:00 to 06:00. Assumed: the role guides name differentials without hours.</summary>
    public static PremiumRules Typical { get; } = new(TimeSpan.FromHours(18), TimeSpan.FromHours(22), TimeSpan.FromHours(6));
}

using System.Globalization;
using Wfm.Domain.Operations;

namespace Wfm.Planning.StartNightlyRun;

/// <summary>Which night of a site is due: the latest whose time has come. A night that was missed is caught up by the next one.</summary>
/// <param name="Date">The site's local date.</param>
/// <param name="DueAt">When it was due.</param>
public readonly record struct Night(DateOnly Date, DateTimeOffset DueAt)
{
    /// <summary>The id of a site's run for a night, the same however often it is started.</summary>
    public static string RunId(SiteId site, DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{site}-{date:yyyyMMdd}");

    /// <summary>
    /// The night due at <paramref name="now"/>. A planning time the clock skips is due that much later; one that comes twice is due the first time.
    /// </summary>
    public static Night DueAtSite(Site site, DateTimeOffset now)
    {
        var date = site.Zone.DateAt(now);
        var due = site.Zone.InstantOf(date.ToDateTime(site.NightlyRunAt));
        if (due <= now)
            return new Night(date, due);
        var yesterday = date.AddDays(-1);
        return new Night(yesterday, site.Zone.InstantOf(yesterday.ToDateTime(site.NightlyRunAt)));
    }
}

namespace Wfm.Domain.Budget.Licences;

/// <summary>How vendors turn use into a number to bill. Formula: FORMULAS.md#licences.</summary>
public static class LicenceRules
{
    /// <summary>Time a level of concurrency must add up to within the billing period, not necessarily at a stretch (DOMAIN 4.8, G11).</summary>
    public static TimeSpan LeastTime { get; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Concurrent users to bill: the highest level at or above which the organisation was for <see cref="LeastTime"/> in total; 0 where none was.
    /// 500 users for 31 minutes and 503 for 6 are billed as 500.
    /// </summary>
    /// <param name="use">Users logged in at once, and for how long, in any order; spells of the same level add up.</param>
    public static decimal ConcurrentPeak(IEnumerable<(decimal Users, TimeSpan Time)> use)
    {
        var atOrAbove = TimeSpan.Zero;
        foreach (var (users, time) in use.OrderByDescending(spell => spell.Users))
        {
            atOrAbove += time;
            if (atOrAbove >= LeastTime)
                return users;
        }

        return 0;
    }

    /// <summary>
    /// Named users by edition: each counts once, at the highest edition held in the month. <paramref name="atLeast"/> are the users who held that
    /// edition or a higher one at any time of the month, lowest edition first, so that figures do not rise.
    /// </summary>
    public static IReadOnlyList<decimal> ByHighestEdition(IReadOnlyList<decimal> atLeast) =>
        [.. atLeast.Select((users, edition) => users - (edition + 1 < atLeast.Count ? Math.Min(users, atLeast[edition + 1]) : 0))];

    /// <summary>Hours to bill.</summary>
    public static decimal Hours(decimal hours, HourRounding rounding) => rounding switch
    {
        HourRounding.Exact => decimal.Round(hours, 2, MidpointRounding.AwayFromZero),
        HourRounding.Nearest => decimal.Round(hours, 0, MidpointRounding.AwayFromZero),
        HourRounding.Up => decimal.Ceiling(hours),
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "A rounding without a rule."),
    };

    /// <summary>
    /// Quantity billed month by month: the commitment, or the highest use of the term so far up to the end of the month's true-up period,
    /// whichever is more. Terms and true-up periods are counted from the first month.
    /// </summary>
    /// <param name="use">Use of each month.</param>
    /// <param name="contract">Commitment, term and true-up.</param>
    public static IReadOnlyList<decimal> Billed(IReadOnlyList<decimal> use, LicenceContract contract)
    {
        var billed = new decimal[use.Count];
        for (var month = 0; month < use.Count; month++)
        {
            var termStart = month / contract.TermMonths * contract.TermMonths;
            var periodStart = month / contract.TrueUpMonths * contract.TrueUpMonths;
            var to = Math.Min(use.Count, periodStart + contract.TrueUpMonths);
            billed[month] = contract.Committed;
            for (var other = Math.Min(termStart, periodStart); other < to; other++)
                billed[month] = Math.Max(billed[month], use[other]);
        }

        return billed;
    }
}

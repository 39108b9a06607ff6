namespace Wfm.Domain.Budget.Assumptions;

/// <summary>
/// The defaults the product ships, by source (DOMAIN 4 and 6). Where sources disagree each has its own entry (DOMAIN 6.6). What nobody publishes begins
/// with <see cref="DefaultPriceBook.Assumption"/>.
/// </summary>
public static class DefaultAssumptions
{
    private static readonly DateOnly Guides = new(2024, 1, 1);
    private static readonly DateOnly Web = new(2025, 1, 1);

    /// <summary>All entries.</summary>
    public static AssumptionRegistry Registry { get; } = new([.. Entries().OrderBy(entry => entry.Key, StringComparer.Ordinal).ThenBy(entry => entry.Source, StringComparer.Ordinal)]);

    private static IEnumerable<Assumption> Entries() =>
    [
        new("aht.all", "s", 300, 420, 600, "Role guide 000", Guides),
        new("aht.phone", "s", 240, 330, 420, "Role guide 002", Guides),
        new("aht.phone", "s", 240, 360, 480, "Role guide 001, chat and phone together", Guides),
        new("aht.chat", "s", 360, 540, 720, "Role guide 002", Guides),
        new("aht.chat", "s", 240, 360, 480, "Role guide 001, chat and phone together", Guides),
        new("shrinkage.total", "share", 0.28m, 0.30m, 0.35m, "DOMAIN 4.2, P-SHR", Web),
        new("occupancy.most", "share", 0.82m, 0.85m, 0.88m, "DOMAIN 4.1, W-TPL", Web),
        new("occupancy.most", "share", 0.85m, 0.85m, 0.85m, "DOMAIN 4.1, CCH4", Web),
        new("contract.weekly-hours", "hours", 37.5m, 40, 40, "Role guide 001", Guides),
        new("recruiting.weeks", "weeks", 4, 6, 12, "DOMAIN 4.3, TU3", Web),
        new("ramp.weeks-to-full", "weeks", 12, 16, 16, "DOMAIN 4.4, P-RAMP", Web),
        new("ramp.weeks-to-full", "weeks", 12, 18, 26, "DOMAIN 4.4, W-STP, routine work: 3 to 6 months", Web),
        new("ramp.csr-2-weeks", "weeks", 6, 9, 12, "Role guide 000, total as stated", Guides),
        new("ramp.csr-2-weeks", "weeks", 7, 10, 14, "Role guide 000, stages added up", Guides),
        new("promotion.csr-2-weeks", "weeks", 52, 78, 104, "Role guide 000", Guides),
        new("promotion.csr-2-weeks", "weeks", 104, 130, 156, "Role guide 002", Guides),
        new("promotion.csr-2-weeks", "weeks", 39, 52, 65, "Role guide 002, review 6 to 12 months after day 90", Guides),
        new("attrition.tenured-weekly", "share", 0.004m, 0.006m, 0.0144m, "DOMAIN 4.3: 20 to 75 % a year", Web),
        new("attrition.in-class", "share", 0.20m, 0.20m, 0.20m, "DOMAIN 4.3, NI1", Web),
        new("attrition.range", "factor", 0.80m, 1, 1.25m, DefaultPriceBook.Assumption + ": P10 and P90 of leavers over those planned", Web),
        new("fcr.share", "share", 0.75m, 0.80m, 0.85m, "Role guide 000, mature centre", Guides),
        new("fcr.share", "share", 0.60m, 0.65m, 0.70m, "Role guide 000, technical support", Guides),
        new("fcr.share", "share", 0.70m, 0.78m, 0.85m, "Role guides 001 and 002", Guides),
        new("fcr.come-again", "share", 0.3m, 0.5m, 0.8m, DefaultPriceBook.Assumption + ": share of unresolved contacts that come again", Web),
        new("seats.support-share", "share", 0.20m, 0.20m, 0.20m, "DOMAIN 4.8, IT1, forum advice", Web),
        new("tools.systems-per-head", "systems", 2, 3, 4, "Role guide 000", Guides),
        new("mentor.csr-2-per-quarter", "heads", 1, 2, 3, "Role guide 000", Guides),
        new("mentor.senior-at-a-time", "heads", 8, 10, 12, "Role guide 001", Guides),
        new("lever.churn-reduction", "share", 0.10m, 0.175m, 0.25m, "Role guide 000", Guides),
        new("lever.aht-reduction", "share", 0.05m, 0.075m, 0.10m, "Role guide 001", Guides),
        new("lever.fcr-points", "share", 0.03m, 0.05m, 0.07m, "Role guide 001", Guides),
        new("outbound.conversion", "share", 0.02m, 0.05m, 0.08m, "Role guide 000", Guides),
    ];
}

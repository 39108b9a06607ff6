namespace Wfm.Domain.Workforce;

/// <summary>
/// The ladder as the role guides describe it (DOMAIN 6.1, 6.2). Where two guides disagree both figures stand, each with its source; pay is in
/// the price book.
/// </summary>
public static class RoleLadder
{
    /// <summary>Titles of roles beside the ladder that grow with it.</summary>
    public const string QualityAnalyst = "QA analyst", WorkforceAnalyst = "WFM analyst", Trainer = "Trainer";

    private const string Assumption = "Assumption of ours: no source gives a figure";

    /// <summary>All figures.</summary>
    public static IReadOnlyList<RoleFigure> Figures { get; } =
    [
        Of(RoleLevel.CsrI, RoleMeasure.ExperienceYears, 0, 1, "Role guide 002, ladder template"),
        Of(RoleLevel.CsrI, RoleMeasure.ExperienceYears, 0, 2, "Role guide 003, entry band"),
        Of(RoleLevel.CsrI, RoleMeasure.TrainingWeeks, 2, 6, "Role guide 003, training on the job"),
        Of(RoleLevel.CsrI, RoleMeasure.WeeksBetweenCoaching, 1, 2, "Role guide 001, one-to-one every 1 to 2 weeks"),
        Of(RoleLevel.CsrII, RoleMeasure.ExperienceYears, 2, 3, "Role guide 002, ladder template"),
        Of(RoleLevel.CsrII, RoleMeasure.ExperienceYears, 2, 5, "Role guide 003, mid band"),
        Of(RoleLevel.CsrII, RoleMeasure.WeeksUntilPromotion, 52, 104, "Role guide 000, 12 to 24 months from entry"),
        Of(RoleLevel.CsrII, RoleMeasure.WeeksUntilPromotion, 104, 156, "Role guide 002, 2 to 3 years"),
        Of(RoleLevel.CsrII, RoleMeasure.WeeksUntilPromotion, 39, 65, "Role guide 002, review 6 to 12 months after day 90"),
        Of(RoleLevel.CsrII, RoleMeasure.RampWeeks, 6, 12, "Role guide 000, total as stated"),
        Of(RoleLevel.CsrII, RoleMeasure.RampWeeks, 7, 14, "Role guide 000, sum of its stages: deep-dive 1-2, shadowing 2-4, monitored 4-8"),
        Of(RoleLevel.CsrII, RoleMeasure.PayOverEntryPercent, 10, 25, "Role guide 000"),
        Of(RoleLevel.CsrII, RoleMeasure.JuniorsPerQuarter, 1, 3, "Role guide 000"),
        Of(RoleLevel.CsrII, RoleMeasure.WeeksBetweenCoaching, 1, 1, "Role guides 000 and 002, weekly"),
        Of(RoleLevel.SeniorCsr, RoleMeasure.ExperienceYears, 3, 7, "Role guide 001"),
        Of(RoleLevel.SeniorCsr, RoleMeasure.ExperienceYears, 3, 5, "Role guide 002, 3 to 5 and more"),
        Of(RoleLevel.SeniorCsr, RoleMeasure.RampWeeks, 13, 26, "Role guide 001, 3 to 6 months until full; 2 to 4 weeks for the basics"),
        Of(RoleLevel.SeniorCsr, RoleMeasure.JuniorsAtATime, 8, 12, "Role guide 001"),
        Of(RoleLevel.TeamLead, RoleMeasure.WeeksUntilPromotion, 130, 260, "Role guide 000, 12 to 24 months to CSR II, then 18 to 36 months to formal leadership"),
        new("Team lead", RoleMeasure.Span, 8, 12, 15, Assumption),
        new("Manager", RoleMeasure.Span, 60, 100, 150, Assumption),
        new(QualityAnalyst, RoleMeasure.Span, 30, 50, 70, Assumption + "; the role itself is named in guide 000"),
        new(WorkforceAnalyst, RoleMeasure.Span, 60, 100, 150, Assumption + "; the role itself is named in guide 000"),
        new(Trainer, RoleMeasure.Span, 40, 75, 100, Assumption),
    ];

    /// <summary>
    /// Steps of the ladder as plans use them unless told otherwise: eligibility from the figures above; rates are assumptions of ours. A new
    /// CSR II spends 2 weeks in the deep-dive, 3 shadowing at half output and 6 monitored at 85 %; a new Senior 3 weeks on the basics at half.
    /// </summary>
    public static IReadOnlyList<PromotionRule> Promotions { get; } =
    [
        new(RoleLevel.CsrI, RoleLevel.CsrII, 78, 0.20m) { Steps = [0, 0, 0.5m, 0.5m, 0.5m, 0.85m, 0.85m, 0.85m, 0.85m, 0.85m, 0.85m] },
        new(RoleLevel.CsrII, RoleLevel.SeniorCsr, 156, 0.10m) { Steps = [0.5m, 0.5m, 0.5m, 0.9m, 0.9m, 0.9m, 0.9m, 0.9m, 0.9m, 0.9m, 0.9m, 0.9m, 0.9m] },
        new(RoleLevel.SeniorCsr, RoleLevel.TeamLead, 195, 0.05m),
    ];

    /// <summary>Tier 1 is open to everybody, tier 2 from CSR II on, tier 3 from Senior on.</summary>
    public static IReadOnlyList<TierCoverage> Tiers { get; } = [new(1, RoleLevel.CsrI), new(2, RoleLevel.CsrII), new(3, RoleLevel.SeniorCsr)];

    /// <summary>Contracts people are hired on (DOMAIN 6.3, guides 001 and 003; the hours of part time are an assumption).</summary>
    public static IReadOnlyList<ContractType> Contracts { get; } = [new("Full time, 40 h", 40), new("Full time, 37.5 h", 37.5m), new("Part time, 20 h", 20)];

    /// <summary>Whole people of a role for some heads who handle contacts: heads over the span, rounded up; 0 for nobody.</summary>
    /// <param name="role">A title with a span among <see cref="Figures"/>.</param>
    /// <param name="heads">Heads who handle contacts, 0 or more.</param>
    public static int NeededFor(string role, decimal heads) =>
        decimal.ToInt32(decimal.Ceiling(heads / Figures.Single(figure => figure.Role == role && figure.Measure == RoleMeasure.Span).Typical));

    private static RoleFigure Of(RoleLevel level, RoleMeasure measure, decimal low, decimal high, string source) =>
        new(level switch { RoleLevel.CsrI => "CSR I", RoleLevel.CsrII => "CSR II", RoleLevel.SeniorCsr => "Senior CSR", RoleLevel.TeamLead => "Team lead", _ => "Manager" }, measure, low, (low + high) / 2, high, source);
}

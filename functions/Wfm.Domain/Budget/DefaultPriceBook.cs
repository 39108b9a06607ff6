using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget;

/// <summary>
/// The price book a new operation starts with, keyed by <see cref="PriceKeys"/>: published ranges with source and date, 2023-24 averages
/// whose authors say to verify them.
/// </summary>
/// <remarks>
/// Sources are the role guides 000 to 004 and the keys of DOMAIN 8. Where only a range is published, the typical price is ours: the
/// midpoint where high is at most twice low, else about the geometric mean, because a list price ten times the lowest is not half as common.
/// A figure nobody publishes begins with <see cref="Assumption"/>. Conflicting sources are not averaged: the range covers them, and
/// the source text names both.
/// </remarks>
public static class DefaultPriceBook
{
    /// <summary>How the source of a figure of ours begins.</summary>
    public const string Assumption = "Assumption of ours";

    private const string Midpoint = "; typical = midpoint";
    private const string GeometricMean = "; typical = about the geometric mean";
    private const string LadderGap = Assumption + ": no source gives this level in this country; set so that the ladder keeps to the published senior pay";
    private const string ShiftGap = Assumption + ": role guide 002 names shift differentials without a figure";
    private const string IndiaSplit = "Role guide 001: support from INR 135,000 to 590,000; the split by level is an assumption of ours";

    private static readonly DateOnly Since = new(2024, 1, 1);

    /// <summary>All lines, in force since 2024-01-01.</summary>
    public static PriceBook Book { get; } = new([.. Pay(), .. Others()]);

    private static IEnumerable<PriceLine> Pay() =>
    [
        Salary(RoleLevel.CsrI, "US", 32_000, 37_000, 42_000, "Role guide 000" + Midpoint),
        Salary(RoleLevel.CsrII, "US", 42_000, 51_000, 60_000, "Role guide 000" + Midpoint),
        Salary(RoleLevel.SeniorCsr, "US", 45_000, 58_000, 75_000, "Role guides 001 (45-75k, median 50-58k) and 000 (58-75k); typical = the figure both hold"),
        Salary(RoleLevel.TeamLead, "US", 60_000, 68_000, 95_000, "Role guide 003, band of lead, manager and director titles; typical is an assumption of ours between senior CSR and manager"),
        Salary(RoleLevel.Manager, "US", 70_000, 82_500, 95_000, "Role guide 000, tier-1 manager" + Midpoint),

        Salary(RoleLevel.CsrI, "GB", 23_500, 25_500, 28_000, LadderGap),
        Salary(RoleLevel.CsrII, "GB", 26_000, 30_000, 34_000, LadderGap),
        Salary(RoleLevel.SeniorCsr, "GB", 28_000, 36_500, 45_000, "Role guide 001" + Midpoint),
        Salary(RoleLevel.TeamLead, "GB", 34_000, 41_000, 48_000, LadderGap),
        Salary(RoleLevel.Manager, "GB", 42_000, 50_000, 60_000, LadderGap),

        Salary(RoleLevel.CsrI, "AU", 52_000, 57_000, 63_000, LadderGap),
        Salary(RoleLevel.CsrII, "AU", 58_000, 66_000, 74_000, LadderGap),
        Salary(RoleLevel.SeniorCsr, "AU", 60_000, 75_000, 90_000, "Role guide 001" + Midpoint),
        Salary(RoleLevel.TeamLead, "AU", 80_000, 90_000, 100_000, LadderGap),
        Salary(RoleLevel.Manager, "AU", 95_000, 110_000, 130_000, LadderGap),

        Salary(RoleLevel.CsrI, "IN", 135_000, 210_000, 300_000, IndiaSplit),
        Salary(RoleLevel.CsrII, "IN", 220_000, 320_000, 420_000, IndiaSplit),
        Salary(RoleLevel.SeniorCsr, "IN", 300_000, 440_000, 590_000, IndiaSplit),
        Salary(RoleLevel.TeamLead, "IN", 450_000, 600_000, 800_000, LadderGap),
        Salary(RoleLevel.Manager, "IN", 700_000, 950_000, 1_300_000, LadderGap),
    ];

    private static IEnumerable<PriceLine> Others() =>
    [
        Line(PriceKeys.BenefitsLoad, PriceUnit.Factor, 1.25m, 1.30m, 1.45m, "DOMAIN 4.9: CP1 (+30 %), AF1 (1.25-1.4 US, 1.3-1.5 UK and EU)"),
        Line(PriceKeys.PayStep, PriceUnit.Factor, 0, 0.02m, 0.04m, Assumption + ": no source gives a raise by year; the level's published range caps it"),
        Line(PriceKeys.IncentivePool, PriceUnit.HeadQuarter, 200, 400, 800, "Role guide 000" + GeometricMean),
        Line(PriceKeys.LicenceSuite, PriceUnit.UserMonth, 50, 120, 300, "Role guide 001, voice and WFM" + GeometricMean),
        Line(PriceKeys.LicenceHelpdesk, PriceUnit.UserMonth, 15, 40, 100, "Role guides 001 (15-100) and 000 (Zendesk from 19)" + GeometricMean),
        Line(PriceKeys.LicenceCrm, PriceUnit.UserMonth, 25, 85, 300, "Role guide 000, Service Cloud 25-300+" + GeometricMean),
        Line(PriceKeys.TrainingCourse, PriceUnit.HeadOnce, 40, 60, 80, "Role guide 000" + Midpoint),
        Line(PriceKeys.TrainingDeEscalation, PriceUnit.HeadOnce, 350, 475, 600, "Role guide 000" + Midpoint),
        Line(PriceKeys.TrainingTools, PriceUnit.HeadOnce, 200, 200, 200, "Role guide 000, one figure: about 200 a user"),
        Line(PriceKeys.CertificationVendorExam, PriceUnit.HeadOnce, 150, 300, 600, "Role guides 000 (200-400) and 001 (150-600); typical = midpoint of 000"),
        Line(PriceKeys.SetupIntegration, PriceUnit.Once, 10_000, 14_000, 20_000, "Role guide 000: 10,000+ for a medium deployment; upper end and typical are assumptions of ours"),
        Line(PriceKeys.SetupFirstYear, PriceUnit.HeadOnce, 200, 400, 800, "Role guide 001: 5,000-20,000 for 25 seats, divided by 25" + GeometricMean),
        Line(PriceKeys.RecruitingHours, PriceUnit.Factor, 1.42m, 1.88m, 2.33m, "Role guides 000 (screen 10-20, behavioural 30-45, role-play 30-60 min) and 002 (writing 10, typing 5 min), added, in hours" + Midpoint),
        Line(PriceKeys.RecruitingCandidates, PriceUnit.Factor, 3, 5, 8, Assumption + ": no source gives a figure"),
        Line(PriceKeys.FacilitiesSeat, PriceUnit.SeatMonth, 335, 500, 670, "DOMAIN 4.9, W-LAB: facilities 5-10 % and agents about 60 % of all cost; applied by us to csr-1 pay of 37,000 x 1.30"),
        Line(PriceKeys.EquipmentWorkplace, PriceUnit.HeadOnce, 800, 1_200, 2_000, Assumption + ": no source gives a figure"),
        Line(PriceKeys.ShiftEvening, PriceUnit.Factor, 0.03m, 0.05m, 0.10m, ShiftGap),
        Line(PriceKeys.ShiftNight, PriceUnit.Factor, 0.08m, 0.12m, 0.20m, ShiftGap),
        Line(PriceKeys.ShiftWeekend, PriceUnit.Factor, 0.05m, 0.10m, 0.20m, ShiftGap),
        Line(PriceKeys.OvertimePremium, PriceUnit.Factor, 1.25m, 1.50m, 2.00m, Assumption + ": time and a half as under the US Fair Labor Standards Act; elsewhere by law and contract"),
        Line(PriceKeys.OutsourcingHour, PriceUnit.Hour, 10, 18, 32, Assumption + ": no source gives a figure; offshore to onshore"),
        Line(PriceKeys.OutsourcingContact, PriceUnit.Contact, 2.00m, 4.00m, 7.50m, Assumption + ": no source gives a figure"),
        Line(PriceKeys.OutboundContact, PriceUnit.Contact, 0.02m, 0.05m, 0.12m, Assumption + ": no source gives a figure"),
        Line(PriceKeys.SelfServiceContact, PriceUnit.Contact, 0.10m, 0.50m, 1.50m, Assumption + ": no source gives a figure"),
        Line(PriceKeys.SelfServiceSetup, PriceUnit.Once, 20_000, 60_000, 150_000, Assumption + ": no source gives a figure"),
        Line(PriceKeys.Exchange("GBP"), PriceUnit.Factor, 1.20m, 1.27m, 1.35m, Assumption + ": a round planning rate, to be replaced by your treasury's"),
        Line(PriceKeys.Exchange("AUD"), PriceUnit.Factor, 0.62m, 0.66m, 0.72m, Assumption + ": a round planning rate, to be replaced by your treasury's"),
        Line(PriceKeys.Exchange("INR"), PriceUnit.Factor, 0.0112m, 0.0118m, 0.0125m, Assumption + ": a round planning rate, to be replaced by your treasury's"),
    ];

    private static PriceLine Salary(RoleLevel level, string country, decimal low, decimal typical, decimal high, string source) =>
        new(PriceKeys.Salary(level, country), PriceUnit.HeadYear, low, typical, high, CurrencyOf(country), source, Since);

    private static PriceLine Line(string key, PriceUnit unit, decimal low, decimal typical, decimal high, string source) =>
        new(key, unit, low, typical, high, Currency.Usd, source, Since);

    private static Currency CurrencyOf(string country) => country switch
    {
        "US" => Currency.Usd,
        "GB" => Currency.Parse("GBP").Value,
        "AU" => Currency.Parse("AUD").Value,
        "IN" => Currency.Parse("INR").Value,
        _ => throw new ArgumentOutOfRangeException(nameof(country), country, "A country without a currency here."),
    };
}

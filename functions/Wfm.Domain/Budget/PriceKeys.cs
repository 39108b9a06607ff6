using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget;

/// <summary>
/// The keys of the price book: <c>{kind}.{what}[.{country}]</c>, lower case, words joined by <c>-</c>, the country as its ISO 3166 code
/// in lower case (<c>gb</c>, not <c>uk</c>). A key without a country holds everywhere.
/// <list type="bullet">
/// <item><c>salary.{level}.{country}</c>: base pay of a head a year, in the country's currency, before benefits.</item>
/// <item><c>benefits.load</c>, <c>pay.step</c>: factor on base pay.</item>
/// <item><c>incentive.{what}</c>: variable pay.</item>
/// <item><c>licence.{category}</c>: software by the tool categories of DOMAIN 6.5.</item>
/// <item><c>training.{what}</c>, <c>certification.{what}</c>: once for a head, or for each time taken.</item>
/// <item><c>setup.{what}</c>: bringing a system or a centre into service.</item>
/// <item><c>recruiting.{what}</c>: effort behind a hire; hours are priced at the pay of whoever spends them.</item>
/// <item><c>facilities.{what}</c>, <c>equipment.{what}</c>: places to work at.</item>
/// <item><c>shift.{band}</c>, <c>overtime.{what}</c>: what an hour at an unpopular time, or beyond the contract, is paid on top of, or times, base pay.</item>
/// <item><c>outsourcing.{what}</c>, <c>outbound.{what}</c>, <c>self-service.{what}</c>: work others do, calls placed, contacts nobody has to handle.</item>
/// <item><c>exchange.{currency}</c>: US dollars for one unit of the currency, lower-case ISO 4217 code.</item>
/// </list>
/// </summary>
public static class PriceKeys
{
    /// <summary>Factor from base pay to pay with employer's taxes and benefits.</summary>
    public const string BenefitsLoad = "benefits.load";

    /// <summary>Raise of pay for each whole year in a level, as a share of the level's typical pay.</summary>
    public const string PayStep = "pay.step";

    /// <summary>Quarterly incentive pool for each CSR.</summary>
    public const string IncentivePool = "incentive.pool";

    /// <summary>Contact-centre suite: voice and workforce management.</summary>
    public const string LicenceSuite = "licence.suite";

    /// <summary>Helpdesk or ticketing system.</summary>
    public const string LicenceHelpdesk = "licence.helpdesk";

    /// <summary>Customer relationship management.</summary>
    public const string LicenceCrm = "licence.crm";

    /// <summary>An online course.</summary>
    public const string TrainingCourse = "training.course";

    /// <summary>A de-escalation workshop.</summary>
    public const string TrainingDeEscalation = "training.de-escalation";

    /// <summary>Training on the tools at set-up.</summary>
    public const string TrainingTools = "training.tools";

    /// <summary>A vendor's certification exam.</summary>
    public const string CertificationVendorExam = "certification.vendor-exam";

    /// <summary>Integration services of a medium deployment.</summary>
    public const string SetupIntegration = "setup.integration";

    /// <summary>
    /// Set-up and training in the first year, for each seat. It is a whole, not a part: do not add it to
    /// <see cref="TrainingTools"/> and <see cref="SetupIntegration"/>.
    /// </summary>
    public const string SetupFirstYear = "setup.first-year";

    /// <summary>Hours of interviewers and assessors for each candidate seen.</summary>
    public const string RecruitingHours = "recruiting.hours-per-candidate";

    /// <summary>Candidates seen for each hire.</summary>
    public const string RecruitingCandidates = "recruiting.candidates-per-hire";

    /// <summary>Rent, energy and upkeep of a seat.</summary>
    public const string FacilitiesSeat = "facilities.seat";

    /// <summary>Computer, screens and headset of a head.</summary>
    public const string EquipmentWorkplace = "equipment.workplace";

    /// <summary>Share of base pay on top for weekday evenings.</summary>
    public const string ShiftEvening = "shift.evening";

    /// <summary>Share of base pay on top for weekday nights.</summary>
    public const string ShiftNight = "shift.night";

    /// <summary>Share of base pay on top for weekends.</summary>
    public const string ShiftWeekend = "shift.weekend";

    /// <summary>Pay of an overtime hour over that of a contract hour.</summary>
    public const string OvertimePremium = "overtime.premium";

    /// <summary>An hour of an outsourcer's agent.</summary>
    public const string OutsourcingHour = "outsourcing.hour";

    /// <summary>A contact handled by an outsourcer.</summary>
    public const string OutsourcingContact = "outsourcing.contact";

    /// <summary>Line and dialler time of a call placed.</summary>
    public const string OutboundContact = "outbound.contact";

    /// <summary>A contact that self-service resolves.</summary>
    public const string SelfServiceContact = "self-service.contact";

    /// <summary>Building self-service, once.</summary>
    public const string SelfServiceSetup = "self-service.setup";

    /// <summary>Base pay of a level in a country given by its ISO 3166 code: <c>salary.csr-1.us</c>.</summary>
    public static string Salary(RoleLevel level, string country) => $"salary.{Slug(level)}.{country.ToLowerInvariant()}";

    /// <summary>US dollars for one unit of a currency: <c>exchange.gbp</c>.</summary>
    public static string Exchange(string currency) => $"exchange.{currency.ToLowerInvariant()}";

    private static string Slug(RoleLevel level) => level switch
    {
        RoleLevel.CsrI => "csr-1",
        RoleLevel.CsrII => "csr-2",
        RoleLevel.SeniorCsr => "senior-csr",
        RoleLevel.TeamLead => "team-lead",
        RoleLevel.Manager => "manager",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A level without a key."),
    };
}

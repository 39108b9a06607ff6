using Wfm.Domain.Staffing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Workforce;

/// <summary>
/// Where an operation may start from before it has figures of its own. Figures of the trade are assumptions of ours, marked so; those of
/// every trade come from the role guides.
/// </summary>
/// <param name="Industry">The trade.</param>
/// <param name="PhoneAht">AHT on the phone.</param>
/// <param name="ChatAht">AHT in chat, for each conversation.</param>
/// <param name="PhoneTarget">Service level on the phone.</param>
/// <param name="EmailReplyWithin">Time open to answer e-mail.</param>
/// <param name="Seasonality">Volume by month over its mean, January first; 12 values with mean 1.</param>
/// <param name="ComplianceTraining">Rules people are trained in.</param>
/// <param name="ComplianceHoursPerYear">Hours each year for that.</param>
/// <param name="AnnualAttritionPercent">Leavers a year over average heads.</param>
/// <param name="Source">Where the figures come from.</param>
public sealed record IndustryTemplate(
    string Industry,
    TimeSpan PhoneAht,
    TimeSpan ChatAht,
    ServiceLevelTarget PhoneTarget,
    TimeSpan EmailReplyWithin,
    IReadOnlyList<decimal> Seasonality,
    IReadOnlyList<string> ComplianceTraining,
    decimal ComplianceHoursPerYear,
    decimal AnnualAttritionPercent,
    string Source)
{
    private const string Assumed =
        "AHT within 4-7 min phone and 6-12 min chat of guide 002 and 300-600 s of guide 000; the trade's place in the range, its season, hours and attrition are assumptions of ours";

    /// <summary>All templates.</summary>
    public static IReadOnlyList<IndustryTemplate> All { get; } =
    [
        Of("Retail", 270, 420, 80, 20, 4, [0.95m, 0.85m, 0.88m, 0.90m, 0.90m, 0.90m, 0.92m, 0.92m, 0.95m, 1.00m, 1.35m, 1.48m], ["PCI DSS", "consumer rights"], 8, 45),
        Of("Banking", 330, 540, 80, 20, 8, [1.08m, 1.00m, 1.05m, 1.05m, 0.98m, 0.98m, 0.97m, 0.95m, 0.98m, 0.98m, 0.98m, 1.00m], ["GLBA", "PCI DSS", "anti-money-laundering", "complaints handling"], 24, 30),
        Of("Healthcare", 390, 600, 80, 30, 8, [1.20m, 1.08m, 1.00m, 0.97m, 0.95m, 0.93m, 0.92m, 0.93m, 0.96m, 1.02m, 1.04m, 1.00m], ["HIPAA", "safeguarding"], 20, 33),
        Of("SaaS", 420, 660, 80, 60, 4, [1.02m, 1.00m, 1.03m, 1.01m, 1.00m, 0.99m, 0.96m, 0.94m, 1.02m, 1.03m, 1.02m, 0.98m], ["GDPR", "information security"], 12, 25),
        Of("Travel", 400, 560, 80, 30, 12, [1.10m, 0.97m, 0.98m, 1.00m, 1.03m, 1.10m, 1.18m, 1.12m, 0.95m, 0.90m, 0.82m, 0.85m], ["PCI DSS", "passenger rights"], 10, 40),
        Of("Telco", 360, 560, 80, 20, 8, [1.06m, 0.98m, 0.99m, 0.97m, 0.97m, 0.97m, 0.97m, 0.98m, 1.03m, 1.02m, 1.03m, 1.03m], ["GDPR", "vulnerable customers"], 14, 40),
    ];

    /// <summary>Attrition of the tenured as the template states it: leavers over average heads.</summary>
    public AttritionRate Attrition => new(AnnualAttritionPercent / 100, AttritionPeriod.Year, AttritionConvention.Linear);

    /// <summary>Targets of a phone group.</summary>
    public StaffingTargets PhoneTargets => new() { ServiceLevel = PhoneTarget };

    /// <summary>Targets of an e-mail group.</summary>
    public StaffingTargets EmailTargets => new() { ReplyWithin = EmailReplyWithin, MinimumAgents = 0 };

    private static IndustryTemplate Of(
        string industry, int phoneSeconds, int chatSeconds, int percent, int withinSeconds, int replyHours, decimal[] season, string[] rules, decimal hours, decimal attrition) =>
        new(
            industry,
            TimeSpan.FromSeconds(phoneSeconds),
            TimeSpan.FromSeconds(chatSeconds),
            ServiceLevelTarget.Create(percent, TimeSpan.FromSeconds(withinSeconds)).Value,
            TimeSpan.FromHours(replyHours),
            season,
            rules,
            hours,
            attrition,
            Assumed);
}

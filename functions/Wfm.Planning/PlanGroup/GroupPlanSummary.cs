using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;

namespace Wfm.Planning.PlanGroup;

/// <summary>What a roll-up needs of a group's plan: weeks for people and money, quarter hours for seats and concurrent licences.</summary>
/// <param name="Group">The group.</param>
/// <param name="Origin">The first forecast day.</param>
/// <param name="Weeks">Whole weeks from the one that holds the origin on, by Monday.</param>
/// <param name="Peaks">
/// People scheduled, shrinkage included, by quarter hour of the UTC week (672 from Monday 00:00): for each, the highest of the weeks planned by interval.
/// </param>
/// <param name="Accuracy">The backtest the forecast was chosen by.</param>
public sealed record GroupPlanSummary(
    PlanningGroupId Group, DateOnly Origin, IReadOnlyList<GroupWeek> Weeks, IReadOnlyList<decimal> Peaks, IReadOnlyList<ModelScore> Accuracy);

/// <summary>One week of a group.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Contacts">Contacts expected.</param>
/// <param name="NetHours">Agent hours required: handling contacts or waiting for them; fractional.</param>
/// <param name="GrossHours">Hours to schedule for that, shrinkage included.</param>
/// <param name="ByInterval">True where planned by interval; false where scaled from the shape of the weeks before.</param>
public sealed record GroupWeek(DateOnly Week, double Contacts, decimal NetHours, decimal GrossHours, bool ByInterval)
{
    /// <summary>Contacts × AHT in hours: what the targets and shrinkage are added to.</summary>
    public decimal WorkloadHours { get; init; }

    /// <summary>Contacts that 10 % of outcomes lie below.</summary>
    public double Lower80 { get; init; } = Contacts;

    /// <summary>Contacts that 10 % lie above.</summary>
    public double Upper80 { get; init; } = Contacts;
}

namespace Wfm.Domain.Workforce;

/// <summary>How far a week can be stretched or cut without hiring.</summary>
/// <param name="OvertimeShare">Most overtime, as a share of the paid FTE that are productive, 0 or more.</param>
/// <param name="VoluntaryTimeOffShare">Most voluntary time off, as such a share, 0 to 1.</param>
public sealed record FlexLimits(decimal OvertimeShare, decimal VoluntaryTimeOffShare)
{
    /// <summary>Neither.</summary>
    public static FlexLimits None { get; } = new(0, 0);

    /// <summary>Longest run of weeks with overtime; null where nobody counts.</summary>
    public int? OvertimeWeeksInARow { get; init; }
}

namespace Wfm.Domain.Staffing.Shifts;

/// <summary>What a team's week may be made of.</summary>
public sealed record ShiftRules
{
    /// <summary>The weeks people may work; at least one.</summary>
    public required IReadOnlyList<TourType> Tours { get; init; }

    /// <summary>Largest share of heads on part-time tours, 0 to 1.</summary>
    public decimal MostPartTime { get; init; } = 0.3m;

    /// <summary>
    /// Fewest free weekends, as a share of heads, 0 to 1: with people rotating through all tours everyone has this share of weekends off.
    /// </summary>
    public decimal FewestWeekendsOff { get; init; }

    /// <summary>
    /// Price of an hour required and not covered, in paid hours; null where cover is hard and no slot may be short.
    /// </summary>
    public decimal? ShortagePrice { get; init; }

    /// <summary>When paid hours carry a differential.</summary>
    public PremiumRules Premium { get; init; } = PremiumRules.Typical;
}

using Wfm.Domain.Demand;

namespace Wfm.Sample.Truth;

/// <summary>What a channel and tier imply for arrivals and handle times.</summary>
internal sealed record ChannelHabits
{
    /// <summary>Relative volume of the weekdays, Sunday first.</summary>
    public required double[] Weekdays { get; init; }

    /// <summary>How contacts spread over a day.</summary>
    public required DayShape Shape { get; init; }

    /// <summary>Coefficient of variation of the group's own gamma busyness of a day.</summary>
    public required double OwnVariation { get; init; }

    /// <summary>Coefficient of variation of a gamma factor of each interval: bursts; 0 for none.</summary>
    public double IntervalVariation { get; init; }

    /// <summary>How strongly campaigns show here, 1 as drawn.</summary>
    public double CampaignShare { get; init; } = 1;

    /// <summary>Coefficient of variation of a single handle time.</summary>
    public double HandleVariation { get; init; } = 0.8;

    /// <summary>Mean AHT, seconds; role guides give 240-420 s for phone and 360-720 s for chat (DOMAIN 6.3, 002).</summary>
    public required double HandleSeconds { get; init; }

    /// <summary>Habits of a channel in a tier.</summary>
    public static ChannelHabits Of(Channel channel, int tier) => channel switch
    {
        Channel.Phone => new ChannelHabits
        {
            Weekdays = [0.40, 1.18, 1.05, 0.99, 0.97, 1.01, 0.55],
            Shape = DayShape.TwoHumps,
            OwnVariation = 0.045,
            HandleSeconds = tier > 1 ? 690 : 340,
            CampaignShare = tier > 1 ? 0 : 1,
        },
        Channel.Chat => new ChannelHabits
        {
            Weekdays = [0.62, 1.10, 1.04, 1.00, 0.98, 1.00, 0.70],
            Shape = DayShape.Evening,
            OwnVariation = 0.06,
            HandleSeconds = 540,
            HandleVariation = 0.7,
            CampaignShare = 0.8,
        },
        Channel.Messaging => new ChannelHabits
        {
            Weekdays = [0.75, 1.05, 1.02, 1.00, 1.00, 1.02, 0.85],
            Shape = DayShape.Evening,
            OwnVariation = 0.07,
            HandleSeconds = 600,
            CampaignShare = 0.8,
        },
        Channel.Email => new ChannelHabits
        {
            Weekdays = [0.30, 1.30, 1.06, 0.98, 0.95, 0.90, 0.45],
            Shape = DayShape.MorningPile,
            OwnVariation = 0.07,
            HandleSeconds = 400,
            CampaignShare = 0.6,
        },
        Channel.Social => new ChannelHabits
        {
            Weekdays = [0.80, 1.02, 1.00, 1.00, 1.00, 1.05, 0.90],
            Shape = DayShape.Evening,
            OwnVariation = 0.11,
            IntervalVariation = 0.30,
            HandleSeconds = 290,
            CampaignShare = 1.2,
        },
        Channel.Case => new ChannelHabits
        {
            Weekdays = [0.20, 1.15, 1.05, 1.00, 0.98, 0.92, 0.30],
            Shape = DayShape.MorningPile,
            OwnVariation = 0.07,
            HandleSeconds = 1_450,
            HandleVariation = 1,
            CampaignShare = 0,
        },
        Channel.Outbound or Channel.Callback => throw new ArgumentOutOfRangeException(nameof(channel), channel, "The sample has no calls that the centre places."),
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "An unknown channel."),
    };
}

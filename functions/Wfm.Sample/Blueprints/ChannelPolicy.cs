using Wfm.Domain.Demand;
using Wfm.Domain.Staffing;
using Wfm.Domain.Units;

namespace Wfm.Sample.Blueprints;

/// <summary>The targets and staffing terms the sample sets for a channel; all are choices of ours within the published ranges of DOMAIN 4 and 6.</summary>
internal static class ChannelPolicy
{
    /// <summary>Leave, sickness, breaks, coaching and meetings: together 28.3 %, inside the published 28-35 % (DOMAIN 4.2, P-SHR).</summary>
    public static ShrinkagePlan Shrinkage { get; } = new(ShrinkageCombination.Multiplicative,
    [
        new("leave", Percent(10), InOffice: false),
        new("sickness", Percent(5), Planned: false, InOffice: false),
        new("breaks", Percent(8)),
        new("coaching and training", Percent(6)),
        new("meetings", Percent(3)),
    ]);

    public static StaffingTargets Targets(Channel channel, int tier) => channel.IsLive()
        ? new StaffingTargets
        {
            ServiceLevel = ServiceLevelTarget.Create(80, AnswerWithin(channel, tier)).Value,
            MaxOccupancy = Occupancy.FromPercent(85).Value,
        }
        : new StaffingTargets
        {
            ReplyWithin = TimeSpan.FromHours(channel switch { Channel.Social => 1, Channel.Email => 4, _ => 24 }),
            MaxOccupancy = Occupancy.FromPercent(85).Value,
            MinimumAgents = 0,
        };

    public static TimeSpan? MeanPatience(Channel channel, int tier) => channel switch
    {
        Channel.Phone => TimeSpan.FromSeconds(tier > 1 ? 420 : 220),
        Channel.Chat => TimeSpan.FromSeconds(240),
        Channel.Messaging => TimeSpan.FromMinutes(20),
        _ => null,
    };

    public static ConcurrencyProfile? Concurrency(Channel channel, TimeSpan aht) =>
        channel.IsConcurrent() ? ConcurrencyProfile.FromPublishedFactors(aht, 3) : null;

    private static TimeSpan AnswerWithin(Channel channel, int tier) =>
        TimeSpan.FromSeconds(channel switch { Channel.Phone => tier > 1 ? 60 : 20, Channel.Chat => 60, _ => 300 });

    private static Shrinkage Percent(decimal percent) => Domain.Units.Shrinkage.FromPercent(percent).Value;
}

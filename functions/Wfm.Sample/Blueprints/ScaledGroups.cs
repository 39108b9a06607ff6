using System.Globalization;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Randomness;

namespace Wfm.Sample.Blueprints;

/// <summary>
/// Any number of groups in blocks of eight, a team each, over five sites: half-hour intervals, weekly volumes from a log-normal law
/// with median 1,200. A group depends on its own number alone.
/// </summary>
internal static class ScaledGroups
{
    private static readonly (string Kind, Channel Channel, string Language, int Tier, double Scale)[] Block =
    [
        ("phone-en", Channel.Phone, "en", 1, 1.6),
        ("care-en", Channel.Phone, "en", 1, 1.2),
        ("chat-en", Channel.Chat, "en", 1, 1),
        ("email-en", Channel.Email, "en", 1, 0.8),
        ("phone-es", Channel.Phone, "es", 1, 0.4),
        ("social-en", Channel.Social, "en", 1, 0.2),
        ("messaging-en", Channel.Messaging, "en", 1, 0.5),
        ("tier2-en", Channel.Phone, "en", 2, 0),
    ];

    private static readonly HoursPattern[] Hours = [HoursPattern.EveryDay, HoursPattern.Long, HoursPattern.OfficeAndSaturday, HoursPattern.Always];

    public static Blueprint Blueprint(int groups, ulong seed, DateOnly asOf)
    {
        var draft = new Draft(seed, asOf);
        Site[] sites =
        [
            draft.Site("new-york", "New York", "America/New_York", "US"),
            draft.Site("chicago", "Chicago", "America/Chicago", "US"),
            draft.Site("london", "London", "Europe/London", "GB"),
            draft.Site("sydney", "Sydney", "Australia/Sydney", "AU"),
            draft.Site("bengaluru", "Bengaluru", "Asia/Kolkata", "IN"),
        ];
        for (var block = 0; block * Block.Length < groups; block++)
            AddBlock(draft, block, Math.Min(Block.Length, groups - (block * Block.Length)), sites[block % sites.Length], seed);
        return draft.Build();
    }

    private static void AddBlock(Draft draft, int block, int members, Site site, ulong seed)
    {
        var teamId = string.Create(CultureInfo.InvariantCulture, $"team{block:0000}");
        var random = Xoshiro256.For(seed, teamId + "/plan");
        var team = draft.Team(teamId, string.Create(CultureInfo.InvariantCulture, $"Team {block}"), site, 0.90 + (0.16 * random.NextDouble()));
        var hours = Hours[random.Next(Hours.Length)];
        for (var member = 0; member < members; member++)
        {
            var (kind, channel, language, tier, scale) = Block[member];
            var weekly = Math.Round(1_200 * scale * Math.Exp(0.6 * random.NextNormal()));
            var billing = channel == Channel.Phone ? random.NextDouble() : 0;
            draft.Group(team, Id(kind), $"{kind} of {team.Name}", channel, weekly, hours, language: language, tier: tier, more: traits => traits with { Billing = billing });
        }

        if (members < Block.Length)
            return;
        draft.Escalate(Id("phone-en"), Id("tier2-en"), 0.24, TimeSpan.FromMinutes(30));
        draft.Escalate(Id("chat-en"), Id("tier2-en"), 0.20, TimeSpan.FromHours(1));

        string Id(string kind) => string.Create(CultureInfo.InvariantCulture, $"g{block:0000}-{kind}");
    }
}

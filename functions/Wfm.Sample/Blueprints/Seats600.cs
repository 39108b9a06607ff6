using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Sample.Truth;

namespace Wfm.Sample.Blueprints;

/// <summary>
/// Three sites whose clocks change on different days, in Sydney the other way round. Lines of business beside channels, day and
/// night, quarter and half hours; in the weeks after the as-of date a level shift, lost data and a dead line are sure to come.
/// </summary>
internal static class Seats600
{
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30), TwoHours = TimeSpan.FromHours(2);

    public static Blueprint Blueprint(ulong seed, DateOnly asOf)
    {
        var draft = new Draft(seed, asOf);
        Chicago(draft, draft.Site("chicago", "Chicago", "America/Chicago", "US"));
        London(draft, draft.Site("london", "London", "Europe/London", "GB", remoteShare: 0.15m));
        Sydney(draft, draft.Site("sydney", "Sydney", "Australia/Sydney", "AU"));
        return draft.Build();
    }

    private static void Chicago(Draft draft, Site site)
    {
        var voice = draft.Team("chi-voice", "Chicago voice", site, 0.93);
        var spanish = draft.Team("chi-spanish", "Chicago Spanish", site, 0.97);
        var digital = draft.Team("chi-digital", "Chicago digital", site, 1);
        var technical = draft.Team("chi-technical", "Chicago technical", site, 0.96);

        draft.Group(voice, "chi-billing-en", "Chicago billing", Channel.Phone, 21_500, HoursPattern.Long, more: traits => traits with { Billing = 1.1, Season = 0.03 });
        draft.Group(voice, "chi-orders-en", "Chicago orders", Channel.Phone, 18_500, HoursPattern.Always, minutes: 15, more: traits => traits with
        {
            Season = 0.12,
            Planned = [draft.Happening("chi-orders-en", HappeningKind.LevelShift, "Reorders moved to the web", 9, 0.86)],
        });
        draft.Group(spanish, "chi-care-es", "Chicago care, Spanish", Channel.Phone, 5_200, HoursPattern.Long, language: "es",
            more: traits => traits with { Billing = 0.8 });
        draft.Group(technical, "chi-technical-en", "Chicago technical", Channel.Phone, 9_000, HoursPattern.EveryDay);
        draft.Group(digital, "chi-chat-en", "Chicago chat", Channel.Chat, 12_500, HoursPattern.EveryDay, minutes: 15);
        draft.Group(digital, "chi-email-en", "Chicago e-mail", Channel.Email, 6_600, HoursPattern.Office, more: traits => traits with
        {
            Billing = 0.5,
            Planned = [draft.Happening("chi-email-en", HappeningKind.LevelShift, "Web form replaced the address", -54, 0.80)],
        });
        draft.Group(digital, "chi-social-en", "Chicago social media", Channel.Social, 1_300, HoursPattern.EveryDay);
        draft.Group(technical, "chi-tier2-en", "Chicago tier 2", Channel.Phone, 0, HoursPattern.EveryDay, tier: 2);
        draft.Escalate("chi-technical-en", "chi-tier2-en", 0.30, HalfHour);
        draft.Escalate("chi-chat-en", "chi-tier2-en", 0.20, HalfHour);
    }

    private static void London(Draft draft, Site site)
    {
        var voice = draft.Team("lon-voice", "London voice", site, 0.95);
        var digital = draft.Team("lon-digital", "London digital", site, 1.07);
        var technical = draft.Team("lon-technical", "London technical", site, 0.98);

        draft.Group(voice, "lon-care-en", "London care", Channel.Phone, 25_000, HoursPattern.Long, more: traits => traits with
        {
            Billing = 0.8,
            Planned = [draft.Happening("lon-care-en", HappeningKind.MissingData, "Reporting outage", 5, fromHour: 9, toHour: 13)],
        });
        draft.Group(voice, "lon-care-es", "London care, Spanish", Channel.Phone, 420, HoursPattern.Office, language: "es");
        draft.Group(technical, "lon-technical-en", "London technical", Channel.Phone, 8_200, HoursPattern.EveryDay, minutes: 15, more: traits => traits with
        {
            Planned = [draft.Happening("lon-technical-en", HappeningKind.LevelShift, "A product line moved here", -68, 1.22)],
        });
        draft.Group(digital, "lon-chat-en", "London chat", Channel.Chat, 13_500, HoursPattern.EveryDay);
        draft.Group(digital, "lon-messaging-en", "London messaging", Channel.Messaging, 5_000, HoursPattern.EveryDay);
        draft.Group(digital, "lon-email-en", "London e-mail", Channel.Email, 6_800, HoursPattern.OfficeAndSaturday,
            more: traits => traits with { IntervalDays = 42, Billing = 0.3 });
        draft.Group(digital, "lon-social-en", "London social media", Channel.Social, 260, HoursPattern.EveryDay);
        draft.Group(technical, "lon-tier2-en", "London tier 2 cases", Channel.Case, 0, HoursPattern.EveryDay, tier: 2);
        draft.Escalate("lon-technical-en", "lon-tier2-en", 0.26, TwoHours);
        draft.Escalate("lon-messaging-en", "lon-tier2-en", 0.20, TwoHours);
    }

    private static void Sydney(Draft draft, Site site)
    {
        var voice = draft.Team("syd-voice", "Sydney voice", site, 0.99);
        var digital = draft.Team("syd-digital", "Sydney digital", site, 0.94);
        var technical = draft.Team("syd-technical", "Sydney technical", site, 1);

        draft.Group(voice, "syd-care-en", "Sydney care", Channel.Phone, 17_500, HoursPattern.Always, minutes: 15, more: traits => traits with
        {
            Planned = [draft.Happening("syd-care-en", HappeningKind.ZeroWhileOpen, "Lines down", 12, 0, fromHour: 11, toHour: 13)],
        });
        draft.Group(voice, "syd-billing-en", "Sydney billing", Channel.Phone, 9_000, HoursPattern.OfficeAndSaturday, more: traits => traits with { Billing = 1.2 });
        draft.Group(technical, "syd-technical-en", "Sydney technical", Channel.Phone, 5_800, HoursPattern.EveryDay);
        draft.Group(digital, "syd-chat-en", "Sydney chat", Channel.Chat, 12_000, HoursPattern.Always);
        draft.Group(digital, "syd-messaging-en", "Sydney messaging", Channel.Messaging, 2_000, HoursPattern.EveryDay,
            more: traits => traits with { DailyDays = 18, IntervalDays = 18 });
        draft.Group(digital, "syd-email-en", "Sydney e-mail", Channel.Email, 5_000, HoursPattern.Office);
        draft.Group(digital, "syd-social-en", "Sydney social media", Channel.Social, 420, HoursPattern.EveryDay);
        draft.Group(technical, "syd-tier2-en", "Sydney tier 2", Channel.Phone, 0, HoursPattern.EveryDay, tier: 2);
        draft.Escalate("syd-technical-en", "syd-tier2-en", 0.35, HalfHour);
    }
}

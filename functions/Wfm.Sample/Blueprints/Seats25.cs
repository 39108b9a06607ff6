using Wfm.Domain.Demand;

namespace Wfm.Sample.Blueprints;

/// <summary>One site in New York with voice, digital and tier-2 people; the voice team is short, the digital team a little over.</summary>
internal static class Seats25
{
    public static Blueprint Blueprint(ulong seed, DateOnly asOf)
    {
        var draft = new Draft(seed, asOf);
        var site = draft.Site("new-york", "New York", "America/New_York", "US");
        var voice = draft.Team("voice", "Voice", site, 0.97);
        var digital = draft.Team("digital", "Digital", site, 1.07);
        var tier2 = draft.Team("tier2", "Tier 2", site, 0.98);
        var hours = HoursPattern.OfficeAndSaturday;

        draft.Group(voice, "phone-en", "Phone, English", Channel.Phone, 2_150, hours, more: traits => traits with { Billing = 1 });
        draft.Group(voice, "phone-es", "Phone, Spanish", Channel.Phone, 360, hours, language: "es", more: traits => traits with { Billing = 0.7 });
        draft.Group(digital, "chat-en", "Chat", Channel.Chat, 760, hours);
        draft.Group(digital, "email-en", "E-mail", Channel.Email, 720, HoursPattern.Office, more: traits => traits with { Billing = 0.4 });
        draft.Group(digital, "social-en", "Social media", Channel.Social, 130, hours, more: traits => traits with { DailyDays = 18, IntervalDays = 18 });
        draft.Group(tier2, "tier2-en", "Tier 2", Channel.Phone, 0, hours, tier: 2);

        draft.Escalate("phone-en", "tier2-en", 0.22, TimeSpan.FromMinutes(30));
        draft.Escalate("phone-es", "tier2-en", 0.22, TimeSpan.FromMinutes(30));
        draft.Escalate("chat-en", "tier2-en", 0.20, TimeSpan.FromHours(1));
        return draft.Build();
    }
}

namespace Wfm.Ingestion.Profiles;

/// <summary>
/// Ticket exports: a row is a ticket, counted where it was created. The vendors let users choose columns and publish no fixed layout, so what is recognised are an id,
/// a creation time and a group under the names each product shows; the confidence says so, and a mapping can name others.
/// </summary>
internal static class TicketProfiles
{
    private const string Because = "a ticket id and a creation time under the names the product shows; the layout is chosen by its user";

    internal static IReadOnlyList<ProfileSpec> All { get; } =
    [
        Tickets("freshdesk-tickets", ["Ticket ID", "Created time"], id: ["Ticket ID"], created: ["Created time"], group: ["Group"]),
        Tickets("salesforce-cases", ["Case Number"], id: ["Case Number"], created: ["Date/Time Opened", "CreatedDate", "Created Date"], group: ["Case Owner", "Queue", "Case Record Type"]),
        Tickets("intercom-conversations", ["Conversation ID"], id: ["Conversation ID"], created: ["Conversation started at", "Started at", "Created at"], group: ["Team assigned", "Team", "Inbox"]),
        Tickets("zendesk-tickets", ["Created at"], id: ["Ticket ID", "ID"], created: ["Created at"], group: ["Group", "Assigned group"]),
    ];

    private static ProfileSpec Tickets(string name, string[] signature, string[] id, string[] created, string[] group) => new()
    {
        Name = name,
        Signature = signature,
        Confidence = 0.6m,
        Because = Because,
        IsTicket = true,
        WallClock = WallClock.Asked,
        Attribution = Planning.IngestVolume.Attribution.Arrival,
        Columns = new Dictionary<Field, string[]> { [Field.Id] = id, [Field.Start] = created, [Field.Group] = group },
    };
}

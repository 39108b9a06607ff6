namespace Wfm.Domain.Demand;

/// <summary>How a contact reaches the centre; decides which staffing model fits.</summary>
public enum Channel
{
    /// <summary>Inbound calls: answered in seconds, callers give up.</summary>
    Phone,

    /// <summary>Live chat: several at a time, visitors give up.</summary>
    Chat,

    /// <summary>Messaging (WhatsApp, SMS): several at a time, patient.</summary>
    Messaging,

    /// <summary>E-mail: deferred work inside opening hours.</summary>
    Email,

    /// <summary>Posts and direct messages on social media: deferred work with a short reply time.</summary>
    Social,

    /// <summary>Cases and tickets, back-office work: deferred.</summary>
    Case,

    /// <summary>Calls the centre places from lists.</summary>
    Outbound,

    /// <summary>Calls the centre returns on request.</summary>
    Callback,
}

using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing;

/// <summary>What a layer's share is a share of.</summary>
public enum ShrinkageBase
{
    /// <summary>All paid hours: leave, sickness, training away from the floor.</summary>
    Paid,

    /// <summary>The hours left on the schedule once the layers on paid hours are gone: breaks, coaching, system downtime.</summary>
    Scheduled,
}

/// <summary>One cause of shrinkage.</summary>
/// <param name="Name">What it is: leave, sickness, breaks, coaching.</param>
/// <param name="Share">The share of hours it takes, before any profile.</param>
/// <param name="Paid">Whether the hours are paid.</param>
/// <param name="Planned">Whether it is known when schedules are made.</param>
/// <param name="InOffice">Whether people are in, and need a seat and a licence, meanwhile.</param>
/// <param name="Base">What the share is of.</param>
/// <param name="Profile">How the share moves with weekday, hour, month and lead time; null where it does not.</param>
public sealed record ShrinkageLayer(
    string Name, Shrinkage Share, bool Paid = true, bool Planned = true, bool InOffice = true,
    ShrinkageBase Base = ShrinkageBase.Paid, ShrinkageProfile? Profile = null);

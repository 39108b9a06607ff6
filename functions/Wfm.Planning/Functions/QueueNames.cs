namespace Wfm.Planning.Functions;

/// <summary>The queues, by the names they have in storage.</summary>
public static class QueueNames
{
    /// <summary>Contact volume to ingest: rows, or a claim check to a file.</summary>
    public const string ContactVolume = "contact-volume";

    /// <summary>One message for each planning group a run has to plan.</summary>
    public const string PlanRequests = "plan-requests";

    /// <summary>One message once all groups of a run are planned.</summary>
    public const string RollUps = "roll-ups";

    /// <summary>Where the Functions host puts a message of <see cref="ContactVolume"/> it gave up on.</summary>
    public const string ContactVolumePoison = ContactVolume + PoisonSuffix;

    /// <summary>Where the Functions host puts a message of <see cref="PlanRequests"/> it gave up on.</summary>
    public const string PlanRequestsPoison = PlanRequests + PoisonSuffix;

    /// <summary>Where the Functions host puts a message of <see cref="RollUps"/> it gave up on.</summary>
    public const string RollUpsPoison = RollUps + PoisonSuffix;

    /// <summary>What the Functions host appends to a queue's name.</summary>
    public const string PoisonSuffix = "-poison";
}

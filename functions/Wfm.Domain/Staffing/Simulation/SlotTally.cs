using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Simulation;

/// <summary>What became of the contacts of one interval, or of several, in one replication.</summary>
internal struct SlotTally
{
    internal int Offered, Waited, Answered, AnsweredWithin, Abandoned, AbandonedWithin, AbandonedShort, VirtuallyWithin;

    /// <summary>Seconds waited, by those who gave up too.</summary>
    internal double WaitSeconds;

    /// <summary>Waiting when the interval ends.</summary>
    internal int Backlog;

    /// <summary>Seconds the oldest of them has waited.</summary>
    internal double OldestSeconds;

    /// <summary>Contacts in time, and contacts that count, under a definition: FORMULAS.md#service-level-definitions.</summary>
    internal readonly (double InTime, double Counted) ServiceLevel(ServiceLevelDefinition definition)
    {
        var longer = Offered - AnsweredWithin - AbandonedWithin;
        return definition switch
        {
            ServiceLevelDefinition.AnsweredOfOffered => (AnsweredWithin, Offered - AbandonedShort),
            ServiceLevelDefinition.AnsweredOfAnswered => (AnsweredWithin, Answered),
            ServiceLevelDefinition.ExcludingEarlyAbandons => (AnsweredWithin, AnsweredWithin + longer - Math.Max(0, AbandonedShort - AbandonedWithin)),
            ServiceLevelDefinition.EarlyAbandonsCountAsServed => (AnsweredWithin + Math.Max(0, AbandonedWithin - AbandonedShort), Offered - AbandonedShort),
            ServiceLevelDefinition.VirtualWait => (VirtuallyWithin, Offered),
            _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "No such service-level definition."),
        };
    }

    internal void Add(in SlotTally other)
    {
        Offered += other.Offered;
        Waited += other.Waited;
        Answered += other.Answered;
        AnsweredWithin += other.AnsweredWithin;
        Abandoned += other.Abandoned;
        AbandonedWithin += other.AbandonedWithin;
        AbandonedShort += other.AbandonedShort;
        VirtuallyWithin += other.VirtuallyWithin;
        WaitSeconds += other.WaitSeconds;
        Backlog = other.Backlog;
        OldestSeconds = other.OldestSeconds;
    }
}

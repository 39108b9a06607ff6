using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Skills;

/// <summary>One queue of a group of skills or languages: contacts only agents with its skill can take.</summary>
/// <param name="Name">The skill or language.</param>
/// <param name="Load">Offered load.</param>
/// <param name="Aht">Mean handle time, longer than 0 s.</param>
/// <param name="MeanPatience">Mean of the exponential patience; null where nobody gives up.</param>
/// <param name="Targets">Its targets.</param>
public sealed record SkillDemand(string Name, Erlangs Load, TimeSpan Aht, TimeSpan? MeanPatience, StaffingTargets Targets);

/// <summary>
/// The two bounds between which any mix of specialists and cross-trained agents lies: every queue with agents of its own, and all
/// queues as one whose agents can do everything. Fractional: ceilings are never summed. Formula: FORMULAS.md#pooling.
/// </summary>
/// <param name="Separate">Requirement of each queue on its own.</param>
/// <param name="SeparateAgents">Their fractional sum.</param>
/// <param name="Pooled">Requirement of the merged queue, under the targets that ask for least.</param>
public sealed record PoolingBounds(IReadOnlyList<RequiredAgents> Separate, double SeparateAgents, RequiredAgents Pooled)
{
    /// <summary>Agents that cross-training can save at most.</summary>
    public double Gain => Math.Max(0, SeparateAgents - Pooled.Fractional);

    /// <summary>The bounds of some queues.</summary>
    /// <remarks>
    /// The merged queue has the sum of the loads, the mean handle time of all contacts and the mean rate of giving up. Merging
    /// unlike handle times hides part of their variety; the simulator checks what work-sharing makes of it.
    /// </remarks>
    public static PoolingBounds Of(IReadOnlyList<SkillDemand> queues)
    {
        if (queues.Count == 0)
            throw new ArgumentException("There must be at least one queue.", nameof(queues));
        RequiredAgents[] separate = [.. queues.Select(queue => RequiredAgents.For(queue.Targets, queue.Load, queue.Aht, queue.MeanPatience))];
        return new PoolingBounds(separate, separate.Sum(required => required.Fractional), Merge(queues));
    }

    private static RequiredAgents Merge(IReadOnlyList<SkillDemand> queues)
    {
        var load = Erlangs.Of(queues.Sum(queue => queue.Load.Value));
        // Contacts a second of each queue: load over handle time.
        var contacts = queues.Sum(queue => queue.Load.Value / queue.Aht.TotalSeconds);
        if (contacts == 0)
            return queues.Select(queue => RequiredAgents.Idle(queue.Targets)).MinBy(required => required.Fractional);

        var aht = TimeSpan.FromSeconds(load.Value / contacts);
        var giveUp = queues.Sum(queue => queue.MeanPatience is { } patience ? queue.Load.Value / queue.Aht.TotalSeconds / patience.TotalSeconds : 0) / contacts;
        TimeSpan? meanPatience = giveUp > 0 ? TimeSpan.FromSeconds(1 / giveUp) : null;
        var merged = new SingleQueueModel(load, aht, meanPatience);
        return queues.Select(queue => queue.Targets).Distinct().Select(targets => RequiredAgents.For(targets, merged)).MinBy(required => required.Fractional);
    }
}

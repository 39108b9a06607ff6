namespace Wfm.Domain.Staffing.Simulation;

/// <summary>
/// Plays queues and teams event by event, many times over: what formulas assume away, such as lognormal handle times, skills and breaks,
/// is simply done. Formula: FORMULAS.md#simulation.
/// </summary>
/// <remarks>
/// The same scenario, seed and number of realisations give the same result to the bit. Two scenarios with one seed meet the same contacts
/// with the same handle times and patience (common random numbers), so their difference is far surer than either.
/// </remarks>
public static class Simulator
{
    /// <summary>The scenario played <paramref name="realisations"/> times.</summary>
    /// <param name="scenario">Queues and teams.</param>
    /// <param name="realisations">1 or more; 2 or more say how sure the figures are.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="cancel">Stops between realisations.</param>
    /// <exception cref="ArgumentException">The scenario is not sound: see <see cref="SimulationScenario.Check"/>.</exception>
    public static SimulationResult Run(SimulationScenario scenario, int realisations, ulong seed, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(realisations, 1);
        if (scenario.Check() is { } failure)
            throw new ArgumentException(failure.Message, nameof(scenario));

        var replication = new Replication(scenario);
        var queues = Array.ConvertAll(replication.Queues, queue => new QueueMoments(queue, scenario));
        var teams = Array.ConvertAll(replication.Teams, _ => new TeamMoments(scenario));
        for (var number = 0; number < realisations; number++)
        {
            cancel.ThrowIfCancellationRequested();
            replication.Run(seed, number);
            foreach (var queue in queues)
                queue.Add();
            for (var team = 0; team < teams.Length; team++)
                teams[team].Add(replication.TeamSlots[team]);
        }

        return new SimulationResult(
            realisations,
            replication.Events,
            [.. queues.Select(queue => queue.Of(realisations))],
            [.. teams.Select((team, index) => team.Of(scenario.Teams[index].Name, realisations))]);
    }
}

namespace Wfm.Domain.Staffing.Simulation;

/// <summary>Queues, teams and the time they run for.</summary>
public sealed record SimulationScenario
{
    /// <summary>Length of an interval.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>Intervals of a day: a day has one busyness, and its own result.</summary>
    public required int SlotsPerDay { get; init; }

    /// <summary>Intervals at the start that run but are not in the result, so that a centre that never closes does not start empty.</summary>
    public int WarmUpSlots { get; init; }

    /// <summary>Contacts by kind; all have the same number of intervals, warm-up included.</summary>
    public required IReadOnlyList<SimulatedDemand> Queues { get; init; }

    /// <summary>People by skill. A contact goes to the first team in this order that has the skill and an agent free.</summary>
    public required IReadOnlyList<SimulatedTeam> Teams { get; init; }

    /// <summary>Coefficient of variation of the day's busyness that all queues share.</summary>
    public double SharedRateVariation { get; init; }

    internal int Slots => Queues[0].Contacts.Length;

    /// <summary>What keeps it from being simulated; null where it is sound.</summary>
    public Failure? Check()
    {
        var problems = new List<Problem>();
        if (Queues.Count == 0 || Teams.Count == 0)
            problems.Add(new Problem("simulation.empty", "A simulation has at least one queue and one team.", "queues", $"{Queues.Count}"));
        if (Teams.Count > CalendarEvent.MostTeams)
            problems.Add(new Problem("simulation.teams", $"A simulation has at most {CalendarEvent.MostTeams} teams, but {Teams.Count} were given.", "teams", $"{Teams.Count}"));
        var names = Queues.Select(queue => queue.Name).ToHashSet(StringComparer.Ordinal);
        if (names.Count < Queues.Count)
            problems.Add(new Problem("simulation.names", "Two queues have the same name.", "queues", string.Join(' ', Queues.Select(queue => queue.Name))));
        foreach (var queue in Queues)
        {
            if (queue.Contacts.Length != Slots || queue.AhtSeconds.Length != Slots || (queue.Open is { } open && open.Length != Slots))
                problems.Add(new Problem("simulation.intervals", $"Queue {queue.Name} does not have {Slots} intervals throughout.", queue.Name, $"{queue.Contacts.Length}"));
            else if (queue.Contacts.Where((contacts, slot) => !(contacts >= 0 && double.IsFinite(contacts)) || (contacts > 0 && !(queue.AhtSeconds[slot] > 0))).Any())
                problems.Add(new Problem("simulation.contacts", $"Queue {queue.Name} has an interval with negative contacts or without a handle time.", queue.Name, null));
            if (queue.Escalation is { } escalation && (!names.Contains(escalation.To) || escalation.Share is not (>= 0 and <= 1)))
                problems.Add(new Problem("simulation.escalation", $"Queue {queue.Name} escalates to '{escalation.To}', which must be a queue, a share of 0 to 1.", queue.Name, escalation.To));
        }

        foreach (var skill in Teams.SelectMany(team => team.Skills).Where(skill => !names.Contains(skill)))
            problems.Add(new Problem("simulation.skill", $"There is no queue '{skill}' to have a skill for.", "skills", skill));
        foreach (var team in Teams)
        {
            if (team.Concurrency?.Check() is { } failure)
                problems.AddRange(failure.Problems);
        }

        return problems.Count == 0 ? null : Failure.Of(FailureKind.Invalid, problems);
    }
}

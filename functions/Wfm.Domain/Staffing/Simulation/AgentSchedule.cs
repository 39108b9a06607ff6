namespace Wfm.Domain.Staffing.Simulation;

/// <summary>One person's time at work.</summary>
/// <param name="Start">Begin, from the start of the simulation.</param>
/// <param name="End">End, after the begin.</param>
/// <param name="Breaks">Breaks and lunch inside it, which do not overlap.</param>
public sealed record AgentShift(TimeSpan Start, TimeSpan End, IReadOnlyList<AgentBreak> Breaks);

/// <summary>Time off the phones within a shift.</summary>
/// <param name="Start">Begin, from the start of the simulation.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct AgentBreak(TimeSpan Start, TimeSpan Length);

/// <summary>How many people of a team there are from which moment on.</summary>
/// <param name="From">From the start of the simulation.</param>
/// <param name="Agents">0 or more. A fraction is the share of realisations in which there is one agent more than the whole number below.</param>
public readonly record struct StaffStep(TimeSpan From, double Agents);

/// <summary>
/// The people of a team through time. Who has to leave finishes the contact at hand first: with agents alike, the first of them to finish
/// is the one who goes.
/// </summary>
/// <param name="Steps">In order of time; before the first nobody is there.</param>
public sealed record AgentSchedule(IReadOnlyList<StaffStep> Steps)
{
    /// <summary>So many agents for all time.</summary>
    public static AgentSchedule Constant(double agents) => new([new StaffStep(TimeSpan.Zero, agents)]);

    /// <summary>So many agents in each interval, from the start on; those of the last stay until all is done.</summary>
    public static AgentSchedule ByInterval(IReadOnlyList<double> agents, TimeSpan interval)
    {
        var steps = new List<StaffStep>();
        for (var slot = 0; slot < agents.Count; slot++)
        {
            if (steps.Count == 0 || steps[^1].Agents != agents[slot])
                steps.Add(new StaffStep(slot * interval, agents[slot]));
        }

        return new AgentSchedule(steps);
    }

    /// <summary>What shifts and their breaks add up to.</summary>
    public static AgentSchedule OfShifts(IEnumerable<AgentShift> shifts)
    {
        var changes = new SortedDictionary<TimeSpan, int>();
        foreach (var shift in shifts)
        {
            Change(shift.Start, 1);
            Change(shift.End, -1);
            foreach (var pause in shift.Breaks)
            {
                Change(pause.Start, -1);
                Change(pause.Start + pause.Length, 1);
            }
        }

        var steps = new List<StaffStep>(changes.Count);
        var here = 0;
        foreach (var (from, change) in changes)
        {
            here += change;
            if (here < 0)
                throw new ArgumentException($"At {from} more people are on a break than at work.", nameof(shifts));
            if (change != 0)
                steps.Add(new StaffStep(from, here));
        }

        return new AgentSchedule(steps);

        void Change(TimeSpan at, int by) => changes[at] = changes.GetValueOrDefault(at) + by;
    }
}

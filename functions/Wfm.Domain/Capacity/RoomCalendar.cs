using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>Which weeks of a training centre are taken: a class takes a room and a trainer for as long as it lasts.</summary>
internal sealed class RoomCalendar(HiringProblem problem)
{
    private readonly Dictionary<TrainingCentre, int[]> _taken = problem.Rules.TrainingCentres.ToDictionary(centre => centre, _ => new int[problem.Weeks]);

    internal int SeatsFor(Team team) => CentreOf(team)?.SeatsPerRoom ?? int.MaxValue;

    /// <summary>Books a room for a class that starts in a week; false where none is free all the time.</summary>
    internal bool TryBook(Team team, int week)
    {
        if (CentreOf(team) is not { } centre)
            return true;
        var taken = _taken[centre];
        var until = Math.Min(taken.Length, week + team.Ramp.TrainingWeeks);
        if (Enumerable.Range(week, until - week).Any(at => taken[at] >= centre.ClassesAtATime))
            return false;
        for (var at = week; at < until; at++)
            taken[at]++;
        return true;
    }

    private TrainingCentre? CentreOf(Team team) => problem.Rules.TrainingCentres.FirstOrDefault(centre => centre.Teams.Contains(team.Id));
}

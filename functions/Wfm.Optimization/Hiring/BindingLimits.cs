using Google.OrTools.LinearSolver;
using Wfm.Domain.Capacity;

namespace Wfm.Optimization.Hiring;

/// <summary>Reads from the linear program which limits bind, and what one unit more of each would save over the plan.</summary>
internal static class BindingLimits
{
    private const double Noticeable = 1e-4;

    internal static IReadOnlyList<BindingLimit> Of(HiringProblem problem, HiringProgram program)
    {
        var found = new List<BindingLimit>();
        void Add(HiringLimit limit, string where, IEnumerable<(int Week, double Saving)> weeks)
        {
            var binding = weeks.Where(week => week.Saving > Noticeable).ToList();
            if (binding.Count > 0)
                found.Add(new BindingLimit(limit, where, problem.Monday(binding[0].Week), problem.Monday(binding[^1].Week), decimal.Round((decimal)binding.Sum(week => week.Saving), 2)));
        }

        foreach (var (index, centre) in problem.Rules.TrainingCentres.Index())
            Add(centre.ClassesAtATime < centre.Rooms ? HiringLimit.Trainers : HiringLimit.Rooms, centre.Name, Prices(program.RoomRows[index]));
        foreach (var (index, cap) in problem.Rules.BudgetCaps.Index())
            Add(HiringLimit.Budget, cap.Team?.Value ?? "all teams", Prices([program.CapRows[index]]).Select(_ => (WeekOf(problem, cap.From), -program.CapRows[index].DualValue())));
        foreach (var team in program.Teams)
        {
            var name = team.Team.Team.Id.Value;
            Add(HiringLimit.Mentors, name, Prices(team.MentorRows));
            // A share of one more FTE: the row is per FTE of overtime.
            Add(HiringLimit.Overtime, name, Prices(team.OvertimeRows));
            Add(HiringLimit.Outsourcing, name, team.Partner.Select((heads, week) => (week, heads is not null && heads.SolutionValue() > heads.Ub() - 1e-6 ? -heads.ReducedCost() : 0)));
        }

        return [.. found.OrderByDescending(limit => limit.SavingOfOneMore)];
    }

    private static IEnumerable<(int Week, double Saving)> Prices(IEnumerable<Constraint?> rows) => rows.Select((row, week) => (week, row is null ? 0 : -row.DualValue()));

    private static int WeekOf(HiringProblem problem, DateOnly date) => Math.Clamp((date.DayNumber - problem.FirstWeek.DayNumber + 6) / 7, 0, problem.Weeks - 1);
}

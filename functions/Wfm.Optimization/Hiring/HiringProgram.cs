using Google.OrTools.LinearSolver;
using Wfm.Domain.Capacity;

namespace Wfm.Optimization.Hiring;

/// <summary>The hiring plan of all teams as a linear program, for its bound and the price of each limit, or as a whole-number program.</summary>
internal sealed class HiringProgram : IDisposable
{
    // As in the search: money over a cap costs more than any shortage it could buy off.
    private const double OverCap = 20;

    private readonly double _standing;

    internal HiringProgram(HiringProblem problem, IReadOnlyList<TeamModel> teams, string solver, bool whole)
    {
        Solver = Solver.CreateSolver(solver);
        Solver.Objective().SetMinimization();
        Teams = [.. teams.Select(team => new TeamVariables(Solver, team, whole))];
        _standing = teams.Sum(team => team.Paid.Sum());
        RoomRows = [.. problem.Rules.TrainingCentres.Select((centre, index) => Rooms(index, centre.ClassesAtATime, problem.Weeks))];
        CapRows = [.. problem.Rules.BudgetCaps.Select((cap, _) => Cap(problem, cap))];
    }

    internal Solver Solver { get; }

    internal TeamVariables[] Teams { get; }

    internal Constraint[][] RoomRows { get; }

    internal Constraint[] CapRows { get; }

    internal double Cost => Solver.Objective().Value() + _standing;

    internal double Bound => Solver.Objective().BestBound() + _standing;

    internal void Hint(HiringState state)
    {
        var hints = Teams.SelectMany((team, index) => Enumerable.Range(0, team.Team.Weeks).SelectMany(week => new (Variable? Variable, double Value)[]
        {
            (team.Heads[week], state.Teams[index].Heads[week]), (team.Classes[week], state.Teams[index].Classes[week]), (team.Partner[week], state.Teams[index].Outsourced[week]),
        })).Where(hint => hint.Variable is not null).ToList();
        Solver.SetHint(new MPVariableVector([.. hints.Select(hint => hint.Variable!)]), [.. hints.Select(hint => hint.Value)]);
    }

    public void Dispose() => Solver.Dispose();

    private Constraint[] Rooms(int centre, int most, int weeks) => [.. Enumerable.Range(0, weeks).Select(week =>
    {
        var row = Solver.MakeConstraint(double.NegativeInfinity, most);
        foreach (var team in Teams.Where(team => team.Team.Centre == centre))
        {
            for (var start = Math.Max(0, week - team.Team.Team.Ramp.TrainingWeeks + 1); start <= week; start++)
            {
                if (team.Classes[start] is { } classes)
                    row.SetCoefficient(classes, 1);
            }
        }

        return row;
    })];

    private Constraint Cap(HiringProblem problem, Domain.Workforce.BudgetCap cap)
    {
        var counted = Enumerable.Range(0, problem.Weeks).Where(week => problem.Monday(week) >= cap.From && problem.Monday(week) <= cap.To).ToList();
        var members = Teams.Where(team => cap.Team is null || cap.Team == team.Team.Team.Id).ToList();
        var row = Solver.MakeConstraint(double.NegativeInfinity, (double)cap.Most - members.Sum(team => counted.Sum(week => team.Team.Paid[week])));
        var over = Solver.MakeNumVar(0, double.PositiveInfinity, "");
        Solver.Objective().SetCoefficient(over, OverCap);
        row.SetCoefficient(over, -1);
        if (counted.Count == 0)
            return row;
        foreach (var team in members)
        {
            for (var week = 0; week <= counted[^1]; week++)
            {
                if (team.Heads[week] is { } heads)
                    row.SetCoefficient(heads, team.PaidFor(week, counted[0], counted[^1]));
            }

            foreach (var week in counted)
            {
                row.SetCoefficient(team.Overtime[week], (double)team.Team.Prices.OvertimePerFteWeek);
                row.SetCoefficient(team.TimeOff[week], -(double)team.Team.Prices.VoluntaryTimeOffSavingPerFteWeek);
                if (team.Partner[week] is { } partner)
                    row.SetCoefficient(partner, (double)team.Team.Prices.OutsourcedPerHeadWeek);
                if (team.Classes[week] is { } classes)
                    row.SetCoefficient(classes, (double)team.Team.Prices.PerClass);
            }
        }

        return row;
    }
}

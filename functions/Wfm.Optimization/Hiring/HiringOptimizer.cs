using Google.OrTools.LinearSolver;
using Wfm.Domain.Capacity;
using Wfm.Domain.Randomness;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Optimization.Hiring;

/// <summary>
/// Plans classes, overtime, time off and the partner's heads of all teams at least cost under expected attrition, with the linear program as the
/// bound. Formula: FORMULAS.md#hiring-plan.
/// </summary>
public sealed class HiringOptimizer(TimeProvider clock, HiringEffort effort) : IHiringPlanner
{
    // What a linear program's optimum may be off by, as a share.
    private const double Tolerance = 1e-8;
    // Up to so many weeks in which a team may start people, the whole-number program is tried.
    private const int MostStartsToProve = 250;

    /// <inheritdoc />
    public HiringDecisions Decide(HiringProblem problem, CancellationToken cancel = default)
    {
        if (problem.Teams.Count == 0)
            return new HiringDecisions([], "nobody to plan");
        var began = clock.GetTimestamp();
        double TimeSpent() => effort.Within is { } within ? clock.GetElapsedTime(began) / within : 0;

        List<TeamModel> teams = [.. problem.Teams.Select(team => new TeamModel(problem, team))];
        var state = new HiringState(problem, teams);
        double? bound = null;
        IReadOnlyList<BindingLimit> binding = [];
        using (var program = new HiringProgram(problem, teams, "GLOP", whole: false))
        {
            using var stop = cancel.Register(() => program.Solver.InterruptSolve());
            if (program.Solver.Solve() == Solver.ResultStatus.OPTIMAL)
            {
                bound = program.Cost - (Math.Abs(program.Cost) * Tolerance);
                binding = BindingLimits.Of(problem, program);
                FirstPlan.Round(state, [.. program.Teams.Select(team => team.Heads.Select(heads => heads?.SolutionValue() ?? 0).ToArray())]);
            }
        }

        var pay = teams.Average(team => Math.Max(1, (double)team.Prices.ShortagePerFteWeek));
        new HiringSearch(state, Xoshiro256.For(problem.Seed, "hiring")).Improve(effort.MovesPerTeam * teams.Count, 4 * pay, TimeSpent, cancel);
        if (effort.Nodes > 0 && teams.Sum(team => team.MayStart.Count(may => may)) <= MostStartsToProve)
            bound = Prove(problem, teams, state, bound);

        var plan = new HiringDecisions([.. state.Teams.Select(team => new TeamDecisions(team.Team.Team.Id, Weeks(team)))], "least cost, by search between the bounds of a linear program")
        {
            Binding = binding,
        };
        var cost = HiringCost.Of(problem, plan);
        return plan with
        {
            Cost = cost,
            Bound = bound is { } lowest ? Math.Min(cost, (decimal)lowest) : null,
            Robustness = AttritionReplay.Of(problem, teams, state, effort.Replays, cancel),
        };
    }

    private double? Prove(HiringProblem problem, List<TeamModel> teams, HiringState state, double? bound)
    {
        using var program = new HiringProgram(problem, teams, "SCIP", whole: true);
        program.Solver.SetSolverSpecificParametersAsString($"limits/nodes = {effort.Nodes}\n");
        if (effort.Within is { } within)
            program.Solver.SetTimeLimit(Math.Max(1, (long)within.TotalMilliseconds));
        program.Hint(state);
        if (program.Solver.Solve() is not (Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE))
            return bound;
        if (program.Cost < state.Total - 1e-6)
            state.Take([.. program.Teams.Select(team => (Whole(team.Classes), Whole(team.Heads), Whole(team.Partner)))]);
        return Math.Max(bound ?? double.NegativeInfinity, program.Bound - (Math.Abs(program.Bound) * Tolerance));
    }

    private static int[] Whole(Variable?[] variables) => [.. variables.Select(variable => variable is null ? 0 : (int)Math.Round(variable.SolutionValue()))];

    private static List<WeekDecisions> Weeks(TeamState team)
    {
        var weeks = new List<WeekDecisions>(team.Heads.Length);
        for (var week = 0; week < team.Heads.Length; week++)
        {
            var (overtime, timeOff) = team.Flex(week);
            var change = team.Outsourced[week] - (week == 0 ? 0 : team.Outsourced[week - 1]);
            weeks.Add(new WeekDecisions
            {
                Classes = [.. Enumerable.Range(0, team.Classes[week]).Select(one =>
                    new StartingClass(RoleLevel.CsrI, (team.Heads[week] + one) / team.Classes[week]))],
                Promotions = team.Team.Promotions[week],
                Overtime = FullTimeEquivalent.Of(decimal.Round((decimal)overtime, 6)),
                VoluntaryTimeOff = FullTimeEquivalent.Of(decimal.Round((decimal)timeOff, 6)),
                OutsourcedStarters = Math.Max(0, change),
                OutsourcedEnding = Math.Max(0, -change),
            });
        }

        return weeks;
    }
}

using System.Diagnostics;
using Wfm.Domain.Capacity;
using Wfm.Domain.Staffing.Shifts;
using Wfm.Optimization.Hiring;
using Wfm.Optimization.Shifts;

namespace Wfm.Benchmarks;

/// <summary>How near the bound shift and hiring plans come, and in what time.</summary>
internal static class OptimizationBenchmarks
{
    internal static int Run(string only)
    {
        var missed = 0;
        foreach (var (name, gap, within, run) in Rows.Where(row => row.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            var (cost, bound, note) = run();
            var (elapsed, spent) = (clock.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - cpu);
            var found = (cost / bound) - 1;
            var reached = found <= gap && elapsed <= within;
            missed += reached ? 0 : 1;
            Console.WriteLine(FormattableString.Invariant(
                $"{name,-44} gap {found,8:P3} (at most {gap:P1})  {elapsed.TotalSeconds,6:N1} s (at most {within.TotalSeconds:N0}), {spent.TotalSeconds:N1} s of processor  cost {cost:N2}, bound {bound:N2}  {note}  {(reached ? "reached" : "MISSED")}"));
        }

        return missed;
    }

    private static IEnumerable<(string Name, decimal Gap, TimeSpan Within, Func<(decimal Cost, decimal Bound, string Note)> Run)> Rows =>
    [
        ("shifts: one day, 4 types x 48 starts", 0.000001m, TimeSpan.FromSeconds(2), () => Shifts(ShiftWeeks.Day, new ShiftEffort(200, TimeSpan.FromSeconds(60)))),
        ("shifts: nightly effort, 7 x 96, peak 110", 0.1m, TimeSpan.FromSeconds(60), () => Shifts(ShiftWeeks.Week, ShiftEffort.Nightly)),
        ("shifts: week 7 x 96, peak 110, hard cover", 0.05m, TimeSpan.FromSeconds(61), () => Shifts(ShiftWeeks.Week, new ShiftEffort(60_000, TimeSpan.FromSeconds(60)))),
        ("hiring: 104 weeks x 3 levels x 20 teams, rooms bind", 0.015m, TimeSpan.FromSeconds(90), () => Hiring(HiringCases.Large(4), HiringEffort.Thorough)),
        ("hiring: 104 weeks x 3 levels x 20 teams, rooms ample", 0.015m, TimeSpan.FromSeconds(90), () => Hiring(HiringCases.Large(12), HiringEffort.Thorough)),
        ("hiring: the same, rooms bind, nightly effort", 0.03m, TimeSpan.FromSeconds(90), () => Hiring(HiringCases.Large(4), HiringEffort.Nightly)),
        ("hiring: 25 seats, proven", 0.000001m, TimeSpan.FromSeconds(5), () => Hiring(HiringCases.Small, HiringEffort.Thorough with { MovesPerTeam = 100_000, Nodes = 100_000, Within = TimeSpan.FromSeconds(60) })),
    ];

    private static (decimal Cost, decimal Bound, string Note) Hiring(HiringProblem problem, HiringEffort effort)
    {
        var plan = new HiringOptimizer(TimeProvider.System, effort).Decide(problem);
        var ahead = new HireAhead().Decide(problem).Cost!.Value;
        var broken = HiringRules.Check(problem, plan);
        return (plan.Cost!.Value, plan.Bound ?? 0, FormattableString.Invariant(
            $"{plan.Teams.Sum(team => team.Weeks.Sum(week => week.Classes.Count))} classes, {broken.Count} limits broken, hiring ahead costs {(ahead / plan.Cost.Value) - 1:P1} more; binds: {string.Join(", ", plan.Binding.Take(3).Select(limit => $"{limit.Limit} {limit.Where} {limit.SavingOfOneMore:N0}"))}"));
    }

    private static (decimal Cost, decimal Bound, string Note) Shifts((ShiftDemand Demand, ShiftRules Rules) week, ShiftEffort effort)
    {
        var plan = new ShiftPlanner(TimeProvider.System).Plan(week.Demand, week.Rules, effort).Value;
        return (plan.Cost, plan.LowerBound, FormattableString.Invariant(
            $"{plan.Heads} heads, peak {week.Demand.Required.Max()} required and {plan.PeakOnSite} on site, inefficiency {plan.Inefficiency:N4}, {plan.Uncovered.Count} slots short"));
    }
}

using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Randomness;
using Wfm.Exports.Pack;
using Wfm.Planning.PlanGroup;
using Wfm.Planning.RollUp;
using Wfm.Sample;

namespace Wfm.Testing;

/// <summary>
/// A plan of a sample operation without forecasting it: weekly contacts are drawn, with a season. Quick, for what begins at the roll-up: budgets, exports, the API.
/// </summary>
public static class SamplePlan
{
    private const double HoursPerContactOverAht = 1.25;
    private static readonly DateOnly Monday = new(2026, 6, 29);

    /// <summary>The operation.</summary>
    public static Operation Operation(SampleSize size) => SampleOperation.Create(size, 1, Monday).Operation;

    /// <summary>Its plan.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="growth">Factor on all contacts.</param>
    public static Plan Of(Operation operation, double growth = 1)
    {
        var groups = operation.Groups.Select(group => Summary(group, growth)).ToList();
        var header = PlanAssembly.Head(operation, Monday, [.. groups.Select(group => new PlannedGroup(group.Group, FormattableString.Invariant($"{group.Group}-{growth}"), 1))]);
        return PlanAssembly.Build(header, operation, groups, new HireAhead(), new NoShifts(), CancellationToken.None).Value;
    }

    /// <summary>The finance pack of a plan.</summary>
    public static FinancePack Pack(Operation operation, Plan plan) => new(plan.Header.Id, operation, plan.Capacity, plan.Seats, plan.Budget);

    private static GroupPlanSummary Summary(PlanningGroup group, double growth)
    {
        var random = Xoshiro256.For(1, group.Id.Value);
        var weekly = 900 * Math.Exp(0.5 * random.NextNormal()) * growth;
        var weeks = Enumerable.Range(0, PlanAssembly.Weeks).Select(week =>
        {
            var contacts = Math.Round(weekly * (1 + (0.15 * Math.Sin(week * Math.PI / 26)) + (0.03 * random.NextNormal())), 3);
            var workload = contacts * group.TypicalAht.TotalHours;
            var net = decimal.Round((decimal)(workload * HoursPerContactOverAht), 6);
            return new GroupWeek(Monday.AddDays(7 * week), contacts, net, decimal.Round(net / (1 - group.Shrinkage.Total.Value.Fraction), 6), week < 13)
            {
                WorkloadHours = decimal.Round((decimal)workload, 6),
                Lower80 = Math.Round(contacts * 0.92, 3),
                Upper80 = Math.Round(contacts * 1.10, 3),
            };
        }).ToList();
        // A day from 08:00 to 20:00 UTC, busiest at noon.
        var peaks = Enumerable.Range(0, ScheduledPeaks.QuarterHours).Select(quarter =>
            decimal.Round((decimal)Math.Max(0, weekly * group.TypicalAht.TotalHours / 60 * Math.Sin(((quarter % 96) - 32) * Math.PI / 48)), 6)).ToList();
        return new GroupPlanSummary(group.Id, Monday, weeks, peaks, []);
    }
}

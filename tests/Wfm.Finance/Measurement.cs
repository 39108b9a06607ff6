using System.Diagnostics;
using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Bridges;
using Wfm.Domain.Budget.Ranges;
using Wfm.Domain.Budget.Views;
using Wfm.Exports.Csv;
using Wfm.Exports.Pack;
using Wfm.Exports.Xlsx;
using Wfm.Sample;
using Wfm.Testing;

namespace Wfm.Finance;

/// <summary>Budget and workbook of 1,000 groups over 24 months: processor time, clock and memory.</summary>
internal static class Measurement
{
    private const int Groups = 1_000;

    internal static int Run()
    {
        var operation = SamplePlan.Operation(SampleSize.Scaled(Groups));
        var (before, plan) = (SamplePlan.Of(operation), SamplePlan.Of(operation, 1.05));
        var peaks = operation.Groups.Select(group => new ScheduledPeaks(group.Id, new decimal[ScheduledPeaks.QuarterHours])).ToList();
        var inputs = new BudgetInputs(operation, plan.Capacity, plan.Seats) { Peaks = peaks };
        Console.WriteLine($"{Groups} groups, {operation.Teams.Count} teams, {plan.Seats.Months.Count} months, {plan.Budget.Lines.Count} budget lines");
        var ok = Measure("seats and licences", null, () => SeatPlanner.Build(operation, plan.Capacity, peaks));
        ok &= Measure("budget", 2, () => BudgetPlanner.Build(inputs));
        ok &= Measure("budget by group, shared out", null, () => BudgetTable.Of(plan.Budget, BudgetDimension.Group));
        ok &= Measure("bridge", null, () => MoneyBridge.Between(before.Budget, plan.Budget));
        ok &= Measure("range, 2,000 outcomes", null, () => BudgetRange.Of(new CostResponse(plan.Budget), operation.Prices, (0.8m, 1.25m), 1));
        ok &= Measure("long CSV", null, () => BudgetCsv.Write(plan.Budget).Length);
        var pack = SamplePlan.Pack(operation, plan) with { ComparedWith = "before", Bridge = MoneyBridge.Between(before.Budget, plan.Budget).Value };
        ok &= Measure("workbook", 5, () =>
        {
            using var file = new MemoryStream();
            FinanceWorkbook.Write(pack, file);
            return file.Length;
        });
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024;
        Console.WriteLine(FormattableString.Invariant($"{"peak memory of the whole process, MiB",-32} {peak,10:N0}   {(peak <= 500 ? "within 500" : "over 500")}"));
        return ok ? 0 : 1;
    }

    private static bool Measure(string name, double? most, Func<object> run)
    {
        run();
        GC.Collect();
        var process = Process.GetCurrentProcess();
        var (clock, processor, allocated) = (Stopwatch.StartNew(), process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        GC.KeepAlive(run());
        process.Refresh();
        var spent = (process.TotalProcessorTime - processor).TotalSeconds;
        var verdict = most is null ? "" : spent <= most ? $"within {most} s" : $"OVER {most} s";
        Console.WriteLine(FormattableString.Invariant($"{name,-32} {spent,8:N2} s of processor, {clock.Elapsed.TotalSeconds,6:N2} s of clock, {(GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / 1024,6:N0} MiB allocated   {verdict}"));
        return most is null || spent <= most;
    }
}

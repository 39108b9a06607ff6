using Wfm.Benchmarks;

// dotnet run -c Release --project tests/Wfm.Benchmarks [name]: speed of the planning maths on one core, beside what it must reach.
// .. -- service-level [days]: the simulated service level of the 600-seat sample against its targets; days from 1 to 7.
if (args is ["service-level", ..])
    return ServiceLevelLane.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 7);

// ... -- optimization: how near the bound plans come, and in what time (tests/run-optimization).
if (args is ["optimization", ..])
    return OptimizationBenchmarks.Run(args.Length > 1 ? args[1] : "");
// ... -- what-if: a what-if from a stored plan, by the clock.
if (args is ["what-if"])
    return await WhatIfBenchmark.RunAsync();

var only = args.Length > 0 ? args[0] : "";
Console.WriteLine($"{"",-44} {"per second",14} {"to reach",12}   by processor time of one core, best of {Measure.Rounds}");
foreach (var row in StaffingBenchmarks.Rows.Concat(SimulationBenchmarks.Rows).Where(row => row.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
{
    var rate = Measure.Rate(row);
    var verdict = row.ToReach is not { } target ? "" : rate >= target ? "reached" : "MISSED";
    Console.WriteLine(FormattableString.Invariant($"{row.Name,-44} {rate,14:N1} {row.ToReach,12:N0}   {verdict}"));
}

return 0;

using System.Diagnostics;

namespace Wfm.Scale;

/// <summary>A first night in which everything is new, then one in which 5 % of the groups changed.</summary>
internal static class ColdAndWarm
{
    // Stated for 1,000 groups on two cores; fewer groups get their share, and not less than a minute.
    private const double ColdMinutesPerThousand = 15;

    internal static async Task MeasureAsync(int groups, Verdicts verdicts)
    {
        await using var centre = await Centre.OpenAsync(groups);
        var watch = Stopwatch.StartNew();
        var intervals = await centre.FillAsync();
        verdicts.Add("groups", centre.Groups, "");
        verdicts.Add("intervals of history", intervals / 1e6, "million");
        verdicts.Add("history stored in", watch.Elapsed.TotalSeconds, "s");

        await using var worker = Worker.Start(centre.ConnectionString);
        var cold = await centre.NightAsync(0);
        verdicts.Add("cold night", cold.TotalMinutes, "min", Math.Max(1, ColdMinutesPerThousand * groups / 1000));
        verdicts.Add("processor time of the worker a group, cold", worker.Processor.TotalSeconds / centre.Groups, "s");

        var before = worker.Processor;
        var changed = await centre.CorrectAsync(every: 20);
        var warm = await centre.NightAsync(1);
        verdicts.Add($"warm night, {changed} groups changed", warm.TotalMinutes, "min", 1);
        verdicts.Add("processor time of the worker, warm", (worker.Processor - before).TotalSeconds, "s");
        verdicts.Add("most memory of the worker", worker.PeakMebibytes, "MiB", 2048);
    }
}

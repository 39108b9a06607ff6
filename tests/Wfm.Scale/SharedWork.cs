namespace Wfm.Scale;

/// <summary>The same cold night by one worker of one core, and by two: they share the queue as instances of the Functions host do.</summary>
internal static class SharedWork
{
    internal static async Task MeasureAsync(int groups, Verdicts verdicts)
    {
        var one = await NightAsync(groups, [0]);
        var two = await NightAsync(groups, [0, 1]);
        verdicts.Add("groups", groups, "");
        verdicts.Add("cold night, one worker of one core", one.TotalSeconds, "s");
        verdicts.Add("cold night, two workers of one core each", two.TotalSeconds, "s");
        verdicts.Add("times as fast", one / two, "", 1.7, atLeast: true);
    }

    private static async Task<TimeSpan> NightAsync(int groups, int[] cores)
    {
        await using var centre = await Centre.OpenAsync(groups);
        await centre.FillAsync();
        var workers = cores.Select(core => Worker.Start(centre.ConnectionString, core)).ToList();
        try
        {
            return await centre.NightAsync(0);
        }
        finally
        {
            foreach (var worker in workers)
                await worker.DisposeAsync();
        }
    }
}

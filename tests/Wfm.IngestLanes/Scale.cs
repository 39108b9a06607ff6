using System.Diagnostics;
using System.Globalization;
using Wfm.Domain.Demand;
using Wfm.Domain.Randomness;
using Wfm.Testing;

namespace Wfm.IngestLanes;

/// <summary>
/// Files of many rows through the program a user starts, into a storage emulator: how long, how much memory, and whether every row is read back. Half hours of two
/// years, day after day with all groups in each, as an export that grows by night.
/// </summary>
internal static class Scale
{
    private const int RowsOfGroup = 730 * 48;
    private static readonly TimeSpan MostForMillion = TimeSpan.FromSeconds(30);
    private const double MostMegabytes = 400;

    internal static async Task<int> MeasureAsync(IReadOnlyList<int> sizes)
    {
        var (passed, failed) = (0, 0);
        void Verdict(bool good, string sentence)
        {
            Console.WriteLine($"{(good ? "ok  " : "FAIL")} {sentence}");
            (passed, failed) = good ? (passed + 1, failed) : (passed, failed + 1);
        }

        double? first = null;
        foreach (var rows in sizes)
        {
            await using var azurite = new AzuriteFixture();
            await azurite.InitializeAsync();
            var groups = (rows + RowsOfGroup - 1) / RowsOfGroup;
            var centre = await Wfm.Ingestion.Tests.Centre.CreateAsync(azurite, [.. Enumerable.Range(1, groups).Select(group => Wfm.Ingestion.Tests.Centre.Group($"group-{group:000}", "America/New_York", 30))]);
            var file = Path.Combine(Path.GetTempPath(), $"wfm-scale-{rows}.csv");
            try
            {
                var offered = await WriteAsync(file, rows, groups);
                var (seconds, cpu, megabytes, exit) = await IngestAsync(file, centre.Tenant.Value, azurite.ConnectionString);
                var stored = 0.0;
                foreach (var group in centre.Operation.Groups)
                {
                    foreach (var day in (await centre.HistoryAsync(group.Id.Value)).Intervals)
                        stored += Sum(day);
                }

                var size = new FileInfo(file).Length / 1e6;
                var said = string.Create(CultureInfo.InvariantCulture, $"{rows} rows ({size:0} MB) in {seconds:0.0} s ({cpu:0.0} s of processor), {megabytes:0} MB at most");
                Verdict(exit == 0 && stored == offered, string.Create(CultureInfo.InvariantCulture, $"{rows} rows: {offered} contacts in the file, {stored} in the tables"));
                if (rows <= 1_000_000)
                    Verdict(seconds <= MostForMillion.TotalSeconds, said);
                else
                    Console.WriteLine($"     {said}");
                Verdict(megabytes <= MostMegabytes, string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB of at most {MostMegabytes}"));
                if (first is { } before)
                    Verdict(megabytes <= 1.5 * before, string.Create(CultureInfo.InvariantCulture, $"memory is flat: {megabytes:0} MB after {before:0} MB for the first file"));
                first ??= megabytes;
            }
            finally
            {
                File.Delete(file);
            }
        }

        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private static async Task<double> WriteAsync(string file, int rows, int groups)
    {
        await using var text = new StreamWriter(file);
        await text.WriteAsync("group,timestamp,interval_minutes,offered,handled,abandoned,handle_seconds,talk_seconds,answered_within_target\n");
        var random = new Xoshiro256(1);
        var start = new DateTime(2024, 1, 1, 5, 0, 0);
        var (written, total) = (0, 0.0);
        for (var day = 0; written < rows; day++)
        {
            for (var group = 1; group <= groups; group++)
            {
                for (var slot = 0; slot < 48 && written < rows; slot++, written++)
                {
                    var offered = random.Next(60);
                    total += offered;
                    await text.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"group-{group:000},{start.AddMinutes((day * 1440) + (30 * slot)):yyyy-MM-ddTHH:mm:ss}Z,30,{offered},{offered - (offered / 20)},{offered / 20},{310 * offered},{290 * offered},{offered / 2}\n"));
                }
            }
        }

        return total;
    }

    private static async Task<(double Seconds, double Cpu, double Megabytes, int Exit)> IngestAsync(string file, string tenant, string connection)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Wfm.LocalHost.dll");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "ingest", file, "--tenant", tenant, "--storage", connection]))!;
        double megabytes = 0;
        var cpu = TimeSpan.Zero;
        while (!process.WaitForExit(100))
        {
            try
            {
                process.Refresh();
                megabytes = Math.Max(megabytes, process.PeakWorkingSet64 / 1e6);
                cpu = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It ended in between.
            }
        }

        await process.WaitForExitAsync();
        return (watch.Elapsed.TotalSeconds, cpu.TotalSeconds, megabytes, process.ExitCode);
    }

    private static double Sum(VolumeDay day)
    {
        var sum = 0.0;
        foreach (var value in day[VolumeMeasure.Offered])
            sum += double.IsNaN(value) ? 0 : value;
        return sum;
    }
}

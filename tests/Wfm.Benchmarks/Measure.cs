using System.Diagnostics;

namespace Wfm.Benchmarks;

/// <summary>One thing to time.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Items">How many it does in one go.</param>
/// <param name="ToReach">Items a second it must reach; null where nothing is asked.</param>
/// <param name="Run">Does them; the result keeps the work from being left out.</param>
internal sealed record Benchmark(string Name, int Items, double? ToReach, Func<double> Run);

/// <summary>Times by processor time, which other programs on the machine disturb less than the clock.</summary>
internal static class Measure
{
    internal const int Rounds = 5;

    internal static double Rate(Benchmark benchmark)
    {
        GC.KeepAlive(benchmark.Run());
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var runs = 0;
            TimeSpan spent;
            do
            {
                GC.KeepAlive(benchmark.Run());
                runs++;
                spent = Process.GetCurrentProcess().TotalProcessorTime - before;
            }
            while (spent < TimeSpan.FromMilliseconds(300));
            best = Math.Max(best, runs * (double)benchmark.Items / spent.TotalSeconds);
        }

        return best;
    }
}

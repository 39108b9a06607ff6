using System.Text;
using Wfm.Sample;
using Wfm.Sample.Files;

namespace Wfm.LocalHost.Demo;

/// <summary>The sample operation as demo input: 26 weeks by interval and two years by day, as the files a telephony system would send.</summary>
internal static class SampleVolume
{
    /// <summary>A fixed day, so that the same seed gives the same plan on any day.</summary>
    private static readonly DateOnly AsOf = new(2026, 6, 29);

    internal static Result<DemoInput> Create(int seats, ulong seed)
    {
        var sample = SampleOperation.Create(seats == 600 ? SampleSize.Seats600 : SampleSize.Seats25, seed, AsOf);
        return new DemoInput(
            sample.Operation with { Seed = seed },
            AsOf,
            [
                ("two years of daily totals", Write(writer =>
                {
                    DailyCsv.WriteHeader(writer);
                    foreach (var group in sample.Groups)
                        DailyCsv.Write(writer, group.Group.Id, group.DailyHistory());
                })),
                ("26 weeks of intervals", Write(writer =>
                {
                    IntervalCsv.WriteHeader(writer);
                    foreach (var group in sample.Groups)
                        IntervalCsv.Write(writer, group.Group.Id, group.IntervalHistory());
                })),
            ],
            []);
    }

    private static MemoryStream Write(Action<TextWriter> write)
    {
        var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true))
            write(writer);
        stream.Position = 0;
        return stream;
    }
}

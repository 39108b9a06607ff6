using System.Globalization;
using System.Text;
using Wfm.Domain.Operations;
using Wfm.Sample;

namespace Wfm.Faults;

/// <summary>Two groups of the sample operation with half a year by interval, and a correction of the last day that comes before the second night.</summary>
internal sealed class SmallCentre
{
    private const int Groups = 2;
    private static readonly DateOnly AsOf = new(2026, 6, 29);

    internal SmallCentre()
    {
        var sample = SampleOperation.Create(SampleSize.Seats25, seed: 1, AsOf);
        var groups = sample.Groups.Take(Groups).ToList();
        var kept = groups.Select(group => group.Group.Id).ToHashSet();
        Operation = sample.Operation with
        {
            Groups = [.. groups.Select(group => group.Group)],
            Sites = [.. sample.Operation.Sites.Where(site => groups.Any(group => group.Group.Site == site.Id))],
            Teams = [.. sample.Operation.Teams.Where(team => team.Serves.Any(kept.Contains)).Select(team => team with { Serves = [.. team.Serves.Where(kept.Contains)] })],
        };
        History = Write(writer =>
        {
            Wfm.Sample.Files.IntervalCsv.WriteHeader(writer);
            foreach (var group in groups)
                Wfm.Sample.Files.IntervalCsv.Write(writer, group.Group.Id, group.IntervalHistory());
        });
        var lines = Encoding.UTF8.GetString(History).Split('\n');
        // The first group's last thousand rows again: its plan changes in the second night, the other's is carried. Two bad rows become rejections.
        var first = lines.Where(line => line.StartsWith(groups[0].Group.Id.Value + ",", StringComparison.Ordinal)).ToList();
        Correction = Encoding.UTF8.GetBytes(string.Join('\n', (string[])[lines[0], .. first.SkipLast(200), "nobody,2026-06-01T08:00Z,15,1,1,300", ""]));
    }

    internal Operation Operation { get; }

    internal byte[] History { get; }

    internal byte[] Correction { get; }

    /// <summary>Noon before a night, and the hour at which the timer finds it due.</summary>
    internal DateTimeOffset Noon(int night) => Operation.Sites[0].Zone.InstantOf(AsOf.AddDays(night - 1).ToDateTime(new TimeOnly(12, 0)));

    internal DateTimeOffset Due(int night) => Operation.Sites[0].Zone.InstantOf(AsOf.AddDays(night).ToDateTime(Operation.Sites[0].NightlyRunAt)).AddHours(1);

    private static byte[] Write(Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

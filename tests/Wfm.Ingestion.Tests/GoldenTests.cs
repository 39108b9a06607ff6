using System.Globalization;
using Wfm.Domain.Demand;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Json;

namespace Wfm.Ingestion.Tests;

/// <summary>
/// One file for each profile, written by us after the vendors' public descriptions, with its traps; beside it what it must be read as. <c>*.mapping.json</c> is what a
/// user says about it.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.expected.txt").Select(file => Path.GetFileName(file)[..^".expected.txt".Length]).Order()];

    [Fact]
    public void Every_profile_has_its_golden_file() => Assert.Equal(VolumeFiles.Profiles.Order(), Names.Select(name => name.Data));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_is_read_as_its_expectation_says(string name)
    {
        var file = Directory.GetFiles(Folder, $"{name}.*").Single(path => !path.EndsWith(".expected.txt", StringComparison.Ordinal) && !path.EndsWith(".mapping.json", StringComparison.Ordinal));
        var mapping = Path.Combine(Folder, $"{name}.mapping.json");
        var choices = File.Exists(mapping) ? WfmJson.Parse<ReadingChoices>(await File.ReadAllTextAsync(mapping, TestContext.Current.CancellationToken)).Value : ReadingChoices.None;
        await using var content = File.OpenRead(file);

        var opened = (await new VolumeFiles().OpenAsync(content, choices, TestContext.Current.CancellationToken)).Value;
        var read = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{opened.Reading.Profile} {opened.Reading.Confidence} {opened.Reading.Kind.ToString().ToLowerInvariant()} {(opened.Reading.WrapIncluded ? "wrap" : "no-wrap")}") };
        await foreach (var row in opened.Rows)
            read.Add(Shown(row, opened.Reading.Dropped.Count > 0));

        Assert.Equal((await File.ReadAllLinesAsync(Path.Combine(Folder, $"{name}.expected.txt"), TestContext.Current.CancellationToken)).AsEnumerable(), read);
    }

    private static string Shown(ReadRow read, bool withContent)
    {
        if (!read.Row.TryGet(out var row, out var failure))
            return $"{read.Line} ! {failure.Rule}{(withContent ? $" [{read.Content()}]" : "")}";
        var start = row.Start.Instant is { } instant ? $"{Time(instant.UtcDateTime)}Z" : Time(row.Start.WallClock!.Value);
        var figures = Enum.GetValues<VolumeMeasure>().Where(measure => !double.IsNaN(row[measure])).Select(measure => string.Create(CultureInfo.InvariantCulture, $"{measure}={row[measure]}"));
        return $"{read.Line} {row.Detail ?? row.Part ?? row.Group} {start} {row.Length?.TotalMinutes.ToString(CultureInfo.InvariantCulture) ?? "-"} {string.Join(' ', figures)}{(row.IsContact ? " contact" : "")}";
    }

    private static string Time(DateTime time) => time.ToString(time.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Ingestion;
using Wfm.Planning.SetUp;

namespace Wfm.LocalHost.Demo;

/// <summary>A user's own interval history as demo input: an operation is drawn up around what the file shows, and every assumption is said.</summary>
internal static class OwnVolume
{
    internal static async Task<Result<DemoInput>> ReadAsync(FileInfo file, IanaZone zone, TimeSpan aht, int? heads, CancellationToken cancel)
    {
        if (!file.Exists)
            return Failure.NotFound("file.missing", $"There is no file '{file.FullName}'.", "--volume", file.FullName);

        var choices = new SetUpChoices(zone) { Aht = aht, People = heads };
        await using var read = file.OpenRead();
        if (!(await VolumeSurvey.TakeAsync(new VolumeFiles(), read, choices, cancel)).TryGet(out var survey, out var failure))
            return failure;
        var content = new MemoryStream(await File.ReadAllBytesAsync(file.FullName, cancel));
        var last = survey.Groups.Max(group => group.Last);
        return new DemoInput(FirstOperation.Of(TenantId.Of("own"), "Own volume", survey, choices), last.AddDays(1), [(file.Name, content)], [.. Assumptions(survey, choices)]);
    }

    private static IEnumerable<string> Assumptions(VolumeSurvey survey, SetUpChoices choices)
    {
        yield return $"Wall-clock times are read in {choices.Zone} (--zone).";
        if (survey.Groups.Any(group => !group.AhtFromFile))
            yield return string.Create(CultureInfo.InvariantCulture, $"AHT {choices.Aht.TotalSeconds} s (--aht), because the file has none.");
        foreach (var channel in survey.Groups.GroupBy(group => group.Group.Channel))
        {
            var targets = IndustryTargets.Of(channel.Key);
            yield return $"{channel.Key}: {(targets.ServiceLevel is { } level ? $"{level}" : string.Create(CultureInfo.InvariantCulture, $"reply within {targets.ReplyWithin!.Value.TotalHours} open hours"))}, by the group's name.";
        }

        yield return $"Mean patience 300 s, shrinkage {VolumeSurvey.AssumedShrinkagePercent} %, contracts of 40 h a week.";
        yield return choices.People is null
            ? string.Create(CultureInfo.InvariantCulture, $"{survey.People} people today, from the last 4 weeks' workload at 80 % occupancy (--heads).")
            : string.Create(CultureInfo.InvariantCulture, $"{survey.People} people today.");
        if (survey.Groups.Where(group => group.Group.Hours.Exceptions.Count > 0).Select(group => group.Group.Id.Value).ToList() is { Count: > 0 } closed)
            yield return $"Closed on coming US public holidays, as on those of its kind in the file: {string.Join(", ", closed)}.";
        yield return "Attrition 2 % a week in training, 1.5 % to day 90, 0.75 % after; US pay and prices of the default price book.";
    }
}

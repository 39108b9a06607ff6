using System.Globalization;
using System.Text;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Randomness;
using Wfm.Domain.Units;
using Wfm.Ingestion.Tests;
using Wfm.Planning.Functions;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Messages;
using Wfm.Testing;

namespace Wfm.IngestLanes;

/// <summary>
/// Mutated files and messages through the queue's own use case into real storage. Nothing may throw, and nothing may be lost: what the tables hold, intervals and
/// rejections, is what the import says, and that is what the file had lines.
/// </summary>
internal static class Fuzz
{
    private static readonly string[] Names = ["g", "Billing (EMEA)|VOICE", "Example Queue A|Voice", "Insurance", "Sales", "BillingQueue", "Support|telephony", "Support|phone", "Tier 1", "Rechnung"];

    internal static async Task<int> RunAsync(int files, ulong seed)
    {
        await using var azurite = new AzuriteFixture();
        await azurite.InitializeAsync();
        var corpus = Corpus();
        var tally = new FuzzTally();
        await Parallel.ForEachAsync(Enumerable.Range(0, files), new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (number, cancel) =>
        {
            var random = Xoshiro256.For(seed, number.ToString(CultureInfo.InvariantCulture));
            var name = "message";
            try
            {
                if (number % 5 == 4)
                    await MessageAsync(azurite, random, tally, cancel);
                else
                    await FileAsync(azurite, corpus[random.Next(corpus.Count)], random, tally, cancel);
            }
            catch (Exception broken)
            {
                tally.Fail(string.Create(CultureInfo.InvariantCulture, $"{name} {number}, seed {seed}: {broken.GetType().Name} {broken.Message} {broken.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Wfm.", StringComparison.Ordinal))?.Trim()}"));
            }

            if (tally.Done(1) % 1000 == 0)
                Console.WriteLine($"{tally}");
        });
        Console.WriteLine($"{tally}");
        foreach (var failure in tally.Failures.Take(20))
            Console.WriteLine($"FAIL {failure}");
        Console.WriteLine($"{files - tally.Failures.Count} passed, {tally.Failures.Count} failed");
        return tally.Failures.IsEmpty ? 0 : 1;
    }

    private static async Task FileAsync(AzuriteFixture azurite, (string Name, byte[] Content, ReadingChoices Choices) file, Xoshiro256 random, FuzzTally tally, CancellationToken cancel)
    {
        var centre = await NewCentreAsync(azurite);
        var content = Mutations.Apply(file.Content, random);
        var message = await centre.UploadAsync(content, random.Next(3) == 0 ? ReadingChoices.None : file.Choices);
        message = message with { Accept = true };
        await centre.Handler.HandleAsync(MessageFormat.Write(message), cancel);
        await centre.Handler.HandleAsync(MessageFormat.Write(message), cancel);

        var imports = await centre.Imports.ListAsync(centre.Tenant, cancel);
        var rejections = await centre.Rejections.ListAsync(centre.Tenant, cancel);
        if (imports.Count == 0)
        {
            Require(rejections is [{ Origin: QueueNames.ContactVolume }], "a file that cannot be read is one rejected message");
            tally.Refused(rejections[0].Problem.Rule);
            return;
        }

        var import = imports.Single();
        Require(rejections.Count == import.RowsRejected, $"{rejections.Count} rejections in the table, {import.RowsRejected} said");
        Require(rejections.All(rejection => rejection.Origin == import.Id && rejection.Problem.Line > 0 && rejection.Problem.Rule.Length > 0), "every rejection has its line and rule");
        if (RowCount.Of(content, import.Reading!) is { } rows)
            Require(rows == import.RowsStored + import.RowsRejected, $"{file.Name}: {rows} rows in the file, {import.RowsStored} stored and {import.RowsRejected} rejected");
        if (!import.Reading!.Profile.StartsWith("genesys", StringComparison.Ordinal) && import.Reading.Kind == FileKind.Actuals && !import.Reading.Profile.Contains("-tickets", StringComparison.Ordinal) && import.Reading.Profile is not ("salesforce-cases" or "intercom-conversations"))
            Require(await KnownAsync(centre, cancel) == import.RowsStored, $"{file.Name}: {await KnownAsync(centre, cancel)} intervals in the tables, {import.RowsStored} rows stored");
        tally.Read(import.RowsStored, import.RowsRejected);
    }

    private static async Task MessageAsync(AzuriteFixture azurite, Xoshiro256 random, FuzzTally tally, CancellationToken cancel)
    {
        var centre = await NewCentreAsync(azurite);
        var start = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        var message = MessageFormat.Write(new VolumeMessage(
            1, centre.Tenant, "feed", [.. Enumerable.Range(0, 1 + random.Next(20)).Select(row => new VolumeMessageRow(random.Next(8) == 0 ? "nobody" : "g", start.AddMinutes(15 * row), 15, random.Next(50), random.Next(60)))], SubmittedAt: Centre.Now));
        var text = random.Next(4) == 0 ? message : Encoding.UTF8.GetString(Mutations.Apply(Encoding.UTF8.GetBytes(message), random));
        await centre.Handler.HandleAsync(text, cancel);

        var imports = await centre.Imports.ListAsync(centre.Tenant, cancel);
        if (!MessageFormat.Read<VolumeMessage>(text, read => read.Version).TryGet(out var command, out _) || command.Tenant != centre.Tenant || imports.Count == 0)
        {
            tally.Refused("message");
            return;
        }

        var import = imports.Single();
        Require(import.RowsStored + import.RowsRejected == (command.Rows?.Count ?? 0), "rows of the message are stored or rejected");
        Require((await centre.Rejections.ListAsync(centre.Tenant, cancel)).Count == import.RowsRejected, "rejections are in the table");
        Require(await KnownAsync(centre, cancel) == import.RowsStored, "intervals are in the table");
        tally.Read(import.RowsStored, import.RowsRejected);
    }

    private static Task<Centre> NewCentreAsync(AzuriteFixture azurite) => Centre.CreateAsync(
        azurite, [Centre.Group("g", "UTC"), .. Names.Skip(1).Select((_, index) => Centre.Group($"q{index}", "UTC", 15, index % 2 == 0 ? Channel.Phone : Channel.Case))]);

    private static async Task<long> KnownAsync(Centre centre, CancellationToken cancel)
    {
        long known = 0;
        foreach (var group in centre.Operation.Groups)
        {
            var history = await centre.Volumes.LoadAsync(centre.Tenant, centre.At(group.Id.Value), cancel);
            known += history.Intervals.Concat(history.Daily).Sum(day => Enumerable.Range(0, day.Day.SlotCount).Count(day.IsKnown));
        }

        return known;
    }

    private static List<(string Name, byte[] Content, ReadingChoices Choices)> Corpus()
    {
        var groups = Names.Skip(1).Select((name, index) => (name, PlanningGroupId.Of($"q{index}"))).ToDictionary();
        var folder = Path.Combine(AppContext.BaseDirectory, "Golden");
        var corpus = new List<(string, byte[], ReadingChoices)>();
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal).Where(file => !file.EndsWith(".expected.txt", StringComparison.Ordinal) && !file.EndsWith(".mapping.json", StringComparison.Ordinal)))
        {
            var mapping = Path.ChangeExtension(file, ".mapping.json");
            var choices = File.Exists(mapping) ? Planning.Json.WfmJson.Parse<ReadingChoices>(File.ReadAllText(mapping)).Value : ReadingChoices.None;
            corpus.Add((Path.GetFileName(file), File.ReadAllBytes(file), choices with { Groups = groups, Zone = choices.Zone ?? IanaZone.Utc }));
        }

        var own = new StringBuilder("group,timestamp,interval_minutes,offered,handled,handle_seconds\n");
        for (var row = 0; row < 96; row++)
            own.Append(CultureInfo.InvariantCulture, $"g,2026-03-02T{row / 4:00}:{row % 4 * 15:00}:00Z,15,{row},{row},{300 * row}\n");
        for (var times = 0; times < 8; times++)
            corpus.Add(("own.csv", Encoding.UTF8.GetBytes(own.ToString()), ReadingChoices.None));
        return corpus;
    }

    private static void Require(bool condition, string sentence)
    {
        if (!condition)
            throw new InvalidDataException(sentence);
    }
}

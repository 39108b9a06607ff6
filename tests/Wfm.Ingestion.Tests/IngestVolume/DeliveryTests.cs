using Wfm.Domain.Demand;
using Wfm.Planning.Messages;
using Wfm.Testing;

namespace Wfm.Ingestion.Tests.IngestVolume;

/// <summary>Messages come twice, late and in any order; the tables must not show it.</summary>
public sealed class DeliveryTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Messages_that_come_twice_and_shuffled_leave_the_same_volumes_imports_and_rejections()
    {
        var inOrder = await TablesAsync(order => order);

        for (var seed = 0; seed < 3; seed++)
        {
            var random = new Wfm.Domain.Randomness.Xoshiro256((ulong)seed);
            var shuffled = await TablesAsync(messages =>
            {
                var twice = messages.Concat(messages).ToList();
                for (var last = twice.Count - 1; last > 0; last--)
                {
                    var other = random.Next(last + 1);
                    (twice[last], twice[other]) = (twice[other], twice[last]);
                }

                return twice;
            });
            Assert.Equal(inOrder, shuffled);
        }
    }

    private async Task<string> TablesAsync(Func<IReadOnlyList<VolumeMessage>, IReadOnlyList<VolumeMessage>> delivered)
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "Europe/London"), Centre.Group("h", "Europe/London"));
        var messages = new List<VolumeMessage>();
        for (var number = 0; number < 12; number++)
        {
            var at = Centre.Now.AddMinutes(number);
            messages.Add(number % 3 == 0
                ? await centre.UploadAsync($"group,timestamp,offered\ng,{Start.AddMinutes(15 * number):s}Z,{number}\nnobody,{Start:s}Z,1\nh,{Start:s}Z,{number}\n", at: at)
                : new VolumeMessage(1, centre.Tenant, "feed", [new VolumeMessageRow("g", Start.AddMinutes(15 * (number / 2)), 15, number % 5), new VolumeMessageRow("g", Start, 15, -1)], SubmittedAt: at));
        }

        // The same content as the third message, sent again at the end: nothing new, so it does not come out on top.
        messages.Add(messages[2] with { SubmittedAt = Centre.Now.AddHours(5) });
        foreach (var message in delivered(messages))
            await centre.Handler.HandleAsync(MessageFormat.Write(message), TestContext.Current.CancellationToken);

        var histories = new List<string>();
        foreach (var group in (string[])["g", "h"])
            histories.AddRange((await centre.HistoryAsync(group)).Intervals.Select(day => $"{group} {day.Day.Date} {string.Join(' ', day[VolumeMeasure.Offered].ToArray())}"));
        var imports = (await centre.Imports.ListAsync(centre.Tenant, TestContext.Current.CancellationToken)).Select(import => $"{import.Id} {import.AcceptedAt:o} {import.RowsStored} {import.RowsRejected}");
        var rejections = (await centre.Rejections.ListAsync(centre.Tenant, TestContext.Current.CancellationToken)).Select(rejection => $"{rejection.Origin} {rejection.Key} {rejection.Problem.Rule} {rejection.Content}");
        return string.Join('\n', [.. histories, .. imports, .. rejections]);
    }
}

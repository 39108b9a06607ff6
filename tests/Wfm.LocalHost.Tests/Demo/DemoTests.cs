using System.Globalization;
using System.Text.Json;

namespace Wfm.LocalHost.Tests.Demo;

public sealed class DemoTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wfm-demo-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_same_seed_gives_the_same_plan_and_the_same_bytes()
    {
        var first = await RunAsync("first");
        var second = await RunAsync("second");

        Assert.Contains("Sample operation, 25-seat", first, StringComparison.Ordinal);
        Assert.Contains("People by week", second, StringComparison.Ordinal);
        AssertSameFiles("first", "second");
    }

    [Fact]
    public async Task A_demo_that_is_killed_in_the_middle_of_its_run_is_finished_by_the_next_and_nothing_is_doubled()
    {
        await RunAsync("undisturbed");

        // Killed again and again, a little later each time, over the same data, until one gets through.
        var data = Path.Combine(_folder, "data");
        var kills = 0;
        for (var patience = 2.0; ; patience *= 1.5)
        {
            await using var demo = LocalHostProcess.Start(["demo", "--once", "--data", data, "--out", Path.Combine(_folder, "killed"), .. LocalHostProcess.OwnPorts()]);
            var ended = demo.EndAsync();
            if (kills == 4 || await Task.WhenAny(ended, Task.Delay(TimeSpan.FromSeconds(patience), TestContext.Current.CancellationToken)) == ended)
            {
                var (exitCode, output, errors) = await ended;
                Assert.True(exitCode == 0, output + errors);
                break;
            }

            demo.Kill();
            kills++;
        }

        Assert.True(kills > 0, "The demo ended before it could be killed.");
        AssertSameFiles("undisturbed", "killed");
    }

    [Fact]
    public async Task A_users_own_volume_is_planned_with_every_assumption_said()
    {
        var file = Path.Combine(_folder, "own.csv");
        await File.WriteAllLinesAsync(file, ["series_id,timestamp,value", .. OwnRows()], TestContext.Current.CancellationToken);

        var output = await RunAsync("own", "--volume", file, "--aht", "240", "--heads", "30");

        Assert.Contains("AHT 240 s", output, StringComparison.Ordinal);
        Assert.Contains("30 people today", output, StringComparison.Ordinal);
        Assert.Contains("held back", output, StringComparison.Ordinal);
        Assert.DoesNotContain("rejected", output, StringComparison.Ordinal);
        using var capacity = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "own", "capacity.json"), TestContext.Current.CancellationToken));
        var week = capacity.RootElement.GetProperty("teams")[0].GetProperty("weeks")[0];
        // 20 contacts of 240 s each half hour are 2.67 erlangs: more agents than that and fewer than twice as many, for 50 of 40 hours, over 0.7.
        Assert.InRange(week.GetProperty("requiredNet").GetDecimal(), 2.67m * 50 / 40, 2 * 2.67m * 50 / 40);
        Assert.Equal(30, week.GetProperty("heads").GetDecimal());
    }

    [Theory]
    [InlineData("--volume", "no-such-file.csv", "There is no file")]
    [InlineData("--seats", "30", "--seats is 25 or 600")]
    public async Task A_wrong_option_is_answered_with_a_sentence(string option, string value, string sentence)
    {
        await using var demo = LocalHostProcess.Start(["demo", "--once", option, value, .. LocalHostProcess.OwnPorts()]);

        var (exitCode, _, errors) = await demo.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Wfm.", errors, StringComparison.Ordinal);
    }

    // Twelve weeks and one to its Friday evening, Monday to Friday 08:00 to 18:00, 20 contacts a half hour.
    private static IEnumerable<string> OwnRows() =>
        from day in Enumerable.Range(0, 89)
        let date = new DateTime(2026, 3, 2).AddDays(day)
        where date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        from slot in Enumerable.Range(16, 20)
        select string.Create(CultureInfo.InvariantCulture, $"calls,{date.AddMinutes(30 * slot):yyyy-MM-dd HH:mm:ss},{20 + ((day + slot) % 3) - 1}");

    private async Task<string> RunAsync(string name, params string[] options)
    {
        await using var demo = LocalHostProcess.Start(["demo", "--once", "--out", Path.Combine(_folder, name), .. options, .. LocalHostProcess.OwnPorts()]);
        var (exitCode, output, errors) = await demo.EndAsync();
        Assert.True(exitCode == 0, output + errors);
        return output;
    }

    private void AssertSameFiles(string left, string right)
    {
        var files = Directory.GetFiles(Path.Combine(_folder, left)).Select(Path.GetFileName).Order().ToList();
        Assert.Contains("budget.csv", files);
        Assert.Equal(files, Directory.GetFiles(Path.Combine(_folder, right)).Select(Path.GetFileName).Order());
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(_folder, left, file!)), File.ReadAllBytes(Path.Combine(_folder, right, file!))));
    }
}

using Wfm.Planning.Functions;

namespace Wfm.Faults;

/// <summary>Messages nobody can use become one rejection each, and nothing else is touched by them.</summary>
internal static class PoisonLane
{
    private static readonly string[] s_useless = ["{ this is not JSON", """{"version":99,"tenant":"seats-25"}""", "", """{"version":1}"""];

    internal static async Task RunAsync(Func<int, IReadOnlyList<(string, string)>, TwoNights> nights, SortedDictionary<string, string> expected, Verdicts verdicts)
    {
        var queues = FunctionCatalogue.All.OfType<QueueFunction>().Select(function => function.Queue).ToList();
        List<(string Queue, string Message)> extra = [.. queues.SelectMany(queue => s_useless.Where(message => message.Length > 0).Select(message => (queue, message)))];
        var rows = await nights(2, extra).RunAsync();

        var rejections = rows.Keys.Except(expected.Keys, StringComparer.Ordinal).ToList();
        verdicts.Check("useless messages leave rejections alone", rejections.All(row => row.StartsWith("Rejections / ", StringComparison.Ordinal)), string.Join('\n', rejections));
        verdicts.Check("each useless message of a queue and of its poison queue is one rejection", rejections.Count == 3 * (s_useless.Length - 1), $"{rejections.Count}\n{string.Join('\n', rejections)}");
        verdicts.Same("useless messages change no other row", expected, new SortedDictionary<string, string>(rows.Where(row => expected.ContainsKey(row.Key)).ToDictionary(), StringComparer.Ordinal));
    }
}

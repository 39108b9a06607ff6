namespace Wfm.Faults;

/// <summary>Counts what held and what did not, and says so.</summary>
internal sealed class Verdicts
{
    private int _failed;
    private int _passed;

    internal int Failed => _failed;

    /// <summary>Holds the tables of a faulty run against those of the one without a fault.</summary>
    internal void Same(string what, SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        var wrong = expected.Keys.Union(actual.Keys, StringComparer.Ordinal)
            .Where(row => expected.GetValueOrDefault(row) != actual.GetValueOrDefault(row))
            .Select(row => $"  {(expected.ContainsKey(row) ? actual.ContainsKey(row) ? "differs" : "missing" : "too much")}: {row}")
            .ToList();
        Check(what, wrong.Count == 0, string.Join('\n', wrong.Take(8)));
    }

    internal void Check(string what, bool holds, string detail = "")
    {
        if (holds)
        {
            _passed++;
            return;
        }

        _failed++;
        Console.WriteLine($"FAILED {what}\n{detail}");
    }

    internal void Print() => Console.WriteLine($"{_passed} passed, {_failed} failed");
}

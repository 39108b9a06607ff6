using System.Globalization;

namespace Wfm.Scale;

/// <summary>What was measured beside what must be reached.</summary>
internal sealed class Verdicts
{
    private readonly List<(string What, double Measured, string Unit, double? Limit, bool AtLeast)> _rows = [];

    internal void Add(string what, double measured, string unit, double? limit = null, bool atLeast = false) => _rows.Add((what, measured, unit, limit, atLeast));

    /// <summary>Prints the table; 0 where every limit is kept.</summary>
    internal int Print()
    {
        foreach (var (what, measured, unit, limit, atLeast) in _rows)
        {
            var verdict = limit is not { } bound ? "" : $"{(atLeast ? "at least" : "at most")} {bound.ToString("N1", CultureInfo.InvariantCulture)}: {(Kept(measured, bound, atLeast) ? "kept" : "MISSED")}";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-52} {measured,12:N2} {unit,-8} {verdict}"));
        }

        var failed = _rows.Count(row => row.Limit is { } bound && !Kept(row.Measured, bound, row.AtLeast));
        Console.WriteLine($"{_rows.Count(row => row.Limit is not null) - failed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private static bool Kept(double measured, double bound, bool atLeast) => atLeast ? measured >= bound : measured <= bound;
}

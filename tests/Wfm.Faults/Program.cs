using System.Diagnostics;
using System.Globalization;
using Wfm.Faults;
using Wfm.Testing;

await using var azurite = new AzuriteFixture();
await azurite.InitializeAsync();
var centre = new SmallCentre();
var forecaster = new RememberedForecaster();
var verdicts = new Verdicts();
var watch = Stopwatch.StartNew();
// A range of calls, for example 40-60, tries only these.
var range = args.FirstOrDefault(argument => char.IsAsciiDigit(argument[0]))?.Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
var (first, last) = range is [var from, var to] ? (from, to) : (1, int.MaxValue);
TwoNights Nights(int times = 1, IReadOnlyList<(string, string)>? extra = null) => new(azurite.ConnectionString, azurite.Account, centre, forecaster) { Times = times, Extra = extra ?? [] };
bool Asked(string lane) => !args.Any(argument => char.IsAsciiLetter(argument[0])) || args.Contains(lane);

var counter = new Fault(FaultKind.None, 0);
var expected = await Nights().RunAsync(counter);
verdicts.Check("two nights without a fault publish two plans", expected.Keys.Count(row => row.StartsWith("Plans / ", StringComparison.Ordinal) && row.Contains(" / h|", StringComparison.Ordinal)) == 2);
verdicts.Same("the same two nights again", expected, await Nights().RunAsync());
Console.WriteLine($"Without a fault: {counter.Calls} storage calls, {expected.Count} rows.");

foreach (var (lane, kind, isAtTransport) in new[]
{
    ("crash", FaultKind.DiesBefore, false), ("crash", FaultKind.DiesAfter, false), ("lost", FaultKind.AnswerLost, true), ("busy", FaultKind.Busy, true),
})
{
    if (!Asked(lane))
        continue;
    for (var at = first; at <= Math.Min(last, counter.Calls); at++)
    {
        var fault = new Fault(kind, at);
        var rows = await Nights().RunAsync(fault, isAtTransport);
        verdicts.Check($"{kind} at call {at} struck", fault.Struck is not null);
        verdicts.Same($"{kind} at call {at}: {fault.Struck}", expected, rows);
        if (at % 25 == 0)
            Console.WriteLine($"{kind}: {at} of {counter.Calls} calls, {watch.Elapsed:mm\\:ss}");
    }
}

if (Asked("twice"))
    verdicts.Same("every message twice, shuffled, and all of them once more after the last night", expected, await Nights(times: 2).RunAsync());

if (Asked("poison"))
    await PoisonLane.RunAsync((times, extra) => Nights(times, extra), expected, verdicts);

if (Asked("reader"))
    await ReaderLane.RunAsync((times, extra) => Nights(times, extra), azurite, centre, verdicts);

Console.WriteLine($"{watch.Elapsed:mm\\:ss}");
verdicts.Print();
return verdicts.Failed == 0 ? 0 : 1;

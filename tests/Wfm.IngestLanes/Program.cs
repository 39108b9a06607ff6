using System.Globalization;
using Wfm.IngestLanes;

// scale [rows..]: files of that many rows through the command line. fuzz [files] [seed]: mutated files and messages.
switch (args)
{
    case ["scale", .. var rows]:
        return await Scale.MeasureAsync(rows.Length == 0 ? [1_000_000, 5_000_000] : [.. rows.Select(text => int.Parse(text, CultureInfo.InvariantCulture))]);
    case ["fuzz", .. var numbers]:
        var files = int.Parse(numbers.ElementAtOrDefault(0) ?? "10000", CultureInfo.InvariantCulture);
        return await Fuzz.RunAsync(files, ulong.Parse(numbers.ElementAtOrDefault(1) ?? "1", CultureInfo.InvariantCulture));
    default:
        Console.Error.WriteLine("scale [rows..] or fuzz [files] [seed]");
        return 2;
}

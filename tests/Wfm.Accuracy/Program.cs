using Wfm.Accuracy;
using Wfm.Domain.Forecasting;
using Wfm.Forecasting;

if (SharedData.Folder is null)
{
    Console.WriteLine("Skipped: the real series are not beside the repository (a folder 'shared/data', or WFM_SHARED).");
    return 0;
}

var verdicts = new Verdicts();
// Without the ML.NET models, to see what they add.
IForecaster forecaster = args.Contains("--statistics-only") ? new GroupForecaster() : new Forecaster();
var named = args.Where(argument => !argument.StartsWith('-')).ToList();
foreach (var set in RealSet.All.Where(set => named.Count == 0 || named.Contains(set.Name)))
    RealSetLane.Run(set, forecaster, verdicts);
if (named.Count == 0 || named.Contains("m4"))
    M4Lane.Run(forecaster, verdicts);
Console.WriteLine($"{verdicts.Passed} passed, {verdicts.Failed} failed");
return verdicts.Failed == 0 ? 0 : 1;

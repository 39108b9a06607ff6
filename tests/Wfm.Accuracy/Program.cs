using Wfm.Accuracy;
using Wfm.Forecasting;

if (SharedData.Folder is null)
{
    Console.WriteLine("Skipped: the real series are not beside the repository (a folder 'shared/data', or WFM_SHARED).");
    return 0;
}

var verdicts = new Verdicts();
var forecaster = new Forecaster();
foreach (var set in RealSet.All.Where(set => args.Length == 0 || args.Contains(set.Name)))
    RealSetLane.Run(set, forecaster, verdicts);
if (args.Length == 0 || args.Contains("m4"))
    M4Lane.Run(forecaster, verdicts);
Console.WriteLine($"{verdicts.Passed} passed, {verdicts.Failed} failed");
return verdicts.Failed == 0 ? 0 : 1;

using System.Globalization;
using Wfm.Scale;

// tests/run-scale [groups]: a cold and a warm night. tests/run-scale sharing [groups]: one worker beside two, of one core each.
var sharing = args is ["sharing", ..];
var groups = int.Parse(args.ElementAtOrDefault(sharing ? 1 : 0) ?? (sharing ? "64" : "1000"), CultureInfo.InvariantCulture);
var verdicts = new Verdicts();
if (sharing)
    await SharedWork.MeasureAsync(groups, verdicts);
else
    await ColdAndWarm.MeasureAsync(groups, verdicts);
return verdicts.Print();

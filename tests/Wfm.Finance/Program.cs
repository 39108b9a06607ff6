using Wfm.Finance;

// tests/run-finance: the finance pack of the samples opened by LibreOffice and recalculated. tests/run-finance measure: speed and memory of 1,000 groups.
return args switch
{
    ["measure"] => Measurement.Run(),
    [] or ["--pictures", _] => await LibreOfficeCheck.RunAsync(args.Length > 1 ? args[1] : null),
    _ => throw new ArgumentException("Arguments: none, measure, or --pictures FOLDER."),
};

using System.Globalization;
using Wfm.Domain.Forecasting.Combination;

namespace Wfm.Domain.Forecasting.Slots;

/// <summary>
/// Holds rivals against the top-down forecast in a rolling-origin backtest and mixes in, by horizon bucket, those that beat it clearly.
/// </summary>
internal sealed class SlotTournament
{
    // A rule that is merely as good makes the mixture worse by noise; measured on two real sets, see the decisions folder.
    private const double Entry = 0.97;

    // And it has to be ahead by more than chance: so many standard errors of the difference by day are a one-sided test at 5 %. A first day
    // in a month of daily totals is 28 numbers; without the test noise was let in.
    private const double StandardErrors = 1.65;

    private const double HalfLifeDays = 56;
    private readonly SlotProblem _problem;
    private readonly List<(string Name, double[][] Paths)> _models;
    private readonly List<LeftOutModel> _leftOut = [];

    /// <param name="problem">The problem; its top-down forecast is the first model.</param>
    /// <param name="rivals">The others.</param>
    /// <param name="cancel">Stops between models.</param>
    public SlotTournament(SlotProblem problem, IEnumerable<ISlotModel> rivals, CancellationToken cancel)
    {
        _problem = problem;
        _models = [("top-down", [.. problem.Origins.Select((_, index) => problem.TopDown(index).ToArray())])];
        foreach (var rival in rivals)
        {
            cancel.ThrowIfCancellationRequested();
            if (rival.Forecast(problem, cancel) is { } paths)
                _models.Add((rival.Name, paths));
            else
                _leftOut.Add(new LeftOutModel(rival.Name, "the history is too short or too sparse for it"));
        }
    }

    /// <summary>The combined forecast from each origin, as it would have been made that morning.</summary>
    public IReadOnlyList<double[]> Combined { get; private set; } = [];

    /// <summary>Every model in every bucket, as of the real origin.</summary>
    public IReadOnlyList<ModelScore> Scores { get; private set; } = [];

    /// <summary>Models that got no weight anywhere, with the reason.</summary>
    public IReadOnlyList<LeftOutModel> LeftOut { get; private set; } = [];

    /// <summary>Runs the backtest.</summary>
    public SlotTournament Run()
    {
        var ledger = new ErrorLedger(_models.Count, HalfLifeDays);
        var lead = new LeadLedger(_models.Count, HalfLifeDays);
        var combined = new double[_problem.Origins.Count][];
        var weights = new double[HorizonBuckets.Count][];
        var next = 0;
        for (var day = _problem.Origins[0]; next < combined.Length; day++)
        {
            if (_problem.Origins[next] == day)
            {
                weights = [.. Enum.GetValues<HorizonBucket>().Select(bucket => Weights(ledger, lead, bucket))];
                combined[next] = Mix(next, weights);
                next++;
            }

            ledger.Age();
            lead.Age();
            for (var origin = next - 1; origin >= 0 && day < _problem.Contacts.Days; origin--)
                Judge(ledger, lead, origin, day);
            lead.Close();
        }

        Combined = combined;
        Scores = [.. ScoresOf(ledger, weights)];
        LeftOut = [.. _leftOut, .. Enumerable.Range(1, _models.Count - 1).Where(model => weights.All(bucket => bucket[model] == 0)).Select(model => new LeftOutModel(_models[model].Name, Reason(ledger, model)))];
        return this;
    }

    private void Judge(ErrorLedger ledger, LeadLedger lead, int origin, int day)
    {
        var ahead = day - _problem.Origins[origin];
        if (ahead >= _problem.HorizonDays(origin))
            return;
        var bucket = HorizonBuckets.Of(ahead);
        for (var slot = 0; slot < _problem.SlotsPerDay; slot++)
        {
            var actual = _problem.Value(day, slot);
            if (double.IsNaN(actual))
                continue;
            ledger.AddActual(bucket, actual);
            var at = (ahead * _problem.SlotsPerDay) + slot;
            var topDown = _models[0].Paths[origin][at];
            for (var model = 0; model < _models.Count; model++)
            {
                if (_models[model].Paths[origin].Length == 0)
                {
                    ledger.Skip(bucket, model, Math.Abs(topDown - actual), actual);
                    continue;
                }

                var forecast = _models[model].Paths[origin][at];
                var error = (double.IsNaN(forecast) ? topDown : forecast) - actual;
                ledger.Add(bucket, model, Math.Abs(error), error);
                lead.Add(bucket, model, Math.Abs(topDown - actual) - Math.Abs(error));
            }
        }
    }

    private double[] Weights(ErrorLedger ledger, LeadLedger lead, HorizonBucket bucket)
    {
        var admitted = new double[_models.Count];
        admitted[0] = 1;
        // Beyond four weeks nothing was judged by slot, and the daily regressions know the year.
        for (var model = 1; model < admitted.Length && bucket != HorizonBucket.Beyond && ledger.Knows(bucket); model++)
            admitted[model] = ledger.Wape(bucket, model) < Entry * ledger.Wape(bucket, 0) && lead.InStandardErrors(bucket, model) > StandardErrors ? 1 : 0;
        return ModelWeights.ByError(ledger, bucket, admitted);
    }

    private double[] Mix(int origin, double[][] weights)
    {
        var size = _problem.SlotsPerDay;
        var path = new double[_models[0].Paths[origin].Length];
        for (var at = 0; at < path.Length; at++)
        {
            var byModel = weights[(int)HorizonBuckets.Of(at / size)];
            var topDown = _models[0].Paths[origin][at];
            for (var model = 0; model < _models.Count; model++)
            {
                if (byModel[model] == 0)
                    continue;
                if (_models[model].Paths[origin].Length == 0)
                {
                    path[at] += byModel[model] * topDown;
                    continue;
                }

                var forecast = _models[model].Paths[origin][at];
                path[at] += byModel[model] * (double.IsNaN(forecast) ? topDown : Math.Max(0, forecast));
            }
        }

        return path;
    }

    private static string Reason(ErrorLedger ledger, int model)
    {
        var ratios = Enum.GetValues<HorizonBucket>().Where(bucket => bucket != HorizonBucket.Beyond)
            .Select(bucket => ledger.Wape(bucket, model) / ledger.Wape(bucket, 0)).Where(double.IsFinite).ToList();
        return ratios.Count == 0
            ? "it could not be judged yet"
            : string.Create(CultureInfo.InvariantCulture, $"its error is {ratios.Min():0.000} of top-down's at best; {Entry} is asked, and by more than chance");
    }

    private IEnumerable<ModelScore> ScoresOf(ErrorLedger ledger, double[][] weights) =>
        Enum.GetValues<HorizonBucket>().Where(ledger.Knows).SelectMany(bucket => _models
            .Select((model, index) => new ModelScore(model.Name, bucket, ledger.Wape(bucket, index), ledger.Bias(bucket, index), weights[(int)bucket][index]))
            .Where(score => double.IsFinite(score.Wape)));
}

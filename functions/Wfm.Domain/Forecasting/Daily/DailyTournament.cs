using Wfm.Domain.Forecasting.Combination;
using Wfm.Domain.Forecasting.Preparation;

namespace Wfm.Domain.Forecasting.Daily;

/// <summary>
/// Runs the daily regressions through the history once and combines them: by the evidence for their regressors (how well each set
/// foresaw the next day over the whole history, tempered) and by their recent error in each horizon bucket.
/// </summary>
internal sealed class DailyTournament
{
    /// <summary>Days of history before the first forecast that is judged.</summary>
    public const int WarmUp = 14;

    // Evidence of thousands of days would make the best set certain; the power keeps rivals that are nearly as good (Grünwald 2012).
    private const double Temper = 0.3;

    // Regressions that differ in memory only are close rivals, and their mean beats the best: weights by error to the power of -2.
    private const double Power = -2;

    private const int LongestAhead = 91;
    private const double HalfLifeDays = 91;
    private readonly PreparedHistory _history;
    private readonly DayCalendar _calendar;
    private readonly int _outlookDays;
    private readonly int _firstOrigin;
    private readonly List<Member> _members = [];

    /// <param name="history">The past.</param>
    /// <param name="calendar">Covers history and outlook.</param>
    /// <param name="outlookDays">Days to forecast from the origin.</param>
    /// <param name="backtestDays">Keep the forecasts of every morning of so many last days.</param>
    public DailyTournament(PreparedHistory history, DayCalendar calendar, int outlookDays, int backtestDays)
    {
        _history = history;
        _calendar = calendar;
        _outlookDays = outlookDays;
        _firstOrigin = Math.Max(WarmUp, history.Days - backtestDays);
    }

    /// <summary>The combined forecasts.</summary>
    public DailyForecasts Run(CancellationToken cancel)
    {
        foreach (var features in FeatureSet.For(_history, _calendar))
        {
            foreach (var dynamics in LevelDynamics.All)
            {
                cancel.ThrowIfCancellationRequested();
                _members.Add(Pass(features, dynamics));
            }
        }

        return Combine();
    }

    private Member Pass(FeatureSet features, LevelDynamics dynamics)
    {
        var totals = _history.Totals;
        var regression = new DynamicRegression(
            features.Design, dynamics, StartLevel(totals), Dispersion.LogNoise(totals, 56), _history.PoissonShare);
        var evidence = new double[totals.Length];
        var paths = new double[totals.Length + 1][];
        for (var day = 0; day < totals.Length; day++)
        {
            if (day >= _firstOrigin)
                paths[day] = Forecast(regression, day, Math.Min(LongestAhead, totals.Length - day));
            evidence[day] = regression.Step(day, totals[day]);
        }

        paths[totals.Length] = Forecast(regression, totals.Length, _outlookDays);
        return new Member(features, dynamics, paths, evidence, regression.Mean.ToArray(), regression.Noise);
    }

    private static double[] Forecast(DynamicRegression regression, int origin, int days)
    {
        var path = new double[days];
        regression.Forecast(origin, path);
        return path;
    }

    private static double StartLevel(double[] totals)
    {
        var logs = totals.Where(total => total > 0).Take(14).Select(total => Math.Log(total)).Order().ToList();
        return logs.Count == 0 ? 0 : logs[logs.Count / 2];
    }

    private DailyForecasts Combine()
    {
        var totals = _history.Totals;
        var ledger = new ErrorLedger(_members.Count, HalfLifeDays);
        var evidence = new double[_members.Count];
        var paths = new Dictionary<int, double[]>();
        var weights = new double[HorizonBuckets.Count][];
        for (var day = 0; day <= totals.Length; day++)
        {
            if (day >= _firstOrigin || day == totals.Length)
            {
                weights = Weights(ledger, evidence, day);
                paths[day] = Mix(day, weights);
            }

            if (day == totals.Length)
                break;
            if (day >= WarmUp)
            {
                for (var member = 0; member < _members.Count; member++)
                    evidence[member] += _members[member].Evidence[day];
            }

            ledger.Age();
            if (!double.IsNaN(totals[day]))
                Enter(ledger, day, totals[day]);
        }

        var outlook = paths[totals.Length];
        var final = weights;
        var noise = _members.Select((member, index) => final[0][index] * member.Noise).Sum();
        var fit = new DailyRegressionFit(
            [.. _members.Select(member => (member.Features.Design, member.Mean, member.Dynamics.TransientDecay))], ahead => final[(int)HorizonBuckets.Of(ahead)], noise);
        return new DailyForecasts(paths, outlook, Scores(ledger, final), fit);
    }

    private void Enter(ErrorLedger ledger, int day, double total)
    {
        for (var origin = Math.Max(_firstOrigin, day - LongestAhead + 1); origin <= day; origin++)
        {
            var bucket = HorizonBuckets.Of(day - origin);
            ledger.AddActual(bucket, total);
            for (var member = 0; member < _members.Count; member++)
            {
                var error = _members[member].Paths[origin][day - origin] - total;
                ledger.Add(bucket, member, Math.Abs(error), error);
            }
        }
    }

    private double[][] Weights(ErrorLedger ledger, double[] evidence, int day)
    {
        var prior = RegressorOdds(evidence, day);
        return [.. Enum.GetValues<HorizonBucket>().Select(bucket => ModelWeights.ByError(ledger, bucket, prior, Power))];
    }

    // Dynamic model averaging (Raftery, Karny and Ettler 2010) over sets of regressors; the dynamics within a set are left to the errors.
    private double[] RegressorOdds(double[] evidence, int day)
    {
        var odds = new double[_members.Count];
        var bySet = _members.Select((member, index) => (member.Features, index)).GroupBy(pair => pair.Features).ToList();
        var logs = bySet.ToDictionary(set => set.Key, set => LogSum(set.Select(pair => evidence[pair.index])));
        var best = bySet.Where(set => day >= set.Key.NeedsDays).Max(set => logs[set.Key]);
        for (var member = 0; member < odds.Length; member++)
        {
            var features = _members[member].Features;
            odds[member] = day < features.NeedsDays ? 0 : Math.Exp(Temper * (logs[features] - best));
        }

        return odds;
    }

    private static double LogSum(IEnumerable<double> logs)
    {
        var values = logs.ToArray();
        var largest = values.Max();
        return largest + Math.Log(values.Sum(value => Math.Exp(value - largest)));
    }

    private double[] Mix(int origin, double[][] weights)
    {
        var path = new double[_members[0].Paths[origin].Length];
        for (var ahead = 0; ahead < path.Length; ahead++)
        {
            var byMember = weights[(int)HorizonBuckets.Of(ahead)];
            for (var member = 0; member < _members.Count; member++)
                path[ahead] += byMember[member] * _members[member].Paths[origin][ahead];
        }

        return path;
    }

    private List<ModelScore> Scores(ErrorLedger ledger, double[][] weights)
    {
        var scores = new List<ModelScore>();
        foreach (var bucket in Enum.GetValues<HorizonBucket>().Where(ledger.Knows))
        {
            for (var member = 0; member < _members.Count; member++)
                scores.Add(new ModelScore(_members[member].Name, bucket, ledger.Wape(bucket, member), ledger.Bias(bucket, member), weights[(int)bucket][member]));
        }

        return scores;
    }

    private sealed record Member(FeatureSet Features, LevelDynamics Dynamics, double[][] Paths, double[] Evidence, double[] Mean, double Noise)
    {
        public string Name => $"{Features.Name}, {Dynamics.Name} level";
    }
}

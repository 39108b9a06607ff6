namespace Wfm.Domain.Forecasting.Daily;

/// <summary>What the daily regressions had learned at the origin: enough to take a forecast apart.</summary>
internal sealed class DailyRegressionFit
{
    private readonly IReadOnlyList<(DayDesign Design, double[] Mean, double TransientDecay)> _members;
    private readonly Func<int, double[]> _weightsAt;

    /// <param name="members">Design, coefficients and what a day leaves of the short-lived deviation, of each regression.</param>
    /// <param name="weightsAt">Weights of the regressions by days ahead.</param>
    /// <param name="noise">Variance of a day's log total beyond chance, weighted over the regressions.</param>
    public DailyRegressionFit(IReadOnlyList<(DayDesign Design, double[] Mean, double TransientDecay)> members, Func<int, double[]> weightsAt, double noise)
    {
        _members = members;
        _weightsAt = weightsAt;
        Noise = noise;
    }

    /// <summary>Variance of a day's log total around its forecast a day ahead, beyond Poisson.</summary>
    public double Noise { get; }

    /// <summary>Effect of each component on the day, on the log scale, averaged over the regressions by weight.</summary>
    public IReadOnlyDictionary<DayComponent, double> Effects(int day, int ahead)
    {
        var effects = new SortedDictionary<DayComponent, double>();
        var weights = _weightsAt(ahead);
        for (var member = 0; member < _members.Count; member++)
        {
            var (design, mean, decay) = _members[member];
            var row = design.Rows[day];
            for (var k = 0; k < row.Columns.Length; k++)
            {
                var component = design.Columns[row.Columns[k]].Component;
                var left = row.Columns[k] == DayDesign.Transient ? Math.Pow(decay, ahead + 1) : 1;
                effects[component] = effects.GetValueOrDefault(component) + (weights[member] * left * row.Values[k] * mean[row.Columns[k]]);
            }
        }

        return effects;
    }
}

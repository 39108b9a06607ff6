namespace Wfm.Domain.Forecasting.Combination;

/// <summary>Weights of a combination.</summary>
internal static class ModelWeights
{
    // The fourth power lets a model that is 10 % worse keep 2/3 of the weight: close rivals share, poor ones fade.
    private const double Power = -4;

    /// <summary>Weights by backtest error to the power of <paramref name="power"/>, times <paramref name="prior"/>, adding up to 1.</summary>
    public static double[] ByError(ErrorLedger ledger, HorizonBucket bucket, ReadOnlySpan<double> prior, double power = Power)
    {
        var weights = prior.ToArray();
        if (ledger.Knows(bucket))
        {
            for (var model = 0; model < weights.Length; model++)
                weights[model] = weights[model] == 0 ? 0 : weights[model] * Math.Pow(ledger.Wape(bucket, model) + 1e-4, power);
        }

        return Normalized(weights);
    }

    /// <summary>The same numbers divided by their sum; equal weights where the sum is 0.</summary>
    public static double[] Normalized(double[] weights)
    {
        var sum = weights.Sum();
        for (var model = 0; model < weights.Length; model++)
            weights[model] = sum > 0 ? weights[model] / sum : 1.0 / weights.Length;
        return weights;
    }
}

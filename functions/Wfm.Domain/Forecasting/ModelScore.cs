namespace Wfm.Domain.Forecasting;

/// <summary>How far ahead a forecast looks; models are judged and mixed within each.</summary>
public enum HorizonBucket
{
    /// <summary>The first day.</summary>
    FirstDay,

    /// <summary>Days 2 to 7.</summary>
    FirstWeek,

    /// <summary>Days 8 to 28.</summary>
    Later,

    /// <summary>Day 29 and on.</summary>
    Beyond,
}

/// <summary>Backtest result of one model in one bucket: only data before each origin was used.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Horizon">The bucket.</param>
/// <param name="Wape">Sum of absolute errors over sum of actuals, 0.08 for 8 %.</param>
/// <param name="Bias">Sum of errors (forecast - actual) over sum of actuals.</param>
/// <param name="Weight">The weight it got in the combination, 0 to 1; 0 means left out.</param>
public sealed record ModelScore(string Model, HorizonBucket Horizon, double Wape, double Bias, double Weight);

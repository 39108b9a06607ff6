using Microsoft.ML.Data;

namespace Wfm.Forecasting.Boosting;

/// <summary>One row as ML.NET reads it.</summary>
internal sealed class FeatureRow(int day, float[] features, float label, float weight)
{
    /// <summary>The day the row is about.</summary>
    [NoColumn]
    public int Day { get; } = day;

    /// <summary>The regressors.</summary>
    public float[] Features { get; set; } = features;

    /// <summary>What was seen.</summary>
    public float Label { get; set; } = label;

    /// <summary>How much it counts.</summary>
    public float Weight { get; set; } = weight;
}

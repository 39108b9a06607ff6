namespace Wfm.Forecasting.Boosting;

/// <summary>Rows for boosted trees in the order they were added: features, what was seen, how much it counts.</summary>
internal sealed class FeatureRows
{
    private readonly List<FeatureRow> _rows = [];

    /// <summary>How many.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row.</summary>
    /// <param name="day">The day the row is about.</param>
    /// <param name="features">Always the same number of them; NaN where unknown.</param>
    /// <param name="label">What is to be foretold; 0 where it is not known yet.</param>
    /// <param name="weight">More than 0.</param>
    public void Add(int day, float[] features, double label = 0, double weight = 1) => _rows.Add(new FeatureRow(day, features, (float)label, (float)weight));

    /// <summary>The rows about days from <paramref name="from"/> to the day before <paramref name="before"/>: what was known that morning.</summary>
    public IReadOnlyList<FeatureRow> Between(int from, int before) => [.. _rows.Where(row => row.Day >= from && row.Day < before)];

    /// <summary>All rows.</summary>
    public IReadOnlyList<FeatureRow> All => _rows;
}

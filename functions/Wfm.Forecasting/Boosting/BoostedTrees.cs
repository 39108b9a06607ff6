using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Wfm.Forecasting.Boosting;

/// <summary>
/// A fitted ensemble of regression trees; none where there is nothing to learn. One thread and a fixed seed: the same rows give the same
/// trees, to the bit.
/// </summary>
internal sealed class BoostedTrees
{
    private readonly MLContext _ml;
    private readonly ITransformer _model;

    private BoostedTrees(MLContext ml, ITransformer model)
    {
        _ml = ml;
        _model = model;
    }

    /// <summary>Gradient boosting of leaf-wise trees (Ke et al. 2017, LightGBM) on squared errors.</summary>
    public static BoostedTrees? LightGbm(IReadOnlyList<FeatureRow> rows, ulong seed)
    {
        var ml = Context(seed);
        var trainer = ml.Regression.Trainers.LightGbm(new LightGbmRegressionTrainer.Options
        {
            NumberOfIterations = 40,
            LearningRate = 0.08,
            NumberOfLeaves = 15,
            MinimumExampleCountPerLeaf = Math.Clamp(rows.Count / 60, 10, 100),
            MaximumBinCountPerFeature = 63,
            NumberOfThreads = 1,
            Seed = Narrow(seed),
            LabelColumnName = nameof(FeatureRow.Label),
            FeatureColumnName = nameof(FeatureRow.Features),
            ExampleWeightColumnName = nameof(FeatureRow.Weight),
        });
        return Fit(ml, trainer, rows);
    }

    /// <summary>Multiple additive regression trees (Friedman 2001) in ML.NET's own implementation, on squared errors.</summary>
    public static BoostedTrees? FastTree(IReadOnlyList<FeatureRow> rows, ulong seed)
    {
        var ml = Context(seed);
        var trainer = ml.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
        {
            NumberOfTrees = 60,
            LearningRate = 0.08,
            NumberOfLeaves = 8,
            MinimumExampleCountPerLeaf = Math.Clamp(rows.Count / 40, 10, 60),
            MaximumBinCountPerFeature = 63,
            NumberOfThreads = 1,
            Seed = Narrow(seed),
            LabelColumnName = nameof(FeatureRow.Label),
            FeatureColumnName = nameof(FeatureRow.Features),
            ExampleWeightColumnName = nameof(FeatureRow.Weight),
        });
        return Fit(ml, trainer, rows);
    }

    /// <summary>What the trees foretell of each row.</summary>
    public float[] Predict(IReadOnlyList<FeatureRow> rows) =>
        rows.Count == 0 ? [] : [.. _model.Transform(View(_ml, rows)).GetColumn<float>("Score")];

    private static BoostedTrees? Fit<T>(MLContext ml, IEstimator<T> trainer, IReadOnlyList<FeatureRow> rows)
        where T : ITransformer
    {
        try
        {
            return new BoostedTrees(ml, trainer.Fit(View(ml, rows)));
        }
        catch (ArgumentNullException)
        {
            // What ML.NET 5.0.1 answers where no split gains anything, as on a series that repeats to the contact: nothing to learn.
            return null;
        }
    }

    private static MLContext Context(ulong seed) => new(Narrow(seed));

    private static int Narrow(ulong seed) => (int)(seed % int.MaxValue);

    private static IDataView View(MLContext ml, IReadOnlyList<FeatureRow> rows)
    {
        var schema = SchemaDefinition.Create(typeof(FeatureRow));
        schema[nameof(FeatureRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        return ml.Data.LoadFromEnumerable(rows, schema);
    }
}

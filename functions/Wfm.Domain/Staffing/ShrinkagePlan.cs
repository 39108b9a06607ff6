using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing;

/// <summary>How layers of shrinkage on the same base become one.</summary>
public enum ShrinkageCombination
{
    /// <summary>1 - (1 - s1)(1 - s2)..: each layer takes its share of what the one before left.</summary>
    Multiplicative,

    /// <summary>s1 + s2 + ..: all layers are shares of the same hours.</summary>
    Additive,
}

/// <summary>
/// Layers of shrinkage and how they combine. The plan stores both, because practice differs (DOMAIN 4.2). Layers on paid hours combine
/// first; layers on scheduled hours combine among themselves and take their share of what is left. Formula: FORMULAS.md#shrinkage.
/// </summary>
/// <param name="Combination">Multiplicative or additive.</param>
/// <param name="Layers">The layers, in the order they apply.</param>
public sealed record ShrinkagePlan(ShrinkageCombination Combination, IReadOnlyList<ShrinkageLayer> Layers)
{
    /// <summary>No shrinkage.</summary>
    public static ShrinkagePlan None { get; } = new(ShrinkageCombination.Multiplicative, []);

    /// <summary>All layers as one, profiles aside; fails with <c>shrinkage.range</c> where added layers reach 100 %.</summary>
    public Result<Shrinkage> Total => Chain(layer => layer.Share).Map(chain => chain.Total);

    /// <summary>All layers as one with every profile at its highest: where this succeeds, so does every moment.</summary>
    public Result<Shrinkage> Highest =>
        Chain(layer => layer.Profile is null ? layer.Share : Shrinkage.FromPercent(layer.Share.Percent * layer.Profile.Highest)).Map(chain => chain.Total);

    /// <summary>True where no layer has a profile: every moment is alike.</summary>
    public bool IsConstant => Layers.All(layer => layer.Profile is null);

    /// <summary>
    /// The layers at a moment, one by one; fails with <c>shrinkage.range</c>, naming the layer, where a profile lifts one to 100 % or
    /// added layers reach it.
    /// </summary>
    public Result<ShrinkageChain> At(ShrinkageMoment moment) =>
        Chain(layer => layer.Profile is null ? layer.Share : Shrinkage.FromPercent(layer.Share.Percent * layer.Profile.At(moment)));

    private Result<ShrinkageChain> Chain(Func<ShrinkageLayer, Result<Shrinkage>> share)
    {
        var steps = new List<ShrinkageStep>(Layers.Count);
        var problems = new List<Problem>();
        foreach (var layer in Layers)
        {
            if (share(layer).TryGet(out var found, out var failure))
                steps.Add(new ShrinkageStep(layer, found));
            else
                problems.AddRange(failure.Problems.Select(problem => problem with { Message = $"{layer.Name}: {problem.Message}", Field = layer.Name }));
        }

        return problems.Count == 0 ? ShrinkageChain.Of(Combination, steps) : Failure.Of(FailureKind.Invalid, problems);
    }
}

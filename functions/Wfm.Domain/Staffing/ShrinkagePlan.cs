using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing;

/// <summary>How layers of shrinkage become one.</summary>
public enum ShrinkageCombination
{
    /// <summary>1 - (1 - s1)(1 - s2)..: each layer takes its share of what the one before left.</summary>
    Multiplicative,

    /// <summary>s1 + s2 + ..: all layers are shares of the same paid hours.</summary>
    Additive,
}

/// <summary>One cause of shrinkage.</summary>
/// <param name="Name">What it is: leave, sickness, breaks, coaching.</param>
/// <param name="Share">The share of hours it takes.</param>
/// <param name="Paid">Whether the hours are paid.</param>
/// <param name="Planned">Whether it is known when schedules are made.</param>
/// <param name="InOffice">Whether people are in, and need a seat and a licence, meanwhile.</param>
public sealed record ShrinkageLayer(string Name, Shrinkage Share, bool Paid = true, bool Planned = true, bool InOffice = true);

/// <summary>Layers of shrinkage and how they combine. The plan stores both, because practice differs (DOMAIN 4.2).</summary>
/// <param name="Combination">Multiplicative or additive.</param>
/// <param name="Layers">The layers, in the order they apply.</param>
public sealed record ShrinkagePlan(ShrinkageCombination Combination, IReadOnlyList<ShrinkageLayer> Layers)
{
    /// <summary>No shrinkage.</summary>
    public static ShrinkagePlan None { get; } = new(ShrinkageCombination.Multiplicative, []);

    /// <summary>All layers as one; fails with <c>shrinkage.range</c> where added layers reach 100 %.</summary>
    public Result<Shrinkage> Total => Shrinkage.FromPercent(100 * (Combination == ShrinkageCombination.Additive
        ? Layers.Sum(layer => layer.Share.Fraction)
        : 1 - Layers.Aggregate(1m, (left, layer) => left * (1 - layer.Share.Fraction))));
}

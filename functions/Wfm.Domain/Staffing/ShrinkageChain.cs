using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing;

/// <summary>One layer at one moment.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Share">The share it takes then, profile included.</param>
public sealed record ShrinkageStep(ShrinkageLayer Layer, Shrinkage Share);

/// <summary>Shrinkage at one moment, layer by layer: what a requirement is divided by, and why. All decimal, nothing rounded.</summary>
/// <remarks>
/// Net is people handling or free for contacts; scheduled is people on the schedule, before breaks and the like; gross is people paid.
/// </remarks>
public sealed record ShrinkageChain
{
    private ShrinkageChain(ShrinkageCombination combination, IReadOnlyList<ShrinkageStep> steps, Shrinkage onPaid, Shrinkage onScheduled, Shrinkage total)
    {
        Combination = combination;
        Steps = steps;
        OnPaid = onPaid;
        OnScheduled = onScheduled;
        Total = total;
    }

    /// <summary>No layers.</summary>
    public static ShrinkageChain None { get; } = new(ShrinkageCombination.Multiplicative, [], default, default, default);

    /// <summary>How layers on the same base combine.</summary>
    public ShrinkageCombination Combination { get; }

    /// <summary>The layers with their shares, in the order they apply.</summary>
    public IReadOnlyList<ShrinkageStep> Steps { get; }

    /// <summary>Layers on paid hours as one: from paid to scheduled.</summary>
    public Shrinkage OnPaid { get; }

    /// <summary>Layers on scheduled hours as one: from scheduled to net.</summary>
    public Shrinkage OnScheduled { get; }

    /// <summary>From paid to net.</summary>
    public Shrinkage Total { get; }

    /// <summary>People to schedule so that <paramref name="net"/> handle contacts.</summary>
    public decimal Scheduled(decimal net) => net / (1 - OnScheduled.Fraction);

    /// <summary>People to pay so that <paramref name="net"/> handle contacts.</summary>
    public decimal Gross(decimal net) => net / (1 - Total.Fraction);

    /// <summary>People handling contacts of <paramref name="gross"/> paid.</summary>
    public decimal Net(decimal gross) => gross * (1 - Total.Fraction);

    /// <summary>
    /// The layers that <paramref name="chosen"/> picks as one shrinkage of paid hours, for example those out of the office, which need
    /// no seat, or the unpaid ones, which cost nothing.
    /// </summary>
    public Shrinkage Of(Func<ShrinkageLayer, bool> chosen)
    {
        var onPaid = Combine(Combination, Steps.Where(step => chosen(step.Layer) && step.Layer.Base == ShrinkageBase.Paid));
        var onScheduled = Combine(Combination, Steps.Where(step => chosen(step.Layer) && step.Layer.Base == ShrinkageBase.Scheduled));
        // Those on scheduled hours are a share of what all layers on paid hours leave, not only the chosen ones.
        return Shrinkage.FromPercent(100 * (onPaid + ((1 - OnPaid.Fraction) * onScheduled))).Value;
    }

    internal static Result<ShrinkageChain> Of(ShrinkageCombination combination, IReadOnlyList<ShrinkageStep> steps)
    {
        var paid = Shrinkage.FromPercent(100 * Combine(combination, steps.Where(step => step.Layer.Base == ShrinkageBase.Paid)));
        var scheduled = Shrinkage.FromPercent(100 * Combine(combination, steps.Where(step => step.Layer.Base == ShrinkageBase.Scheduled)));
        if (!paid.TryGet(out var onPaid, out var failure) || !scheduled.TryGet(out var onScheduled, out failure))
            return failure;
        return Shrinkage.FromPercent(100 * (1 - ((1 - onPaid.Fraction) * (1 - onScheduled.Fraction))))
            .Map(total => new ShrinkageChain(combination, steps, onPaid, onScheduled, total));
    }

    private static decimal Combine(ShrinkageCombination combination, IEnumerable<ShrinkageStep> steps) => combination switch
    {
        ShrinkageCombination.Additive => steps.Sum(step => step.Share.Fraction),
        ShrinkageCombination.Multiplicative => 1 - steps.Aggregate(1m, (left, step) => left * (1 - step.Share.Fraction)),
        _ => throw new ArgumentOutOfRangeException(nameof(combination), combination, "No such rule."),
    };
}

namespace Wfm.Domain.Budget.Assumptions;

/// <summary>One source's figure for something a plan rests on. Sources that disagree stand side by side; nothing is averaged.</summary>
/// <param name="Key">What it is about: <c>aht.phone</c>, <c>shrinkage.total</c>. Several sources share a key.</param>
/// <param name="Unit">Unit of the figures: s, weeks, share, hours, heads.</param>
/// <param name="Low">Low end of the source's range.</param>
/// <param name="Typical">What the product starts with where this source is the one it follows; between the ends.</param>
/// <param name="High">High end of the source's range.</param>
/// <param name="Source">Where the figure comes from.</param>
/// <param name="SourceDate">When the source said so.</param>
public sealed record Assumption(string Key, string Unit, decimal Low, decimal Typical, decimal High, string Source, DateOnly SourceDate)
{
    /// <summary>Who answers for it.</summary>
    public string Owner { get; init; } = "planning";

    /// <summary>Last day it may be used without being verified; null for <see cref="PriceLine.FreshMonths"/> after its source's date.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Last day it may be used without being verified.</summary>
    public DateOnly FreshUntil => Expires ?? SourceDate.AddMonths(PriceLine.FreshMonths);
}

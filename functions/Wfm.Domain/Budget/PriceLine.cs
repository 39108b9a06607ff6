using Wfm.Domain.Units;

namespace Wfm.Domain.Budget;

/// <summary>What a price is paid for.</summary>
public enum PriceUnit
{
    /// <summary>A user a month.</summary>
    UserMonth,

    /// <summary>A head a year.</summary>
    HeadYear,

    /// <summary>A head a quarter.</summary>
    HeadQuarter,

    /// <summary>Once for a head.</summary>
    HeadOnce,

    /// <summary>Once for the operation.</summary>
    Once,

    /// <summary>A seat a month.</summary>
    SeatMonth,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A factor on another amount, without currency: 1.30 is a benefits load of 30 %.</summary>
    Factor,

    /// <summary>A contact.</summary>
    Contact,
}

/// <summary>One price with its range, where it comes from and since when it holds.</summary>
/// <param name="Key">Stable key, <c>salary.csr-1.us</c>; the scheme is in <see cref="PriceKeys"/>.</param>
/// <param name="Unit">What it is paid for.</param>
/// <param name="Low">Low end of the published range.</param>
/// <param name="Typical">What a plan uses unless told otherwise.</param>
/// <param name="High">High end of the published range.</param>
/// <param name="Currency">Currency; ignored for a factor.</param>
/// <param name="Source">Where the figure comes from.</param>
/// <param name="ValidFrom">First day it holds.</param>
public sealed record PriceLine(
    string Key, PriceUnit Unit, decimal Low, decimal Typical, decimal High, Currency Currency, string Source, DateOnly ValidFrom)
{
    /// <summary>Months after its source's date from which a price without an expiry of its own wants to be verified.</summary>
    public const int FreshMonths = 24;

    /// <summary>Who answers for it and is asked when it expires.</summary>
    public string Owner { get; init; } = "finance";

    /// <summary>When the source said so; null where that is the day it holds from.</summary>
    public DateOnly? SourceDate { get; init; }

    /// <summary>Last day it may be used without being verified; null for <see cref="FreshMonths"/> after its source's date.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Last day it may be used without being verified.</summary>
    public DateOnly FreshUntil => Expires ?? (SourceDate ?? ValidFrom).AddMonths(FreshMonths);

    /// <summary>True where low &lt;= typical &lt;= high.</summary>
    public bool IsOrdered => Low <= Typical && Typical <= High;
}

namespace Wfm.Domain.Workforce;

/// <summary>The span a leaving rate is stated for.</summary>
public enum AttritionPeriod
{
    /// <summary>A calendar year, 52 weeks.</summary>
    Year,

    /// <summary>A month, a twelfth of a year.</summary>
    Month,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A working day, 250 a year (Amazon Connect, DOMAIN 4.3 A1).</summary>
    WorkingDay,
}

/// <summary>How a rate for one span becomes a rate for another; practice differs, so a plan stores which.</summary>
public enum AttritionConvention
{
    /// <summary>Leavers ÷ average heads, everybody replaced: rates add up over time and may exceed 100 % a year.</summary>
    Linear,

    /// <summary>Survival of a cohort nobody joins: what stays multiplies, 1 - (1 - r)^t.</summary>
    Compounding,
}

/// <summary>
/// A leaving rate as it was stated: 50 % a year, 4 % a month, 0.2 % a working day, with the convention that converts it. The default is
/// nobody leaves. Formula: FORMULAS.md#attrition.
/// </summary>
/// <param name="Share">Share that leaves in one period, 0 or more; below 1 where compounding.</param>
/// <param name="Period">The span it is stated for.</param>
/// <param name="Convention">How it converts.</param>
public readonly record struct AttritionRate(decimal Share, AttritionPeriod Period, AttritionConvention Convention)
{
    // Digits kept of a converted rate: a power is taken in double, and a published figure must not depend on its last bits.
    private const int Digits = 12;

    /// <summary>The rate for one week, 0 to 1: what a roll-forward uses.</summary>
    public decimal PerWeek => Math.Min(1, Per(AttritionPeriod.Week));

    /// <summary>A rate from percent; fails with <c>attrition.range</c> below 0 %, or at 100 % and more where compounding.</summary>
    public static Result<AttritionRate> FromPercent(decimal percent, AttritionPeriod period, AttritionConvention convention) =>
        percent >= 0 && (convention == AttritionConvention.Linear || percent < 100)
            ? new AttritionRate(percent / 100, period, convention)
            : Failure.Invalid("attrition.range", $"Attrition must be 0 % or more, and below 100 % where it compounds, but was {percent} %.", "attrition", percent);

    /// <summary>A share that leaves each week.</summary>
    public static AttritionRate Weekly(decimal share) => new(share, AttritionPeriod.Week, AttritionConvention.Compounding);

    /// <summary>The rate restated for another span by its own convention, to 12 digits; 50 % a year is 4.17 % a month linear, 5.61 % compounding.</summary>
    public decimal Per(AttritionPeriod period)
    {
        if (period == Period)
            return Share;
        return Convention == AttritionConvention.Linear
            ? decimal.Round(Share * InAYear(Period) / InAYear(period), Digits)
            : decimal.Round(1 - (decimal)Math.Pow((double)(1 - Share), (double)InAYear(Period) / (double)InAYear(period)), Digits);
    }

    private static decimal InAYear(AttritionPeriod period) => period switch
    {
        AttritionPeriod.Year => 1,
        AttritionPeriod.Month => 12,
        AttritionPeriod.Week => 52,
        AttritionPeriod.WorkingDay => 250,
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "A period without a length."),
    };
}

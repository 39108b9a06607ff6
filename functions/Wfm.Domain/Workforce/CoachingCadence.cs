using Wfm.Domain.Staffing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Workforce;

/// <summary>
/// How often people are coached, reviewed and calibrated, as the hours it takes them: a layer of shrinkage on scheduled hours. Cadences are
/// those of the role guides (DOMAIN 6.2); their lengths are assumptions. Formula: FORMULAS.md#coaching.
/// </summary>
public sealed record CoachingCadence
{
    /// <summary>Weeks between one-to-ones; guides say 1 to 2.</summary>
    public decimal WeeksBetweenOneToOnes { get; init; } = 1;

    /// <summary>Length of a one-to-one.</summary>
    public TimeSpan OneToOne { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Weeks between quality reviews talked through.</summary>
    public decimal WeeksBetweenReviews { get; init; } = 1;

    /// <summary>Length of such a talk.</summary>
    public TimeSpan Review { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Weeks between calibration sessions; guide 000 says monthly.</summary>
    public decimal WeeksBetweenCalibrations { get; init; } = 52m / 12;

    /// <summary>Length of a session.</summary>
    public TimeSpan Calibration { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Compliance and product training each year.</summary>
    public decimal TrainingHoursPerYear { get; init; }

    /// <summary>Hours each week, all together.</summary>
    public decimal HoursPerWeek =>
        Hours(OneToOne, WeeksBetweenOneToOnes) + Hours(Review, WeeksBetweenReviews) + Hours(Calibration, WeeksBetweenCalibrations) + (TrainingHoursPerYear / 52);

    /// <summary>The share of a week of <paramref name="weeklyHours"/> as a layer; fails with <c>shrinkage.range</c> where it fills the week.</summary>
    public Result<ShrinkageLayer> AsShrinkage(decimal weeklyHours) =>
        Shrinkage.FromPercent(decimal.Round(HoursPerWeek / weeklyHours * 100, 6)).Map(share => new ShrinkageLayer("coaching, quality and training", share, Base: ShrinkageBase.Scheduled));

    private static decimal Hours(TimeSpan length, decimal weeks) => (decimal)length.TotalHours / weeks;
}

namespace Wfm.Domain.Workforce;

/// <summary>Leaving rates by tenure: early attrition is different in kind (DOMAIN 4.3, NI1). Each is stored as it was stated.</summary>
/// <param name="Training">While in class.</param>
/// <param name="FirstNinetyDays">From then to day 90.</param>
/// <param name="Tenured">After.</param>
public sealed record AttritionRates(AttritionRate Training, AttritionRate FirstNinetyDays, AttritionRate Tenured)
{
    /// <summary>Weeks after which somebody counts as tenured: day 90.</summary>
    public const int NinetyDays = 13;

    /// <summary>Factor on every rate by calendar month, January first: 12 values of 0 or more, or none for no season.</summary>
    public IReadOnlyList<decimal> Seasonality { get; init; } = [];

    /// <summary>Shares that leave each week.</summary>
    public static AttritionRates Weekly(decimal training, decimal firstNinetyDays, decimal tenured) =>
        new(AttritionRate.Weekly(training), AttritionRate.Weekly(firstNinetyDays), AttritionRate.Weekly(tenured));

    /// <summary>The share that leaves in a week at a tenure, season aside, 0 to 1.</summary>
    public decimal At(int tenureWeeks, Ramp ramp) =>
        (tenureWeeks < ramp.TrainingWeeks ? Training : tenureWeeks < NinetyDays ? FirstNinetyDays : Tenured).PerWeek;

    /// <summary>The season's factor in the week that begins on a Monday: that of the month its Thursday lies in.</summary>
    public decimal SeasonAt(DateOnly week) => Seasonality.Count == 12 ? Seasonality[week.AddDays(3).Month - 1] : 1;
}

namespace Wfm.Domain.Workforce;

/// <summary>Weekly leaving rates by tenure, 0 to below 1: early attrition is different in kind (DOMAIN 4.3, NI1).</summary>
/// <param name="Training">While in training and nesting.</param>
/// <param name="FirstNinetyDays">From then to day 90.</param>
/// <param name="Tenured">After.</param>
public sealed record AttritionRates(decimal Training, decimal FirstNinetyDays, decimal Tenured)
{
    /// <summary>The rate that holds for a tenure.</summary>
    public decimal At(int tenureWeeks, Ramp ramp) =>
        tenureWeeks < ramp.TrainingWeeks ? Training : tenureWeeks < 13 ? FirstNinetyDays : Tenured;
}

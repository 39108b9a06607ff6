namespace Wfm.Domain.Staffing.Shifts;

/// <summary>Paid hours of a week that carry a shift differential. Each hour is counted once: weekend before night before evening.</summary>
/// <param name="Evening">Monday to Friday in the evening.</param>
/// <param name="Night">Monday to Friday at night.</param>
/// <param name="Weekend">Saturday and Sunday, at any time.</param>
public readonly record struct PremiumHours(decimal Evening, decimal Night, decimal Weekend)
{
    /// <summary>All of them.</summary>
    public decimal Total => Evening + Night + Weekend;
}

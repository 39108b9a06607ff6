namespace Wfm.Domain.Budget.Licences;

/// <summary>One product in one month.</summary>
/// <param name="Product">Its key.</param>
/// <param name="Model">What is counted.</param>
/// <param name="Used">Users, or hours where hourly, by the vendor's counting rule.</param>
/// <param name="Billed">What is paid for: commitment, term and true-up on top.</param>
/// <param name="OrderBy">Last day to order what is billed more than the month before; null where it is not more.</param>
public sealed record LicenceMonth(string Product, LicenceModel Model, decimal Used, decimal Billed, DateOnly? OrderBy);

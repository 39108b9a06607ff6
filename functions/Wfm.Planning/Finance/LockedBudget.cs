namespace Wfm.Planning.Finance;

/// <summary>The budget that was agreed: a plan that never changes, under a name people use.</summary>
/// <param name="Plan">Id of the plan.</param>
/// <param name="Name">Its name: 2027.</param>
public sealed record LockedBudget(string Plan, string Name);

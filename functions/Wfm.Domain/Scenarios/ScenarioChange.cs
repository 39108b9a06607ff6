using System.Text.Json.Serialization;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Scenarios;

/// <summary>One difference between a scenario and its baseline. A scenario is a baseline and a list of these: nothing else can differ.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(VolumeChange), "volume")]
[JsonDerivedType(typeof(DeflectionChange), "deflection")]
[JsonDerivedType(typeof(AhtChange), "aht")]
[JsonDerivedType(typeof(TargetChange), "target")]
[JsonDerivedType(typeof(ShrinkageChange), "shrinkage")]
[JsonDerivedType(typeof(AttritionChange), "attrition")]
[JsonDerivedType(typeof(FreezeChange), "freeze")]
[JsonDerivedType(typeof(NewSiteChange), "newSite")]
public abstract record ScenarioChange;

/// <summary>More or fewer contacts.</summary>
/// <param name="Percent">By how much, above -100.</param>
/// <param name="Group">The group; null for all.</param>
/// <param name="From">First day; null from the start.</param>
/// <param name="To">Last day; null to the end.</param>
public sealed record VolumeChange(decimal Percent, PlanningGroupId? Group = null, DateOnly? From = null, DateOnly? To = null) : ScenarioChange;

/// <summary>A share of contacts that self-service or a bot answers instead; they are the easy ones, so what is left takes longer.</summary>
/// <param name="Percent">Share deflected, 0 to below 100.</param>
/// <param name="Group">The group; null for all.</param>
/// <param name="From">First day; null from the start.</param>
/// <param name="To">Last day; null to the end.</param>
public sealed record DeflectionChange(decimal Percent, PlanningGroupId? Group = null, DateOnly? From = null, DateOnly? To = null) : ScenarioChange
{
    /// <summary>By how much the AHT of the contacts that are left is longer, percent of 0 or more; over the whole plan.</summary>
    public decimal AhtPercent { get; init; }
}

/// <summary>Longer or shorter handle time.</summary>
/// <param name="Percent">By how much, above -100.</param>
/// <param name="Group">The group; null for all.</param>
public sealed record AhtChange(decimal Percent, PlanningGroupId? Group = null) : ScenarioChange;

/// <summary>Another service level.</summary>
/// <param name="Target">The target; it replaces the group's service-level target and leaves its other targets.</param>
/// <param name="Group">The group; null for all live groups that have one.</param>
public sealed record TargetChange(ServiceLevelTarget Target, PlanningGroupId? Group = null) : ScenarioChange;

/// <summary>More or less time away from contacts.</summary>
/// <param name="Points">Percentage points on the share of paid hours; 30 % and 2 points are 32 %.</param>
/// <param name="Group">The group; null for all.</param>
public sealed record ShrinkageChange(decimal Points, PlanningGroupId? Group = null) : ScenarioChange;

/// <summary>More or fewer leavers.</summary>
/// <param name="Percent">By how much every rate changes, -100 or more; 4 % a month and 25 % are 5 % a month.</param>
/// <param name="Team">The team; null for all.</param>
public sealed record AttritionChange(decimal Percent, TeamId? Team = null) : ScenarioChange;

/// <summary>Nobody starts for a time.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Team">The team; null for all.</param>
public sealed record FreezeChange(DateOnly From, DateOnly To, TeamId? Team = null) : ScenarioChange;

/// <summary>A new site with a team of its own takes a share of another team's work.</summary>
/// <param name="Team">The new team, with the people it begins with.</param>
/// <param name="WorkOf">The team whose work it shares; its prices hold for the new one.</param>
/// <param name="SharePercent">Share of the work, 0 to 100.</param>
/// <param name="From">The day from which it takes it.</param>
public sealed record NewSiteChange(Team Team, TeamId WorkOf, decimal SharePercent, DateOnly From) : ScenarioChange;

using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Planning;

namespace Wfm.Domain.Staffing;

/// <summary>Turns a group's forecast into the people it needs. Pure: the same group and forecast give the same plan, to the bit.</summary>
public static class StaffingPlanner
{
    /// <summary>The plan of a group whose settings are sound.</summary>
    /// <param name="group">Channel, hours, targets, patience, concurrency and shrinkage.</param>
    /// <param name="forecast">Its forecast, in slots of the group's interval.</param>
    /// <param name="options">What is known beside them; null for nothing.</param>
    /// <exception cref="ArgumentException">The settings are not sound: see <see cref="Check"/>; or the forecast's slots are not the group's.</exception>
    public static StaffingPlan Build(PlanningGroup group, GroupForecast forecast, StaffingOptions? options = null)
    {
        if (Check(group) is { } failure)
            throw new ArgumentException(failure.Message, nameof(group));
        if (TimeSpan.FromDays(1) != forecast.SlotsPerDay * group.Interval)
            throw new ArgumentException($"{forecast.SlotsPerDay} slots are not a day of {group.Interval.TotalMinutes} min.", nameof(forecast));

        var horizon = Horizon.Of(group, forecast);
        var plan = group.Channel.IsLive()
            ? LivePlanner.Plan(group, forecast, horizon, options ?? StaffingOptions.None)
            : DeferredDayPlanner.Plan(group, forecast, horizon, options ?? StaffingOptions.None);
        return plan with { Group = group };
    }

    /// <summary>Every problem that keeps a group from being staffed, or null.</summary>
    public static Failure? Check(PlanningGroup group)
    {
        var problems = new List<Problem>();
        problems.AddRange(group.Targets.Problems(group.Channel.IsDeferred()));
        if (group.TypicalAht <= TimeSpan.Zero)
            problems.Add(new Problem("aht.notPositive", $"AHT must be longer than 0 s, but was {group.TypicalAht.TotalSeconds} s.", "typicalAht", group.TypicalAht.ToString()));
        if (group.MeanPatience <= TimeSpan.Zero)
            problems.Add(new Problem("patience.notPositive", $"Mean patience must be longer than 0 s, but was {group.MeanPatience.Value.TotalSeconds} s.", "meanPatience", group.MeanPatience.ToString()));
        if (group.Concurrency?.Check() is { } concurrency)
            problems.AddRange(concurrency.Problems);
        if (!group.Shrinkage.Highest.TryGet(out _, out var shrinkage))
            problems.AddRange(shrinkage.Problems);
        return problems.Count == 0 ? null : Failure.Of(FailureKind.Invalid, problems);
    }
}

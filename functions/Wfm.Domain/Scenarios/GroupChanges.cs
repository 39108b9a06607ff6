using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;

namespace Wfm.Domain.Scenarios;

/// <summary>Applies changes of contacts, handle time and targets to a group and its forecast, to be staffed again. Bands scale with their forecast.</summary>
public static class GroupChanges
{
    /// <summary>True where a change asks for the group to be staffed again.</summary>
    public static bool Touch(IEnumerable<ScenarioChange> changes, PlanningGroup group) => changes.Any(change => change switch
    {
        VolumeChange volume => IsAbout(volume.Group, group),
        DeflectionChange deflection => IsAbout(deflection.Group, group),
        AhtChange aht => IsAbout(aht.Group, group),
        TargetChange target => IsAbout(target.Group, group) && HasTarget(group),
        _ => false,
    });

    /// <summary>The group under the changes.</summary>
    public static PlanningGroup Apply(IEnumerable<ScenarioChange> changes, PlanningGroup group) => changes.OfType<TargetChange>()
        .Where(change => IsAbout(change.Group, group) && HasTarget(group))
        .Aggregate(group, (changed, change) => changed with { Targets = changed.Targets with { ServiceLevel = change.Target } });

    /// <summary>Its forecast under the changes.</summary>
    public static GroupForecast Apply(IReadOnlyList<ScenarioChange> changes, PlanningGroup group, GroupForecast forecast)
    {
        var aht = AhtFactor(changes, group);
        return forecast with
        {
            Days = [.. forecast.Days.Select(day => Scaled(day, VolumeFactor(changes, group, day.Date), aht))],
            Outlook = [.. forecast.Outlook.Select(day => Scaled(day, VolumeFactor(changes, group, day.Date)))],
        };
    }

    private static double VolumeFactor(IReadOnlyList<ScenarioChange> changes, PlanningGroup group, DateOnly day)
    {
        var factor = 1m;
        foreach (var change in changes)
        {
            factor *= change switch
            {
                VolumeChange volume when IsAbout(volume.Group, group) && Holds(volume.From, volume.To, day) => 1 + (volume.Percent / 100),
                DeflectionChange deflection when IsAbout(deflection.Group, group) && Holds(deflection.From, deflection.To, day) => 1 - (deflection.Percent / 100),
                _ => 1,
            };
        }

        return (double)factor;
    }

    private static double AhtFactor(IReadOnlyList<ScenarioChange> changes, PlanningGroup group) => (double)changes.Aggregate(1m, (factor, change) => factor * (change switch
    {
        AhtChange aht when IsAbout(aht.Group, group) => 1 + (aht.Percent / 100),
        DeflectionChange deflection when IsAbout(deflection.Group, group) => 1 + (deflection.AhtPercent / 100),
        _ => 1,
    }));

    private static ForecastDay Scaled(ForecastDay day, double volume, double aht) => volume == 1 && aht == 1 ? day : new ForecastDay(
        day.Date, Times(day.Contacts, volume), Times(day.AhtSeconds, aht), Times(day.Lower80, volume), Times(day.Upper80, volume), Times(day.Lower95, volume), Times(day.Upper95, volume))
    {
        Median = Times(day.Median, volume),
    };

    private static DailyOutlook Scaled(DailyOutlook day, double volume) => new(day.Date, day.Contacts * volume, day.Lower80 * volume, day.Upper80 * volume)
    {
        Lower95 = day.Lower95 * volume,
        Upper95 = day.Upper95 * volume,
    };

    private static double[] Times(double[] values, double factor) => factor == 1 ? values : [.. values.Select(value => value * factor)];

    private static bool IsAbout(PlanningGroupId? asked, PlanningGroup group) => asked is null || asked == group.Id;

    private static bool HasTarget(PlanningGroup group) => group.Channel.IsLive() && group.Targets.ServiceLevel is not null;

    private static bool Holds(DateOnly? from, DateOnly? to, DateOnly day) => (from is null || day >= from) && (to is null || day <= to);
}

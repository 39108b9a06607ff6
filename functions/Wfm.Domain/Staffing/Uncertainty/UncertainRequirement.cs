using Wfm.Domain.Staffing.Queueing;

namespace Wfm.Domain.Staffing.Uncertainty;

/// <summary>The requirement under an uncertain load, beside that of a load known for certain: their difference is the price of not knowing.</summary>
/// <param name="Policy">What the targets mean.</param>
/// <param name="Required">The requirement.</param>
/// <param name="AtForecast">The requirement were the forecast certain.</param>
/// <param name="AtForecastInLongRun">What the certain requirement's whole agents achieve in the long run, busy days included.</param>
public sealed record UncertainRequirement(UncertaintyPolicy Policy, RequiredAgents Required, RequiredAgents AtForecast, QueuePerformance AtForecastInLongRun)
{
    /// <summary>Agents, fractional, that uncertainty costs; 0 or more for targets that ask for a service level above one half.</summary>
    public double Price => Required.Fractional - AtForecast.Fractional;

    /// <summary>The requirement of a live queue under a policy.</summary>
    /// <param name="targets">Their own uncertainty policy is used.</param>
    /// <param name="load">The load and how sure it is.</param>
    /// <param name="aht">Mean handle time, longer than 0 s.</param>
    /// <param name="meanPatience">Mean of the exponential patience; null where nobody gives up.</param>
    public static UncertainRequirement For(StaffingTargets targets, GammaLoad load, TimeSpan aht, TimeSpan? meanPatience)
    {
        var certain = RequiredAgents.For(targets, load.Mean, aht, meanPatience);
        if (load.Mean.Value == 0)
            return new UncertainRequirement(targets.Uncertainty, certain, certain, certain.Performance);

        var mixed = new MixedQueueModel(load, at => new SingleQueueModel(at, aht, meanPatience));
        var required = targets.Uncertainty.Mode switch
        {
            UncertaintyMode.Mean => certain,
            UncertaintyMode.VolumeWeighted => RequiredAgents.For(targets, mixed),
            UncertaintyMode.ShareOfDays => RequiredAgents.For(targets, load.Quantile(targets.Uncertainty.Share), aht, meanPatience),
            _ => throw new ArgumentOutOfRangeException(nameof(targets), targets.Uncertainty.Mode, "No such way to staff for uncertainty."),
        };
        return new UncertainRequirement(targets.Uncertainty, required, certain, mixed.At(certain.Whole, targets));
    }
}

using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Concurrency;
using Wfm.Domain.Staffing.Curves;
using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Staffing.Uncertainty;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Planning;

/// <summary>The requirement of a live group for any load and handle time, under its policy for uncertain load.</summary>
internal sealed class LiveEngine
{
    private readonly PlanningGroup _group;
    private readonly double _variation;
    private readonly RequirementSurface? _surface;

    internal LiveEngine(PlanningGroup group, double variation)
    {
        _group = group;
        _variation = variation;
        BusyDay = group.Targets.Uncertainty is { Mode: UncertaintyMode.ShareOfDays, Share: var share } ? Quantile(share) : 1;
        // The chat chain steps with every whole agent, so it is no smooth function of load and is searched directly.
        _surface = IsConcurrent ? null : RequirementSurface.For(group.Targets, Model);
    }

    /// <summary>Load staffed for over the forecast's: above 1 where targets are to hold on a share of days.</summary>
    internal double BusyDay { get; }

    internal string Formula => Model(Erlangs.Of(1), _group.TypicalAht).Formula;

    private bool IsConcurrent => _group.Channel.IsConcurrent() && _group.Concurrency is { MaximumOpen: > 1 };

    /// <summary>The requirement at a load that already is that of a busy day, where one is staffed for.</summary>
    /// <param name="load">Mean load of the interval.</param>
    /// <param name="within">Load of its parts where it moves; none where the mean will do.</param>
    /// <param name="aht">Handle time.</param>
    internal RequiredAgents At(Erlangs load, ReadOnlySpan<double> within, TimeSpan aht) =>
        load.Value == 0 ? RequiredAgents.Idle(_group.Targets)
        : _surface is not null && !Moves(within) ? _surface.At(load, aht)
        : RequiredAgents.For(_group.Targets, Model(load, within, aht));

    internal double Fractional(Erlangs load, TimeSpan aht) =>
        load.Value == 0 ? _group.Targets.MinimumAgents
        : _surface is not null ? _surface.Fractional(load, aht).Agents
        : RequiredAgents.For(_group.Targets, Model(load, aht)).Fractional;

    /// <summary>The queue that is staffed for, where its load moves within the interval.</summary>
    internal IQueueModel Model(Erlangs load, ReadOnlySpan<double> within, TimeSpan aht)
    {
        if (!Moves(within))
            return Model(load, aht);
        var parts = new IQueueModel[within.Length];
        for (var part = 0; part < parts.Length; part++)
            parts[part] = Model(Erlangs.Of(within[part]), aht);
        return new MovingLoadModel(parts, Model(load, aht));
    }

    /// <summary>The queue that is staffed for.</summary>
    internal IQueueModel Model(Erlangs load, TimeSpan aht) => _group.Targets.Uncertainty.Mode == UncertaintyMode.VolumeWeighted && _variation > 0
        ? Mixed(load, aht)
        : Certain(load, aht);

    /// <summary>Fractional agents at one load under each meaning of the targets.</summary>
    internal (double AtForecast, double InLongRun, double OnShareOfDays) Policies(Erlangs load, TimeSpan aht) =>
        (RequiredAgents.For(_group.Targets, Certain(load, aht)).Fractional,
         RequiredAgents.For(_group.Targets, Mixed(load, aht)).Fractional,
         RequiredAgents.For(_group.Targets, Certain(Erlangs.Of(load.Value * Quantile(_group.Targets.Uncertainty.Share)), aht)).Fractional);

    // Patient customers who find too few agents for a quarter of an hour are no endless queue, as Erlang C would have it.
    private bool Moves(ReadOnlySpan<double> within) => within.Length > 0 && _group.MeanPatience is not null;

    private double Quantile(double share) => GammaLoad.Of(Erlangs.Of(1), _variation).Quantile(share).Value;

    private MixedQueueModel Mixed(Erlangs load, TimeSpan aht) => new(GammaLoad.Of(load, _variation), at => Certain(at, aht));

    // A profile is measured at the group's typical AHT; an hour with longer contacts stretches all of it.
    private IQueueModel Certain(Erlangs load, TimeSpan aht) => IsConcurrent
        ? new ChatQueueModel(load, _group.Concurrency!.ScaledTo(_group.Concurrency.HandleTimes[0] * (aht / _group.TypicalAht)), _group.MeanPatience)
        : new SingleQueueModel(load, aht, _group.MeanPatience);
}

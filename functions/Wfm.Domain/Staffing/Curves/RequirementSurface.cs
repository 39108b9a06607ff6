using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Curves;

/// <summary>
/// The requirement as a function of load and AHT: what <see cref="RequirementCurve"/> is for one AHT, for groups whose AHT moves with
/// the hour. As exact, and built just as lazily: five curves for each quarter octave of AHT, interpolated between them.
/// </summary>
/// <remarks>
/// The first figure asked of each patch of load and AHT is checked against the direct search; a patch that fails is always searched.
/// Not safe for use by several threads at once.
/// </remarks>
public sealed class RequirementSurface
{
    private const int Nodes = 5;

    private static readonly double[] NodeAt = [.. Enumerable.Range(0, Nodes).Select(node => (1 + Math.Cos(Math.PI * (node + 0.5) / Nodes)) / 2)];

    private readonly StaffingTargets _targets;
    private readonly Func<Erlangs, TimeSpan, IQueueModel> _queue;
    private readonly (StaffingTargets Target, BindingConstraint Constraint)[] _single;
    private readonly Dictionary<int, LoadCurve[][]> _strips = [];
    private readonly Dictionary<(int Strip, int Cell), bool> _checked = [];

    private RequirementSurface(StaffingTargets targets, Func<Erlangs, TimeSpan, IQueueModel> queue)
    {
        _targets = targets;
        _queue = queue;
        _single = [.. targets.Separately()];
    }

    /// <summary>The surface of a live queue: Erlang A where customers have a patience, Erlang C where they have none.</summary>
    public static RequirementSurface For(StaffingTargets targets, TimeSpan? meanPatience) =>
        new(targets, (load, aht) => new SingleQueueModel(load, aht, meanPatience));

    /// <summary>The surface of any queue model that serves no worse with more agents and no better with more load.</summary>
    public static RequirementSurface For(StaffingTargets targets, Func<Erlangs, TimeSpan, IQueueModel> queue) => new(targets, queue);

    /// <summary>Fewest whole agents; the minimum of agents without load.</summary>
    public int Whole(Erlangs load, TimeSpan aht) =>
        load.Value == 0 ? _targets.MinimumAgents : Estimate(load, aht).Whole(_targets, () => _queue(load, aht));

    /// <summary>Fewest agents as a real number, and what binds; the minimum of agents without load.</summary>
    public (double Agents, BindingConstraint Binding) Fractional(Erlangs load, TimeSpan aht) => load.Value == 0
        ? (_targets.MinimumAgents, BindingConstraint.MinimumAgents)
        : Estimate(load, aht).Fractional(_targets, () => _queue(load, aht));

    /// <summary>The requirement with the performance achieved.</summary>
    public RequiredAgents At(Erlangs load, TimeSpan aht) =>
        load.Value == 0 ? RequiredAgents.Idle(_targets) : Estimate(load, aht).Complete(_targets, _queue(load, aht));

    private RequirementEstimate Estimate(Erlangs load, TimeSpan aht)
    {
        var position = LoadPosition.Of(load);
        var octave = 4 * Math.Log2(aht.TotalSeconds);
        var strip = (int)Math.Floor(octave);
        var estimate = Interpolate(position, strip, octave - strip);
        if (!_checked.TryGetValue((strip, position.Cell), out var trusted))
        {
            var direct = RequiredAgents.For(_targets with { MinimumAgents = 0 }, _queue(load, aht)).Fractional;
            trusted = Math.Abs(estimate.Agents - direct) < RequirementEstimate.Doubt(direct) / 10;
            _checked[(strip, position.Cell)] = trusted;
        }

        return trusted ? estimate : new RequirementEstimate(double.NaN, default);
    }

    private RequirementEstimate Interpolate(LoadPosition position, int strip, double within)
    {
        if (!_strips.TryGetValue(strip, out var curves))
            _strips[strip] = curves = [.. _single.Select(single => Curves(single.Target, strip))];

        Span<double> weights = stackalloc double[Nodes];
        Weigh(within, weights);
        var estimate = RequirementEstimate.None;
        for (var target = 0; target < curves.Length; target++)
        {
            var agents = 0.0;
            for (var node = 0; node < Nodes; node++)
                agents += weights[node] * curves[target][node].At(position);
            estimate = estimate.Or(agents, _single[target].Constraint);
        }

        return estimate;
    }

    private LoadCurve[] Curves(StaffingTargets target, int strip) => [.. NodeAt.Select(at =>
    {
        var aht = TimeSpan.FromSeconds(Math.Pow(2, (strip + at) / 4));
        return new LoadCurve(target, load => _queue(load, aht));
    })];

    /// <summary>Lagrange's weights of the nodes at a point.</summary>
    private static void Weigh(double at, Span<double> weights)
    {
        for (var node = 0; node < Nodes; node++)
        {
            weights[node] = 1;
            for (var other = 0; other < Nodes; other++)
            {
                if (other != node)
                    weights[node] *= (at - NodeAt[other]) / (NodeAt[node] - NodeAt[other]);
            }
        }
    }
}

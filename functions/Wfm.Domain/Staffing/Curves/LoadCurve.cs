using Wfm.Domain.Staffing.Numerics;
using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Curves;

/// <summary>
/// The fractional requirement of one target as a function of ln(load), where it is analytic: a Chebyshev polynomial for each half
/// octave of load, built when first asked for.
/// </summary>
internal sealed class LoadCurve(StaffingTargets target, Func<Erlangs, IQueueModel> queue)
{
    private readonly Dictionary<int, ChebyshevCell?> _cells = [];

    /// <summary>The requirement at a position; NaN where a polynomial does not follow it closely enough.</summary>
    internal double At(LoadPosition position)
    {
        if (!_cells.TryGetValue(position.Cell, out var cell))
            _cells[position.Cell] = cell = ChebyshevCell.Build((at, near) => Solve(new LoadPosition(position.Cell, at), near), RequirementEstimate.Doubt);
        return cell is null ? double.NaN : cell.At(position.Within);
    }

    private double Solve(LoadPosition position, double near)
    {
        var model = queue(position.Load);
        if (near > 0)
            return RequirementSearch.FractionalNear(model, target, near).Agents;
        var (missed, met) = RequirementSearch.Whole(model, target);
        return RequirementSearch.Fractional(model, target, missed, met).Agents;
    }
}

/// <summary>A load as half octave and position within it, 0 to 1.</summary>
internal readonly record struct LoadPosition(int Cell, double Within)
{
    internal Erlangs Load => Erlangs.Of(Math.Pow(2, (Cell + Within) / 2));

    /// <summary>The position of a load above 0.</summary>
    internal static LoadPosition Of(Erlangs load)
    {
        var position = 2 * Math.Log2(load.Value);
        var cell = Math.Floor(position);
        return new LoadPosition((int)cell, position - cell);
    }
}

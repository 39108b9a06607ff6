namespace Wfm.Optimization.Shifts;

/// <summary>Breaks of a cover: each is taken where it costs least cover, and moved when that changes.</summary>
internal sealed partial class WholeCover
{
    /// <summary>Every place a break of a shift may lie.</summary>
    internal void ForEachPlace(int shift, Action<BreakWindow, int, int> visit)
    {
        var place = _columns.FirstPlace[shift];
        foreach (var rest in _columns.Shifts[shift].Breaks)
        {
            for (var at = 0; at < rest.Starts.Length; at++)
                visit(rest, at, place++);
        }
    }

    /// <summary>Moves breaks out of slots that are short into slots with people to spare.</summary>
    internal void ShuffleBreaks(int shift)
    {
        var place = _columns.FirstPlace[shift];
        foreach (var rest in _columns.Shifts[shift].Breaks)
        {
            for (var at = 0; at < rest.Starts.Length; at++)
            {
                if (Breaks[place + at] == 0 || !IsShort(rest.Starts[at], rest.Length))
                    continue;
                Return(rest, place, at);
                Take(rest, place, Cheapest(rest));
            }

            place += rest.Starts.Length;
        }
    }

    // What a break here would add to the shortage; of equals, the one where most are to spare.
    private double CostOfBreak(int first, int length)
    {
        double cost = 0, spare = 0;
        for (var slot = first; slot < first + length; slot++)
        {
            var missing = Missing[_columns.Wrap(slot)];
            cost += Math.Clamp(missing + 1, 0, 1);
            spare += missing;
        }

        return cost + (1e-4 * spare);
    }

    private bool IsShort(int first, int length)
    {
        for (var slot = first; slot < first + length; slot++)
        {
            if (Missing[_columns.Wrap(slot)] > Tiny)
                return true;
        }

        return false;
    }

    private void PlaceBreaks(int shift)
    {
        var place = _columns.FirstPlace[shift];
        foreach (var rest in _columns.Shifts[shift].Breaks)
        {
            Take(rest, place, Cheapest(rest));
            place += rest.Starts.Length;
        }
    }

    // Whoever leaves is taken to have the break of their shift that is missed most.
    private void ReturnBreaks(int shift)
    {
        var place = _columns.FirstPlace[shift];
        foreach (var rest in _columns.Shifts[shift].Breaks)
        {
            var (dearest, most) = (-1, double.NegativeInfinity);
            for (var at = 0; at < rest.Starts.Length; at++)
            {
                if (Breaks[place + at] > 0 && CostOfBreak(rest.Starts[at], rest.Length) is var cost && cost > most)
                    (dearest, most) = (at, cost);
            }

            Return(rest, place, dearest);
            place += rest.Starts.Length;
        }
    }

    private int Cheapest(BreakWindow rest)
    {
        var (cheapest, least) = (0, double.PositiveInfinity);
        for (var at = 0; at < rest.Starts.Length; at++)
        {
            if (CostOfBreak(rest.Starts[at], rest.Length) is var cost && cost < least)
                (cheapest, least) = (at, cost);
        }

        return cheapest;
    }

    private void Take(BreakWindow rest, int place, int at)
    {
        Breaks[place + at]++;
        AtWork(rest.Starts[at], rest.Length, -1);
    }

    private void Return(BreakWindow rest, int place, int at)
    {
        Breaks[place + at]--;
        AtWork(rest.Starts[at], rest.Length, 1);
    }
}

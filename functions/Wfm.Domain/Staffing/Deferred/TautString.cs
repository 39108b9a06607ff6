namespace Wfm.Domain.Staffing.Deferred;

/// <summary>
/// The path between a floor and a ceiling that is pulled tight: of all paths it has the least sum of any convex cost of its steps, so
/// the lowest peak and the least variation at once. Modigliani and Hohn 1955 for production; FORMULAS.md#deferred-work.
/// </summary>
internal static class TautString
{
    /// <summary>Steps of the path from 0 at index 0 to the last index, where floor and ceiling meet.</summary>
    /// <param name="floor">Lower bounds at 0 .. N; at 0 not above 0.</param>
    /// <param name="ceiling">Upper bounds, nowhere below the floor.</param>
    internal static double[] Steps(ReadOnlySpan<double> floor, ReadOnlySpan<double> ceiling)
    {
        var last = floor.Length - 1;
        var steps = new double[last];
        for (var (apex, height) = (0, 0.0); apex < last;)
        {
            // From a bend, slopes that clear all bounds so far; where none is left the string bends at the bound that took the last.
            var (upper, lower, bend) = (new Bend(apex, 0, double.PositiveInfinity), new Bend(apex, 0, double.NegativeInfinity), default(Bend));
            for (var index = apex + 1; index <= last && bend.Index == 0; index++)
            {
                var up = new Bend(index, ceiling[index], (ceiling[index] - height) / (index - apex));
                var down = new Bend(index, floor[index], (floor[index] - height) / (index - apex));
                bend = down.Slope > upper.Slope ? upper : up.Slope < lower.Slope ? lower : index == last ? up : default;
                upper = up.Slope <= upper.Slope ? up : upper;
                lower = down.Slope >= lower.Slope ? down : lower;
            }

            steps.AsSpan(apex, bend.Index - apex).Fill(bend.Slope);
            (apex, height) = (bend.Index, bend.Height);
        }

        return steps;
    }

    private readonly record struct Bend(int Index, double Height, double Slope);
}

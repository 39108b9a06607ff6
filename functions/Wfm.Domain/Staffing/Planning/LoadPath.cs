using Wfm.Domain.Staffing.TimeVarying;

namespace Wfm.Domain.Staffing.Planning;

/// <summary>The load of every slot, and of its quarters where it moves within the slot.</summary>
internal sealed class LoadPath
{
    private const int Parts = 4;

    // In square roots of the load, the spread of the number in handling: a smaller move costs less than half a point of service level.
    private const double Notable = 0.6;

    private readonly double[] _parts;

    private LoadPath(double[] mean, double[] parts) => (Mean, _parts) = (mean, parts);

    /// <summary>Mean load of each slot, in erlangs.</summary>
    internal double[] Mean { get; }

    /// <summary>Load by slot. A day like the first runs before it, so that a centre that never closes does not start empty.</summary>
    internal static LoadPath Of(Horizon horizon, LoadModel model, HandleTimeShape shape, double busyDay)
    {
        var before = Math.Min(horizon.SlotsPerDay, horizon.Contacts.Length);
        double[] contacts = [.. horizon.Contacts[..before], .. horizon.Contacts], aht = [.. horizon.AhtSeconds[..before], .. horizon.AhtSeconds];
        var mean = Scale(OfferedLoad.MeanOf(model, contacts, aht, horizon.Interval, shape)[before..], busyDay);
        if (model == LoadModel.Stationary)
            return new LoadPath(mean, []);

        double[] within = new double[contacts.Length * Parts], times = new double[within.Length];
        for (var part = 0; part < within.Length; part++)
            (within[part], times[part]) = (contacts[part / Parts] / Parts, aht[part / Parts]);
        return new LoadPath(mean, Scale(OfferedLoad.MeanOf(model, within, times, horizon.Interval / Parts, shape)[(before * Parts)..], busyDay));
    }

    /// <summary>Load of the quarters of a slot; none where it is steady enough for its mean.</summary>
    internal ReadOnlySpan<double> Within(int slot)
    {
        if (_parts.Length == 0 || Mean[slot] == 0)
            return [];
        var parts = _parts.AsSpan(slot * Parts, Parts);
        double lowest = parts[0], highest = parts[0];
        foreach (var part in parts)
            (lowest, highest) = (Math.Min(lowest, part), Math.Max(highest, part));
        return highest - lowest > Notable * Math.Sqrt(Mean[slot]) ? parts : [];
    }

    private static double[] Scale(double[] loads, double busyDay)
    {
        for (var slot = 0; slot < loads.Length; slot++)
            loads[slot] = loads[slot] < 1e-9 ? 0 : loads[slot] * busyDay;
        return loads;
    }
}

using Wfm.Domain.Demand;

namespace Wfm.Domain.Forecasting.Preparation;

/// <summary>Makes a <see cref="PreparedHistory"/> of a request: closed slots out, partly known days scaled up, long daily history in front.</summary>
internal static class HistoryPreparation
{
    // A day of which less is known says too little about its total.
    private const double LeastKnown = 0.5;

    public static PreparedHistory Prepare(ForecastRequest request)
    {
        var contacts = request.Contacts;
        var slots = Open(contacts, request.Hours);
        var shape = WeeklyShape(slots, contacts);
        var start = request.DailyContacts is { } daily && daily.Start < contacts.Start ? daily.Start : contacts.Start;
        var lead = contacts.Start.DayNumber - start.DayNumber;
        var totals = new double[lead + contacts.Days];
        Array.Fill(totals, double.NaN);
        for (var day = 0; day < contacts.Days; day++)
            totals[lead + day] = Total(slots.AsSpan(day * contacts.SlotsPerDay, contacts.SlotsPerDay), shape, (int)contacts.Start.AddDays(day).DayOfWeek);
        if (request.DailyContacts is not null)
            FillFromDaily(totals, start, request.DailyContacts);

        return new PreparedHistory
        {
            Start = start,
            Days = totals.Length,
            FirstIntervalDay = lead,
            SlotsPerDay = contacts.SlotsPerDay,
            Slots = slots,
            Totals = totals,
            PoissonShare = Dispersion.PoissonShare(totals),
        };
    }

    private static double[] Open(DemandSeries contacts, OpeningHours hours)
    {
        var slots = contacts.Values.ToArray();
        var length = TimeSpan.FromDays(1) / contacts.SlotsPerDay;
        for (var day = 0; day < contacts.Days; day++)
        {
            var ranges = hours.On(contacts.Start.AddDays(day));
            for (var slot = 0; slot < contacts.SlotsPerDay; slot++)
            {
                if (!OpenSlots.IsOpen(ranges, slot, length))
                    slots[(day * contacts.SlotsPerDay) + slot] = double.NaN;
            }
        }

        return slots;
    }

    // Mean of each slot of the week: what a missing slot would have brought, relative to the rest of its day.
    private static double[] WeeklyShape(double[] slots, DemandSeries contacts)
    {
        var size = contacts.SlotsPerDay;
        var sums = new double[7 * size];
        var counts = new int[7 * size];
        for (var day = 0; day < contacts.Days; day++)
        {
            var offset = (int)contacts.Start.AddDays(day).DayOfWeek * size;
            for (var slot = 0; slot < size; slot++)
            {
                var value = slots[(day * size) + slot];
                if (double.IsNaN(value))
                    continue;
                sums[offset + slot] += value;
                counts[offset + slot]++;
            }
        }

        for (var index = 0; index < sums.Length; index++)
            sums[index] = counts[index] == 0 ? 0 : sums[index] / counts[index];
        return sums;
    }

    private static double Total(ReadOnlySpan<double> day, double[] shape, int weekday)
    {
        double sum = 0, known = 0, usual = 0;
        var any = false;
        for (var slot = 0; slot < day.Length; slot++)
        {
            var expected = shape[(weekday * day.Length) + slot];
            usual += expected;
            if (double.IsNaN(day[slot]))
                continue;
            any = true;
            sum += day[slot];
            known += expected;
        }

        if (!any)
            return double.NaN;
        if (usual <= 0 || known >= usual)
            return sum;
        return known >= LeastKnown * usual ? sum * usual / known : double.NaN;
    }

    // Intervals win where both are known; the daily series is brought to their scale, since reports often count a little differently.
    private static void FillFromDaily(double[] totals, DateOnly start, DemandSeries daily)
    {
        var ratios = new List<double>();
        foreach (var (index, value) in Overlap(totals, start, daily))
        {
            if (totals[index] > 0 && value > 0)
                ratios.Add(totals[index] / value);
        }

        ratios.Sort();
        var scale = ratios.Count >= 7 ? ratios[ratios.Count / 2] : 1;
        foreach (var (index, value) in Overlap(totals, start, daily))
        {
            if (double.IsNaN(totals[index]))
                totals[index] = value * scale;
        }
    }

    private static IEnumerable<(int Index, double Value)> Overlap(double[] totals, DateOnly start, DemandSeries daily)
    {
        for (var day = 0; day < daily.Days; day++)
        {
            var index = daily.Start.DayNumber + day - start.DayNumber;
            if (index >= 0 && index < totals.Length)
                yield return (index, daily.Total(day));
        }
    }
}

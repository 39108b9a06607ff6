using Wfm.Domain.Forecasting;

namespace Wfm.Domain.Staffing.Planning;

/// <summary>Adds agents of slots up to hours of a day, exactly as decimals.</summary>
internal sealed class TotalHours(ShrinkageByHour shrinkage, Horizon horizon)
{
    /// <summary>Hours of a planned day.</summary>
    internal StaffingTotal Of(StaffingDay day, double contacts)
    {
        var (net, scheduled, gross) = Sum(day.Date, day.Fractional);
        var runOut = (decimal)day.RunOutHours;
        var (onSchedule, paid) = shrinkage.For(day.Date, TimeSpan.FromHours(23));
        return new StaffingTotal(day.Date, contacts, net + runOut, scheduled + (runOut * onSchedule), gross + (runOut * paid), ByInterval: true);
    }

    /// <summary>Hours of a day known by its total, spread over the day as <paramref name="shape"/> is.</summary>
    internal StaffingTotal Of(DailyOutlook day, double netHours, double[] shape)
    {
        var (net, scheduled, gross) = Sum(day.Date, shape);
        var exact = (decimal)netHours;
        var scale = net > 0 ? exact / net : 0;
        return new StaffingTotal(day.Date, day.Contacts, exact, scheduled * scale, gross * scale, ByInterval: false);
    }

    private (decimal Net, decimal Scheduled, decimal Gross) Sum(DateOnly date, double[] agents)
    {
        var hours = (decimal)horizon.Hours;
        decimal net = 0, scheduled = 0, gross = 0;
        for (var slot = 0; slot < agents.Length; slot++)
        {
            if (agents[slot] == 0)
                continue;
            var (onSchedule, paid) = shrinkage.For(date, slot * horizon.Interval);
            var worked = (decimal)agents[slot] * hours;
            net += worked;
            scheduled += worked * onSchedule;
            gross += worked * paid;
        }

        return (net, scheduled, gross);
    }
}

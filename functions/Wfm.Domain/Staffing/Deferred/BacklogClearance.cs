using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Deferred;

/// <summary>The back-of-an-envelope rule for a backlog: what must be got through a day to clear it by a date while more comes in (DOMAIN 4.5).</summary>
public static class BacklogClearance
{
    /// <summary>Contacts to handle a day: backlog / days + inflow. 200 waiting, 5 days and 80 a day are 120 a day.</summary>
    public static double DailyContacts(double backlog, double days, double dailyInflow)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(backlog);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(days, 0);
        ArgumentOutOfRangeException.ThrowIfNegative(dailyInflow);
        return (backlog / days) + dailyInflow;
    }

    /// <summary>Hours of handling a day for those contacts: 120 a day at 1,500 s are 50 hours.</summary>
    public static double DailyHours(double backlog, double days, double dailyInflow, TimeSpan aht) =>
        DailyContacts(backlog, days, dailyInflow) * aht.TotalHours;

    /// <summary>People paid, fractional, where each is productive for so many hours a day before shrinkage takes its share.</summary>
    public static FullTimeEquivalent People(double dailyHours, double hoursPerDay, Shrinkage shrinkage) =>
        shrinkage.Gross(FullTimeEquivalent.Of((decimal)(dailyHours / hoursPerDay)));
}

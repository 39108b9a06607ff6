using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;

namespace Wfm.Exports.Csv;

/// <summary>Staffing as long CSV: one row for each interval in which anybody is needed.</summary>
public static class StaffingCsv
{
    /// <summary>The plans of some groups, one after the other.</summary>
    public static string Write(IEnumerable<(PlanningGroup Group, StaffingPlan Plan)> plans)
    {
        var csv = new CsvWriter().Row("group", "date", "start", "minutes", "agents", "agents_fractional", "scheduled", "paid", "load_erlangs", "bound_by");
        foreach (var (group, plan) in plans)
        {
            var minutes = 1440m / plan.SlotsPerDay;
            foreach (var day in plan.Days)
            {
                for (var slot = 0; slot < day.Agents.Length; slot++)
                {
                    if (day.Agents[slot] == 0 && day.Fractional[slot] == 0)
                        continue;
                    csv.Add(group.Id.Value).Add(day.Date).Add(TimeSpan.FromMinutes((double)(slot * minutes)).ToString("hh\\:mm", null)).Add(minutes);
                    csv.Add((decimal)day.Agents[slot]).Add(Figure(day.Fractional, slot)).Add(Figure(day.Scheduled, slot)).Add(Figure(day.Gross, slot)).Add(Figure(day.Load, slot));
                    csv.Add(slot < day.Binding.Length ? day.Binding[slot].ToString() : null).End();
                }
            }
        }

        return csv.Text;
    }

    private static decimal Figure(double[] values, int slot) => slot < values.Length && double.IsFinite(values[slot]) ? decimal.Round((decimal)values[slot], 4) : 0;
}

using Wfm.Domain.Budget;
using Wfm.Domain.Units;
using Wfm.Exports.Pack;

namespace Wfm.Exports.Xlsx;

/// <summary>Headcount, and the capacity plan in the columns of templates and systems people already have (DOMAIN 2.2, 2.4, 2.9).</summary>
internal static class PeopleSheets
{
    private static readonly string[] Keys = ["Team", "Site", "Level"];

    internal static void AddHeadcount(WorkbookWriter book, FinancePack pack) =>
        book.Sheet("Headcount", [18, 18, 16, 12], frozenRows: 1, frozenColumns: 3, sheet =>
        {
            var months = PlanMonth.Of(pack.Capacity);
            sheet.Row();
            foreach (var name in Keys)
                sheet.Text(name, CellStyle.Header);
            foreach (var month in months)
                sheet.Date(month.FirstDay, CellStyle.MonthHeader);
            var teams = pack.Operation.Teams.ToDictionary(team => team.Id);
            var totals = new decimal[months.Count];
            foreach (var plan in pack.Capacity.Teams)
            {
                foreach (var level in plan.Weeks.SelectMany(week => week.HeadsByLevel.Keys).Distinct().Order())
                {
                    sheet.Row();
                    sheet.Text(plan.Team.Value);
                    sheet.Text(teams[plan.Team].Site.Value);
                    sheet.Text(level.ToString());
                    foreach (var (index, month) in months.Index())
                    {
                        var heads = decimal.Round(month.Days.Sum(days => plan.Weeks[days.Week].HeadsByLevel.GetValueOrDefault(level) * days.Count) / month.Days.Sum(days => days.Count), 4);
                        totals[index] += heads;
                        sheet.Number(heads);
                    }
                }
            }

            var last = sheet.RowNumber;
            sheet.Row();
            sheet.Text("Heads, mean of the month", CellStyle.TextTotal);
            sheet.Text("", CellStyle.TextTotal);
            sheet.Text("", CellStyle.TextTotal);
            foreach (var (index, total) in totals.Index())
                sheet.Formula($"SUM({SheetWriter.Cell(index + 3, 2)}:{SheetWriter.Cell(index + 3, last)})", total, CellStyle.NumberTotal);
        });

    /// <summary>The annual capacity-plan template of DOMAIN 2.9, all teams together.</summary>
    internal static void AddTemplate(WorkbookWriter book, FinancePack pack, IReadOnlyList<PeopleMonth> people) =>
        book.Sheet("Template", [14], frozenRows: 1, frozenColumns: 1, sheet =>
        {
            sheet.Header("Month", "Forecast_Volume", "AHT_Seconds", "Workload_Hours", "Shrinkage_Pct", "Occupancy_Target", "SL_Target", "Required_FTE", "Gross_FTE", "Current_Headcount",
                "Attrition_Forecast", "End_Headcount", "Gap_Surplus", "New_Hire_Need", "Class_Size", "Class_Start_Date", "Ramp_Complete_Date", "Cost");
            var cost = pack.Budget.Lines.ToLookup(line => line.Month, line => line.Amount);
            var targets = pack.Operation.Groups.Select(group => group.Targets.ServiceLevel).OfType<ServiceLevelTarget>().Distinct().ToList();
            foreach (var month in people.GroupBy(team => team.Month))
            {
                var (contacts, workload, net) = (month.Sum(team => team.Contacts), month.Sum(team => team.WorkloadHours), month.Sum(team => team.NetHours));
                var (required, gross) = (month.Sum(team => team.RequiredNet), month.Sum(team => team.RequiredGross));
                sheet.Row();
                sheet.Date(month.Key, CellStyle.Month);
                sheet.Number(decimal.Round(contacts, 2));
                sheet.Number(contacts > 0 ? decimal.Round(workload * 3600 / contacts, 2) : null);
                sheet.Number(decimal.Round(workload, 2));
                sheet.Number(gross > 0 ? decimal.Round(1 - (required / gross), 6) : null, CellStyle.Percent);
                sheet.Number(net > 0 ? decimal.Round(workload / net, 6) : null, CellStyle.Percent);
                sheet.Text(targets.Count == 1 ? targets[0].ToString() : targets.Count == 0 ? null : "by group");
                sheet.Number(required);
                sheet.Number(gross);
                sheet.Number(month.Sum(team => team.StartHeads));
                sheet.Number(month.Sum(team => team.Leavers));
                sheet.Number(month.Sum(team => team.EndHeads));
                sheet.Number(month.Sum(team => team.Available) - gross);
                sheet.Number(month.Sum(team => team.Starters), CellStyle.Whole);
                sheet.Number(month.Max(team => team.LargestClass), CellStyle.Whole);
                sheet.Date(month.Min(team => team.FirstClass));
                sheet.Date(month.Max(team => team.RampComplete));
                sheet.Number(Money.FromMinorUnits(cost[month.Key].Sum(), pack.Budget.Currency).Amount, CellStyle.Money);
            }
        });

    /// <summary>The rows of an Amazon Connect capacity plan (DOMAIN 2.2), by team and month.</summary>
    internal static void AddAmazon(WorkbookWriter book, IReadOnlyList<PeopleMonth> people) =>
        book.Sheet("Amazon", [18, 14], frozenRows: 1, frozenColumns: 2, sheet =>
        {
            sheet.Header("FORECAST_GROUP", "Date", "Forecasted Contact Volume", "Forecasted AHT (s)", "Required FTEs (without Shrinkage)", "Forecasted Occupancy %", "Required FTEs (with Shrinkage)",
                "Available FTEs", "Gap", "Gap %", "Required OT %", "Required VTO %");
            foreach (var team in people)
            {
                var gap = team.Available - team.RequiredGross;
                sheet.Row();
                sheet.Text(team.Team.Value);
                sheet.Date(team.Month);
                sheet.Number(decimal.Round(team.Contacts, 2));
                sheet.Number(team.AhtSeconds);
                sheet.Number(team.RequiredNet);
                sheet.Number(team.Occupancy, CellStyle.Percent);
                sheet.Number(team.RequiredGross);
                sheet.Number(team.Available);
                sheet.Number(gap);
                sheet.Number(team.RequiredGross > 0 ? gap / team.RequiredGross : null, CellStyle.Percent);
                sheet.Number(team.Available > 0 ? team.Overtime / team.Available : null, CellStyle.Percent);
                sheet.Number(team.Available > 0 ? team.TimeOff / team.Available : null, CellStyle.Percent);
            }
        });

    /// <summary>The monthly summary of a Genesys Cloud capacity plan (DOMAIN 2.4), by staffing group.</summary>
    internal static void AddGenesys(WorkbookWriter book, IReadOnlyList<PeopleMonth> people) =>
        book.Sheet("Genesys", [18, 14], frozenRows: 1, frozenColumns: 2, sheet =>
        {
            sheet.Header("staffingGroup", "month", "required", "planned", "overUnder", "starting", "attritionFullTimeEquivalentCount", "attritionPercentage", "newHiresFullTimeEquivalentCount",
                "transfersFullTimeEquivalentCount", "extraTimeUnderTimeFullTimeEquivalentCount", "shrinkageFullTimeEquivalentCount", "shrinkagePercentage", "endOfMonthPlanned", "net");
            foreach (var team in people)
            {
                var lost = team.Available * (team.Shrinkage ?? 0);
                sheet.Row();
                sheet.Text(team.Team.Value);
                sheet.Date(team.Month, CellStyle.Month);
                sheet.Number(team.RequiredGross);
                sheet.Number(team.Available);
                sheet.Number(team.Available - team.RequiredGross);
                sheet.Number(team.StartHeads);
                sheet.Number(team.Leavers);
                sheet.Number(team.StartHeads > 0 ? team.Leavers / team.StartHeads : null, CellStyle.Percent);
                sheet.Number(team.Starters);
                sheet.Number(decimal.Round(team.EndHeads - team.StartHeads - team.Starters + team.Leavers, 4));
                sheet.Number(team.Overtime - team.TimeOff);
                sheet.Number(decimal.Round(lost, 4));
                sheet.Number(team.Shrinkage, CellStyle.Percent);
                sheet.Number(team.EndHeads);
                sheet.Number(decimal.Round(team.Available - lost, 4));
            }
        });
}

using System.Globalization;
using Spectre.Console;
using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Forecasting.Backtest;
using Wfm.Planning.PlanGroup;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;

namespace Wfm.LocalHost.Demo;

/// <summary>Prints a published plan from storage: what a planner would look at first.</summary>
internal static class PlanPrinter
{
    private const int WeeksShown = 16;

    /// <summary>The accounts as a screen has room for them; the export has each.</summary>
    private static string Column(Account account) => account switch
    {
        Account.Salaries or Account.TrainingPay or Account.Benefits or Account.Incentives or Account.ShiftDifferentials or Account.Overtime or Account.TimeOff => "People",
        Account.Recruiting or Account.Training or Account.Certifications => "Hiring",
        Account.Licences => "Licences",
        Account.Setup => "Set-up",
        Account.Facilities or Account.Equipment => "Places",
        Account.Outsourcing or Account.Outbound => "Partners",
        _ => throw new ArgumentOutOfRangeException(nameof(account), account, "An account without a column."),
    };

    internal static async Task PrintAsync(IServiceProvider services, DemoInput input, PlanHeader plan, CancellationToken cancel)
    {
        var tenant = plan.Tenant;
        var plans = services.GetRequiredService<IPlanStore>();
        var groupPlans = services.GetRequiredService<IGroupPlanStore>();
        var summaries = new List<GroupPlanSummary>();
        foreach (var group in plan.Groups)
            summaries.Add((await groupPlans.SummaryAsync(tenant, group.GroupPlan, cancel)).Value);

        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]{input.Operation.Name}[/]: plan {plan.Id}, {plan.Groups.Count} groups, from {plan.FirstWeek:yyyy-MM-dd}, engine {plan.EngineVersion}, seed {input.Operation.Seed}");
        foreach (var assumption in input.Assumptions)
            AnsiConsole.MarkupLineInterpolated($"  [grey]assumed:[/] {assumption}");
        var rejections = await services.GetRequiredService<IRejectionStore>().ListAsync(tenant, cancel);
        if (rejections.Count > 0)
            AnsiConsole.MarkupLineInterpolated($"  [yellow]{rejections.Count} rows were rejected;[/] the first: line {rejections[0].Problem.Line}: {rejections[0].Problem.Message}");

        AnsiConsole.Write(Accuracy(summaries, await HeldBack.MeasureAsync(services, input.Operation, cancel)));
        AnsiConsole.Write(People((await plans.CapacityAsync(tenant, plan.Id, cancel)).Value));
        AnsiConsole.Write(Money((await plans.SeatsAsync(tenant, plan.Id, cancel)).Value, (await plans.BudgetAsync(tenant, plan.Id, cancel)).Value));
    }

    private static Table Accuracy(IReadOnlyList<GroupPlanSummary> groups, IReadOnlyList<AccuracyRow> heldBack)
    {
        var models = heldBack.Select(row => row.Model).Distinct().ToList();
        var table = Table("Forecast accuracy: WAPE of the last 4 weeks, held back and forecast", ["Group", "Contacts a week", .. models, "Bias"]);
        foreach (var group in groups)
        {
            var rows = heldBack.Where(row => row.Series == group.Group.Value && row.HorizonDays == HeldBack.Days).ToDictionary(row => row.Model);
            table.AddRow(
            [
                group.Group.Value,
                Text($"{group.Weeks.Where(week => week.ByInterval).Select(week => week.Contacts).DefaultIfEmpty().Average():N0}"),
                .. models.Select(model => rows.TryGetValue(model, out var row) ? Text($"{row.Wape:0.0} %") : "too young"),
                rows.TryGetValue(AccuracyTable.Ours, out var ours) ? Text($"{ours.Bias:+0.0;-0.0;0.0} %") : "",
            ]);
        }

        return table;
    }

    private static Table People(CapacityPlan plan)
    {
        var table = Table("People by week", "Week", "Required FTE", "Available FTE", "Gap", "Starters", "Leavers", "Heads");
        for (var index = 0; index < Math.Min(WeeksShown, plan.Teams[0].Weeks.Count); index++)
        {
            var weeks = plan.Teams.Select(team => team.Weeks[index]).ToList();
            var gap = weeks.Sum(week => week.Gap.Value);
            table.AddRow(
                Text($"{weeks[0].Week:yyyy-MM-dd}"),
                Text($"{weeks.Sum(week => week.RequiredGross.Value):0.0}"),
                Text($"{weeks.Sum(week => week.Available.Value):0.0}"),
                Text($"{gap:+0.0;-0.0;0.0}"),
                Text($"{weeks.Sum(week => week.Starters)}"),
                Text($"{weeks.Sum(week => week.Leavers):0.0}"),
                Text($"{weeks.Sum(week => week.Heads):0.0}"));
        }

        return table.Caption($"the first {WeeksShown} of {plan.Teams[0].Weeks.Count} weeks");
    }

    private static Table Money(SeatPlan seats, BudgetEstimate budget)
    {
        var columns = budget.Lines.Select(line => line.Account).Distinct().Order().Select(Column).Distinct().ToList();
        var table = Table($"Seats, licences and budget by month, {budget.Currency}", ["Month", "Seats", "Named", "Concurrent", .. columns, "Total"]);
        foreach (var month in seats.Months)
        {
            var lines = budget.Lines.Where(line => line.Month == month.Month).ToList();
            string Amount(IEnumerable<BudgetLine> some) => Text($"{Domain.Units.Money.FromMinorUnits(some.Sum(line => line.Amount), budget.Currency).Amount:N0}");
            table.AddRow(
            [
                Text($"{month.Month:yyyy-MM}"), Text($"{month.Seats.Values.Sum()}"), Text($"{month.NamedUsers}"), Text($"{month.ConcurrentUsers}"),
                .. columns.Select(column => Amount(lines.Where(line => Column(line.Account) == column))), Amount(lines),
            ]);
        }

        return table;
    }

    private static Table Table(string title, params IReadOnlyList<string> columns)
    {
        var table = new Table { Title = new TableTitle(title), Border = TableBorder.Simple };
        foreach (var (index, column) in columns.Index())
            table.AddColumn(index == 0 ? new TableColumn(column) : new TableColumn(column).RightAligned());
        return table;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

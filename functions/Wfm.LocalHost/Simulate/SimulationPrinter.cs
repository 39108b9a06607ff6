using System.Globalization;
using Spectre.Console;
using Wfm.Domain.Staffing.Simulation;
using Wfm.Planning.SimulatePlan;

namespace Wfm.LocalHost.Simulate;

/// <summary>Shows what a played plan does: weeks and days as a table, intervals as a file.</summary>
internal static class SimulationPrinter
{
    internal static void Print(SimulatedPlan plan)
    {
        AnsiConsole.MarkupLineInterpolated($"Plan [bold]{plan.Header.Id}[/], {plan.Groups.Count} groups");
        foreach (var group in plan.Groups)
        {
            if (group.Simulation is not { } simulation)
            {
                AnsiConsole.MarkupLineInterpolated($"{group.Group.Name}: nobody comes.");
                continue;
            }

            var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(Title(group, simulation)) };
            table.AddColumn("Week or day");
            foreach (var column in (string[])["Contacts", "Service level", "95 %", "Abandoned", "Occupancy", "Target met", "95 %"])
                table.AddColumn(new TableColumn(column).RightAligned());
            foreach (var (index, week) in simulation.Weeks.Index())
            {
                Row(table, week, $"week of {week.From:yyyy-MM-dd}");
                foreach (var day in simulation.Days.Skip(7 * index).Take(7).Where(day => day.ServiceLevel is not null))
                    Row(table, day, $"  {day.From:ddd yyyy-MM-dd}");
            }

            AnsiConsole.Write(table);
        }
    }

    internal static async Task WriteAsync(SimulatedPlan plan, string file, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(file);
        await writer.WriteLineAsync("group,start,agents,planned_service_level,simulated_service_level,half_width_95".AsMemory(), cancel);
        foreach (var group in plan.Groups.Where(group => group.Simulation is not null))
        {
            var (staffing, simulation) = (group.Staffing, group.Simulation!);
            for (var slot = 0; slot < simulation.ServiceLevel.Count; slot++)
            {
                if (simulation.ServiceLevel[slot] is not { } level)
                    continue;
                var day = staffing.Days[slot / staffing.SlotsPerDay];
                var at = slot % staffing.SlotsPerDay;
                var planned = day.ServiceLevel.Length > 0 ? Text($"{day.ServiceLevel[at]:0.0000}") : "";
                var start = day.Date.ToDateTime(TimeOnly.MinValue) + (at * group.Group.Interval);
                await writer.WriteLineAsync(Text($"{group.Group.Id},{start:yyyy-MM-dd'T'HH:mm},{day.Agents[at]},{planned},{level:0.0000},{simulation.HalfWidth[slot]:0.0000}").AsMemory(), cancel);
            }
        }
    }

    private static string Title(SimulatedGroup group, PlanSimulation simulation) => Text(
        $"{group.Group.Name}: {group.Group.Targets.ServiceLevel?.ToString() ?? "no service level"}, {simulation.Realisations} realisations, {simulation.Events / 1e6:0.0} M events, days vary by {simulation.RateVariation * 100:0.#} %");

    private static void Row(Table table, SimulatedPeriod period, FormattableString name) => table.AddRow(
        Text(name),
        Text($"{period.Contacts:N0}"),
        Percent(period.ServiceLevel),
        period.HalfWidth is { } half ? Text($"± {half * 100:0.0}") : "",
        Percent(period.AbandonRate),
        Percent(period.Occupancy),
        Percent(period.TargetMet?.Share),
        period.TargetMet is { } met ? Text($"{met.Lower * 100:0} to {met.Upper * 100:0} %") : "");

    private static string Percent(double? share) => share is { } some ? Text($"{some * 100:0.0} %") : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Immutable;
using Wfm.Api.OpenApi;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Planning.Ports;
using Wfm.Planning.WriteBack;

namespace Wfm.Api.Endpoints;

internal static class GroupEndpoints
{
    private const int HistoryDays = 91;
    private const int MaximumDays = 2000;

    /// <summary>Contacts by day; null where nothing is known.</summary>
    internal sealed record DailyHistory(DateOnly Start, IReadOnlyList<double?> Contacts);

    internal static void MapGroups(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/groups", GroupsAsync).Requires(Role.PlanningRead).CutsToSites().Answers<IReadOnlyList<PlanningGroup>>("The planning groups with channel, hours and targets.");
        routes.MapGet("/api/groups/{group}/history", HistoryAsync).Requires(Role.PlanningRead).CutsToSites().Answers<DailyHistory>("Contacts by day as they are known now, all imports merged.")
            .TakesQuery("days", "How many days back from the last; 91 otherwise.", "365");
        routes.MapGet("/api/groups/{group}/forecast", ForecastAsync).Requires(Role.PlanningRead).CutsToSites().Answers<GroupForecast>("The forecast of a group: intervals, bands, two years of days, the tournament of models.");
        routes.MapGet("/api/groups/{group}/forecast/{date}/explanation", ExplanationAsync).Requires(Role.PlanningRead).CutsToSites()
            .Answers<ForecastParts>("How a day's forecast came about: a level, and a factor for weekday, holiday, day of month, season, events, other models, overrides.");
        routes.MapGet("/api/groups/{group}/staffing", StaffingAsync).Requires(Role.PlanningRead).CutsToSites().Answers<StaffingPlan>("The staffing of a group by interval: agents, load, waits, what bound.");
        routes.MapGet("/api/groups/{group}/forecast/export", ExportAsync).Requires(Role.PlanningRead).CutsToSites()
            .AnswersFile("The forecast of a group in the form of another planning system.", "text/plain")
            .TakesQuery("form", "amazon, genesys, calabrio, verint or iex.", "amazon", required: true)
            .TakesQuery("queue", "The queue's name in the other system; the group's name otherwise.", "Billing")
            .Audits("forecast.export");
    }

    private static async Task<IResult> ExportAsync(
        string group, HttpContext context, IOperationStore operations, IPlanStore plans, IGroupPlanStore groupPlans, IForecastWriter writer, CancellationToken cancel)
    {
        var text = context.Request.Query["form"].ToString();
        if (text.Any(char.IsAsciiDigit) || !Enum.TryParse<ForecastForm>(text, ignoreCase: true, out var form) || !Enum.IsDefined(form))
            return Problems.Result(Failure.Invalid("writeBack.form", $"form is amazon, genesys, calabrio, verint or iex, but was '{text}'.", "form", text));
        if (!(await CurrentAsync(group, context, operations, plans, cancel)).TryGet(out var groupPlan, out var failure)
            || !(await groupPlans.ForecastAsync(context.Caller().Tenant, groupPlan, cancel)).TryGet(out var forecast, out failure)
            || !(await operations.LoadGroupAsync(context.Caller().Tenant, PlanningGroupId.Of(group), cancel)).TryGet(out var found, out failure)
            || !writer.Write(form, found, forecast, context.Request.Query["queue"] is [{ Length: > 0 } queue] ? queue : found.Group.Name).TryGet(out var file, out failure))
            return Problems.Result(failure);
        return Results.File(file.Content, file.ContentType, file.Name);
    }

    private static async Task<IResult> HistoryAsync(string group, HttpContext context, IOperationStore operations, IVolumeStore volumes, CancellationToken cancel)
    {
        var days = HistoryDays;
        if (context.Request.Query["days"].ToString() is { Length: > 0 } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days) || days is < 1 or > MaximumDays))
            return Problems.Result(Failure.Invalid("days.range", $"days must be a whole number from 1 to {MaximumDays}.", "days"));
        if (!PlanningGroupId.Parse(group).TryGet(out var id, out var failure) || !(await operations.LoadGroupAsync(context.Caller().Tenant, id, cancel)).TryGet(out var known, out failure))
            return Problems.Result(failure);
        if (!context.Caller().Sees(known.Site.Id))
            return Problems.Result(Unknown(id));
        var totals = (await volumes.LoadAsync(context.Caller().Tenant, known, cancel)).DailyTotals(known.Group);
        if (totals is null)
            return Answers.Json(new DailyHistory(DateOnly.MinValue, []));
        var from = Math.Max(0, totals.Days - days);
        return Answers.Json(new DailyHistory(totals.Start.AddDays(from), [.. totals.Values[from..].ToArray().Select(value => double.IsNaN(value) ? (double?)null : Math.Round(value, 3))]));
    }

    private static Failure Unknown(PlanningGroupId id) => Failure.NotFound("group.unknown", $"There is no planning group '{id}'.", "group", id);

    private static async Task<IResult> GroupsAsync(HttpContext context, IOperationStore operations, CancellationToken cancel) =>
        (await operations.LoadAsync(context.Caller().Tenant, cancel)).Map(operation => operation.Groups.Where(group => context.Caller().Sees(group.Site)).ToList()).Answer();

    private static async Task<IResult> ForecastAsync(string group, HttpContext context, IOperationStore operations, IPlanStore plans, IGroupPlanStore groupPlans, CancellationToken cancel) =>
        (await CurrentAsync(group, context, operations, plans, cancel)).TryGet(out var groupPlan, out var failure)
            ? await context.PlanPartAsync("forecast", groupPlan, () => groupPlans.ForecastAsync(context.Caller().Tenant, groupPlan, cancel))
            : Problems.Result(failure);

    private static async Task<IResult> ExplanationAsync(string group, string date, HttpContext context, IOperationStore operations, IPlanStore plans, IGroupPlanStore groupPlans, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Problems.Result(Failure.Invalid("date.format", $"A date looks like 2026-06-29, but was '{date}'.", "date", date));
        if (!(await CurrentAsync(group, context, operations, plans, cancel)).TryGet(out var groupPlan, out var failure)
            || !(await groupPlans.ForecastAsync(context.Caller().Tenant, groupPlan, cancel)).TryGet(out var forecast, out failure))
            return Problems.Result(failure);
        return forecast.Parts.FirstOrDefault(parts => parts.Date == day) is { } found
            ? Answers.Json(found)
            : Problems.Result(Failure.NotFound("forecast.date", $"The current plan explains {forecast.Origin:yyyy-MM-dd} and {forecast.Parts.Count} days from there, not {day:yyyy-MM-dd}.", "date", date));
    }

    private static async Task<IResult> StaffingAsync(string group, HttpContext context, IOperationStore operations, IPlanStore plans, IGroupPlanStore groupPlans, CancellationToken cancel) =>
        (await CurrentAsync(group, context, operations, plans, cancel)).TryGet(out var groupPlan, out var failure)
            ? await context.PlanPartAsync("staffing", groupPlan, () => groupPlans.StaffingAsync(context.Caller().Tenant, groupPlan, cancel))
            : Problems.Result(failure);

    // The group plan that the current plan is made of.
    private static async Task<Result<string>> CurrentAsync(string group, HttpContext context, IOperationStore operations, IPlanStore plans, CancellationToken cancel)
    {
        if (!(await context.SeenGroupAsync(group, operations, cancel)).TryGet(out var id, out var unseen))
            return unseen;
        var current = await plans.CurrentAsync(context.Caller().Tenant, cancel);
        return current?.Plan.Groups.FirstOrDefault(planned => planned.Group == id) is { } found
            ? found.GroupPlan
            : Failure.NotFound("group.notPlanned", $"The current plan has no group '{id}'.", "group", id);
    }
}

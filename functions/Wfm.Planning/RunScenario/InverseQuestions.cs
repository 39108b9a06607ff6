using Wfm.Domain.Capacity;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Scenarios;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Planning.RunScenario;

/// <summary>Questions asked from the answer's end: what service some people or money buy, how many more may leave. Hiring decisions stand.</summary>
public sealed class InverseQuestions(RunScenario scenarios)
{
    // Service is looked for in whole percents: nobody sets targets finer.
    private const int LowestPercent = 1, HighestPercent = 99;

    /// <summary>The highest service level of a group whose requirement some people cover.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="Percent">Within the group's own answer time; 0 where even 1 % takes more.</param>
    /// <param name="AnswerWithin">The group's answer time.</param>
    /// <param name="Fte">Mean FTE that takes.</param>
    /// <param name="AffordableFte">Mean FTE there is.</param>
    public sealed record ServiceAnswer(PlanningGroupId Group, int Percent, TimeSpan AnswerWithin, decimal Fte, decimal AffordableFte);

    /// <summary>What service a mean number of paid FTE buys a group over the plan. Fails with <c>group.unknown</c> or <c>group.noTarget</c>.</summary>
    public async Task<Result<ServiceAnswer>> ServiceForFteAsync(TenantId tenant, string plan, PlanningGroupId group, decimal fte, CancellationToken cancel)
    {
        if (!(await scenarios.LoadAsync(tenant, plan, [new AhtChange(0, group)], cancel)).TryGet(out var baseline, out var failure))
            return failure;
        return ServiceForFte(baseline, group, fte, cancel);
    }

    /// <summary>
    /// What service a budget buys a group: the money over the plan's weeks divided by the loaded pay of an entry-level FTE. Fails as
    /// <see cref="ServiceForFteAsync"/>, and with <c>price.missing</c> where that pay is not known.
    /// </summary>
    public async Task<Result<ServiceAnswer>> ServiceForBudgetAsync(TenantId tenant, string plan, PlanningGroupId group, decimal budget, CancellationToken cancel)
    {
        if (!(await scenarios.LoadAsync(tenant, plan, [new AhtChange(0, group)], cancel)).TryGet(out var baseline, out var failure))
            return failure;
        if (baseline.Basis.Problem.Teams.FirstOrDefault(team => team.Team.Serves.Contains(group)) is not { } team)
            return Failure.NotFound("group.unknown", $"The plan has no planning group '{group}'.", "group", group);
        if (!team.Prices.PayPerFteWeek.TryGetValue(RoleLevel.CsrI, out var pay) || pay <= 0)
            return Failure.Invalid("price.missing", "The plan has no pay for the entry level.");
        return ServiceForFte(baseline, group, decimal.Round(budget / (pay * baseline.Basis.Problem.Weeks), 6), cancel);
    }

    /// <summary>How many more of a team may leave at the start of a week before it is short by more than an allowance in any later week.</summary>
    /// <param name="Team">The team.</param>
    /// <param name="Week">The Monday they are gone.</param>
    /// <param name="Leavers">Proficient full-time heads; -1 where the team is short without anybody leaving.</param>
    /// <param name="FirstShort">The week that one more would leave short.</param>
    public sealed record LeaversAnswer(TeamId Team, DateOnly Week, int Leavers, DateOnly? FirstShort);

    /// <summary>How many more may leave. Fails with <c>team.unknown</c> or <c>week.unknown</c>.</summary>
    /// <param name="tenant">Whose plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="team">The team.</param>
    /// <param name="week">The week.</param>
    /// <param name="shortAllowed">FTE the team may be short, 0 or more.</param>
    /// <param name="weeks">For how many weeks from then; the recruiting time and the ramp, as a rule.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<Result<LeaversAnswer>> LeaversAsync(TenantId tenant, string plan, TeamId team, DateOnly week, decimal shortAllowed, int weeks, CancellationToken cancel)
    {
        if (!(await scenarios.LoadAsync(tenant, plan, [], cancel)).TryGet(out var baseline, out var failure))
            return failure;
        var capacity = CapacityPlanner.Build(baseline.Basis.Problem, baseline.Basis.Decisions);
        if (capacity.Teams.FirstOrDefault(some => some.Team == team) is not { } planned)
            return Failure.NotFound("team.unknown", $"The plan has no team '{team}'.", "team", team);
        var later = planned.Weeks.Where(some => some.Week >= week).Take(Math.Max(1, weeks)).ToList();
        if (later.Count == 0)
            return Failure.NotFound("week.unknown", $"The plan has no week from {week:yyyy-MM-dd} on.", "week", week);

        // Of n who leave, those who would have left anyway are missed less and less.
        var tenured = baseline.Basis.Problem.Teams.Single(some => some.Team.Id == team).Team.Attrition;
        var stays = 1m;
        var most = decimal.MaxValue;
        DateOnly? first = null;
        foreach (var some in later)
        {
            var room = (some.Gap.Value + shortAllowed) / Math.Max(0.000001m, stays);
            if (room < most)
                (most, first) = (room, some.Week);
            stays *= 1 - Math.Min(1, tenured.Tenured.PerWeek * tenured.SeasonAt(some.Week));
        }

        return new LeaversAnswer(team, later[0].Week, most < 0 ? -1 : decimal.ToInt32(decimal.Floor(most)), first);
    }

    private static Result<ServiceAnswer> ServiceForFte(Baseline baseline, PlanningGroupId id, decimal fte, CancellationToken cancel)
    {
        if (baseline.Groups.FirstOrDefault(group => group.Id == id) is not { } group)
            return Failure.NotFound("group.unknown", $"The plan has no planning group '{id}'.", "group", id);
        if (!group.Channel.IsLive() || group.Targets.ServiceLevel is not { } target)
            return Failure.Invalid("group.noTarget", $"Group '{id}' has no service-level target that could be moved.", "group", id);

        Result<decimal> Required(int percent)
        {
            var change = new TargetChange(ServiceLevelTarget.Create(percent, target.AnswerWithin, target.Definition).Value, id);
            return ScenarioRunner.Run(baseline.Basis, baseline.Groups, [change], baseline.Forecasts, null, cancel)
                .Map(branch => branch.Problem.Teams.SelectMany(team => team.Demand).SelectMany(week => week.Groups).Where(demand => demand.Group == id).Sum(demand => demand.Gross.Value) / branch.Problem.Weeks);
        }

        // More service never takes fewer people, so halving finds the last percent that fits.
        var (low, high) = (LowestPercent - 1, HighestPercent + 1);
        var needed = 0m;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (!Required(middle).TryGet(out var takes, out var failure))
                return failure;
            if (takes <= fte)
                (low, needed) = (middle, takes);
            else
                high = middle;
        }

        return new ServiceAnswer(id, low, target.AnswerWithin, decimal.Round(needed, 6), fte);
    }
}

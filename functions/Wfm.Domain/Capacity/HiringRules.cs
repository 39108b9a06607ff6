using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>Says which limits of a problem a plan breaks; none where it may be carried out. Formula: FORMULAS.md#hiring-limits.</summary>
public static class HiringRules
{
    /// <summary>One limit broken.</summary>
    /// <param name="Limit">Which.</param>
    /// <param name="Where">The team, centre or cap.</param>
    /// <param name="Week">The Monday.</param>
    /// <param name="Asked">What the plan takes.</param>
    /// <param name="Allowed">What there is.</param>
    public sealed record Violation(HiringLimit Limit, string Where, DateOnly Week, decimal Asked, decimal Allowed);

    /// <summary>All limits that are broken, by week.</summary>
    public static IReadOnlyList<Violation> Check(HiringProblem problem, HiringDecisions decisions)
    {
        var found = new List<Violation>();
        var plans = decisions.Teams.ToDictionary(team => team.Team, team => team.Weeks);
        var forecast = new WorkforceForecast(problem.Teams.Select(team => team.Team), problem.FirstWeek);
        for (var index = 0; index < problem.Weeks; index++)
        {
            var monday = problem.Monday(index);
            foreach (var team in problem.Teams.Select(team => team.Team))
                found.AddRange(OfTeam(problem, team, plans[team.Id], index, forecast.Teams[team.Id]).Select(broken => new Violation(broken.Limit, team.Id.Value, monday, broken.Asked, broken.Allowed)));
            var week = forecast.Advance(plans.ToDictionary(plan => plan.Key, plan => plan.Value[index]));
            foreach (var team in problem.Teams.Select(team => team.Team).Where(team => team.Mentors.Limited))
            {
                // A plan cannot undo juniors who are there already: only starters of its own can be too many.
                var supply = week[team.Id];
                if (supply.Juniors > supply.MentorPlaces && StartedWithin(plans[team.Id], index, team.Ramp.TrainingWeeks, team.Mentors.MentoredWeeks) > 0)
                    found.Add(new Violation(HiringLimit.Mentors, team.Id.Value, monday, supply.Juniors, supply.MentorPlaces));
            }

            foreach (var centre in problem.Rules.TrainingCentres)
                found.AddRange(OfCentre(problem, centre, plans, index).Select(broken => new Violation(broken.Limit, centre.Name, monday, broken.Asked, broken.Allowed)));
        }

        found.AddRange(OfBudget(problem, decisions));
        return found;
    }

    private static IEnumerable<(HiringLimit Limit, decimal Asked, decimal Allowed)> OfTeam(
        HiringProblem problem, Team team, IReadOnlyList<WeekDecisions> plan, int index, SupplyForecast before)
    {
        var decided = plan[index];
        if (decided.Starters > 0 && index < team.RecruitingWeeks)
            yield return (HiringLimit.LeadTime, decided.Starters, 0);
        if (decided.Starters > 0 && problem.Rules.Freezes.Any(freeze => freeze.Covers(team.Id, problem.Monday(index))))
            yield return (HiringLimit.Freeze, decided.Starters, 0);
        foreach (var one in decided.Classes.Where(one => one.Heads > 0))
        {
            if (one.Heads < team.SmallestClass)
                yield return (HiringLimit.ClassSize, one.Heads, team.SmallestClass);
            if (one.Heads > team.LargestClass)
                yield return (HiringLimit.ClassSize, one.Heads, team.LargestClass);
        }

        foreach (var promotion in decided.Promotions)
        {
            var rule = team.Promotions.FirstOrDefault(rule => rule.From == promotion.From && rule.To == promotion.To);
            var eligible = rule is null ? 0 : before.Eligible(rule);
            if (promotion.Heads > eligible)
                yield return (HiringLimit.Promotion, promotion.Heads, eligible);
        }

        if (team.Flex.OvertimeWeeksInARow is { } most && index >= most && Enumerable.Range(index - most, most + 1).All(week => plan[week].Overtime.Value > 0))
            yield return (HiringLimit.Overtime, most + 1, most);
        var outsourced = plan.Take(index + 1).Sum(week => week.OutsourcedStarters - week.OutsourcedEnding) + team.Heads.Where(cohort => cohort.Employer == Employer.Outsourced).Sum(cohort => cohort.Heads);
        if (decided.OutsourcedStarters > 0 && (team.Outsourcing is not { } partner || index < partner.LeadWeeks || outsourced > partner.MostHeads))
            yield return (HiringLimit.Outsourcing, outsourced, team.Outsourcing is { } some && index >= some.LeadWeeks ? some.MostHeads : 0);
    }

    private static IEnumerable<(HiringLimit Limit, decimal Asked, decimal Allowed)> OfCentre(
        HiringProblem problem, TrainingCentre centre, Dictionary<TeamId, IReadOnlyList<WeekDecisions>> plans, int index)
    {
        var members = problem.Teams.Select(team => team.Team).Where(team => centre.Teams.Contains(team.Id)).ToList();
        var classes = members.Sum(team => Enumerable.Range(0, team.Ramp.TrainingWeeks).Where(back => back <= index).Sum(back => plans[team.Id][index - back].Classes.Count(one => one.Heads > 0)));
        if (classes > centre.Rooms)
            yield return (HiringLimit.Rooms, classes, centre.Rooms);
        if (classes > centre.ClassesAtATime)
            yield return (HiringLimit.Trainers, classes, centre.ClassesAtATime);
        foreach (var one in members.SelectMany(team => plans[team.Id][index].Classes).Where(one => one.Heads > centre.SeatsPerRoom))
            yield return (HiringLimit.TrainingSeats, one.Heads, centre.SeatsPerRoom);
    }

    private static IEnumerable<Violation> OfBudget(HiringProblem problem, HiringDecisions decisions)
    {
        if (problem.Rules.BudgetCaps.Count == 0)
            yield break;
        var costs = HiringCost.Weekly(problem, decisions);
        foreach (var cap in problem.Rules.BudgetCaps)
        {
            var paid = costs.Where(team => cap.Team is null || cap.Team == team.Key)
                .Sum(team => team.Value.Where((_, index) => problem.Monday(index) >= cap.From && problem.Monday(index) <= cap.To).Sum(week => week.Paid));
            if (paid > cap.Most)
                yield return new Violation(HiringLimit.Budget, cap.Team?.Value ?? "all teams", cap.From, paid, cap.Most);
        }
    }

    // Starters of the plan itself who are juniors in the week.
    private static int StartedWithin(IReadOnlyList<WeekDecisions> plan, int index, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Where(back => back <= index).Sum(back => plan[index - back].Starters);
}

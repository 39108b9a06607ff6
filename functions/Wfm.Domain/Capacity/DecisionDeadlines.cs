using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>What has to be decided.</summary>
public enum DeadlineKind
{
    /// <summary>Start a class, and open its requisition a recruiting time before.</summary>
    StartClass,

    /// <summary>Bring in the outsourcing partner's people, and sign a lead time before.</summary>
    StartPartner,
}

/// <summary>The last dates for one decision of a plan before its team is shorter than planned.</summary>
/// <param name="Kind">What has to be decided.</param>
/// <param name="Team">The team.</param>
/// <param name="Heads">How many people it brings.</param>
/// <param name="Planned">The Monday the plan has them start.</param>
/// <param name="StartBy">The last Monday they can start.</param>
/// <param name="DecideBy">The last day to open the requisition, or to sign; before the plan's first week it is late already.</param>
/// <param name="FirstShort">The first week that is short, or shorter, without them; null where none is, and the decision can wait beyond the plan.</param>
/// <param name="ShortFteWeeks">FTE weeks that are missing without them, beyond what is missing anyway.</param>
/// <param name="CostOfMissing">What that costs more than it saves, in major units; for finance alone.</param>
public sealed record DecisionDeadline(
    DeadlineKind Kind, TeamId Team, int Heads, DateOnly Planned, DateOnly StartBy, DateOnly DecideBy, DateOnly? FirstShort, decimal ShortFteWeeks, decimal? CostOfMissing);

/// <summary>
/// Finds deadlines by trying: each decision is left out, and then put off week by week, with everything else as planned; expected attrition.
/// Formula: FORMULAS.md#deadlines.
/// </summary>
public static class DecisionDeadlines
{
    // Fractions of a head come and go with the way leavers are counted.
    private const decimal Noticeable = 0.5m;

    /// <summary>Deadlines of everything that starts in the first weeks of a plan, by date to decide.</summary>
    /// <param name="problem">What the plan was decided from.</param>
    /// <param name="decisions">Its decisions.</param>
    /// <param name="weeks">How far to look: starts in so many weeks from the first on.</param>
    /// <param name="cancel">Stops the work.</param>
    public static IReadOnlyList<DecisionDeadline> Of(HiringProblem problem, HiringDecisions decisions, int weeks, CancellationToken cancel = default)
    {
        var deadlines = new List<DecisionDeadline>();
        foreach (var team in problem.Teams)
        {
            var plan = decisions.Of(team.Team.Id);
            var trial = new Trial(problem, team, plan);
            for (var week = 0; week < Math.Min(weeks, plan.Count); week++)
            {
                cancel.ThrowIfCancellationRequested();
                if (plan[week].Starters > 0)
                    deadlines.Add(Of(DeadlineKind.StartClass, problem, team, plan, trial, week));
                if (plan[week].OutsourcedStarters > 0)
                    deadlines.Add(Of(DeadlineKind.StartPartner, problem, team, plan, trial, week));
            }
        }

        return [.. deadlines.OrderBy(deadline => deadline.DecideBy).ThenBy(deadline => deadline.Team).ThenBy(deadline => deadline.Planned)];
    }

    private static DecisionDeadline Of(DeadlineKind kind, HiringProblem problem, TeamProblem team, IReadOnlyList<WeekDecisions> plan, Trial trial, int week)
    {
        var without = trial.Of(Moved(plan, kind, week, null));

        // Later never means less is missing, so halving finds the last week that costs nobody's service.
        var (fits, misses) = (week, problem.Weeks);
        while (misses - fits > 1)
        {
            var middle = (fits + misses) / 2;
            if (trial.Of(Moved(plan, kind, week, middle)).Short - trial.Planned.Short <= Noticeable)
                fits = middle;
            else
                misses = middle;
        }

        var lead = kind == DeadlineKind.StartClass ? team.Team.RecruitingWeeks : team.Team.Outsourcing?.LeadWeeks ?? 0;
        return new DecisionDeadline(
            kind,
            team.Team.Id,
            kind == DeadlineKind.StartClass ? plan[week].Starters : plan[week].OutsourcedStarters,
            problem.Monday(week),
            problem.Monday(fits),
            problem.Monday(fits).AddDays(-7 * lead),
            trial.FirstShorter(without) is { } index ? problem.Monday(index) : null,
            Math.Max(0, without.Short - trial.Planned.Short),
            without.Cost - trial.Planned.Cost);
    }

    /// <summary>The plan with one week's starters put off to another, or left out.</summary>
    private static List<WeekDecisions> Moved(IReadOnlyList<WeekDecisions> plan, DeadlineKind kind, int from, int? to)
    {
        var moved = plan.ToList();
        if (kind == DeadlineKind.StartClass)
        {
            moved[from] = plan[from] with { Classes = [] };
            if (to is { } week)
                moved[week] = moved[week] with { Classes = [.. moved[week].Classes, .. plan[from].Classes] };
        }
        else
        {
            moved[from] = plan[from] with { OutsourcedStarters = 0 };
            if (to is { } week)
                moved[week] = moved[week] with { OutsourcedStarters = moved[week].OutsourcedStarters + plan[from].OutsourcedStarters };
        }

        return moved;
    }

    private sealed record Outcome(decimal[] ShortByWeek, decimal Cost)
    {
        internal decimal Short { get; } = ShortByWeek.Sum();
    }

    private sealed class Trial
    {
        private readonly HiringProblem _problem;
        private readonly TeamProblem _team;

        internal Trial(HiringProblem problem, TeamProblem team, IReadOnlyList<WeekDecisions> plan)
        {
            _problem = problem;
            _team = team;
            Planned = Of(plan);
        }

        internal Outcome Planned { get; }

        internal Outcome Of(IReadOnlyList<WeekDecisions> plan)
        {
            var supply = new SupplyForecast(_team.Team, _problem.FirstWeek);
            var missing = new decimal[plan.Count];
            var cost = 0m;
            for (var week = 0; week < plan.Count; week++)
            {
                var there = supply.Advance(plan[week]);
                missing[week] = Math.Max(0, (_team.Demand[week].Gross - there.Available).Value);
                cost += HiringCost.Of(_team.Prices, there, plan[week], _team.Demand[week]).Total;
            }

            return new Outcome(missing, cost);
        }

        internal int? FirstShorter(Outcome without)
        {
            for (var week = 0; week < without.ShortByWeek.Length; week++)
            {
                if (without.ShortByWeek[week] - Planned.ShortByWeek[week] > Noticeable)
                    return week;
            }

            return null;
        }
    }
}

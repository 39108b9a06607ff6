using Wfm.Domain.Operations;

namespace Wfm.Domain.Workforce;

/// <summary>
/// Rolls a team forward week by week: people learn, rise, move, leave and are joined by starters. Heads in = heads left + heads gone, exactly:
/// leavers are rounded to 10 digits, everybody else who moves is whole. Monday's order: returns and transfers out, arrivals, starters,
/// promotions; leavers go at the end of the week. Formula: FORMULAS.md#supply.
/// </summary>
public sealed class SupplyForecast
{
    /// <summary>Digits of heads and FTE.</summary>
    internal const int Digits = 10;

    private readonly WeekOfTeam _rules;
    private DateOnly _week;
    private List<Cohort> _cohorts;
    private HeadLedger? _ledger;

    /// <summary>A team as it stands at the start of the plan, and the plan's first Monday.</summary>
    public SupplyForecast(Team team, DateOnly firstWeek)
    {
        _rules = new WeekOfTeam(team);
        _week = firstWeek;
        _cohorts = [.. team.Heads.Where(cohort => cohort.Heads > 0)];
    }

    private SupplyForecast(SupplyForecast other)
    {
        _rules = other._rules;
        _week = other._week;
        _cohorts = [.. other._cohorts];
        _ledger = other._ledger?.Copy();
    }

    /// <summary>The team.</summary>
    public Team Team => _rules.Team;

    /// <summary>The Monday the next <see cref="Advance"/> is about.</summary>
    public DateOnly Week => _week;

    /// <summary>Everybody there, the partner's people too, as they stand.</summary>
    public IReadOnlyList<Cohort> Cohorts => _cohorts;

    /// <summary>A copy that can be rolled forward without moving this one.</summary>
    public SupplyForecast Copy() => new(this);

    /// <summary>Heads who may be promoted by a rule this week.</summary>
    public decimal Eligible(PromotionRule rule) => _cohorts.Where(cohort => IsEligible(cohort, rule)).Sum(cohort => cohort.Heads);

    /// <summary>Lets Monday's departures go: returns of loans, then transfers. Who goes where; the others arrive by <see cref="Arrive"/>.</summary>
    internal IReadOnlyList<(TeamId To, Cohort People)> Depart(WeekDecisions decisions)
    {
        _ledger = new HeadLedger(_cohorts);
        var gone = new List<(TeamId, Cohort)>();
        foreach (var cohort in _cohorts.Where(cohort => cohort.Loan is { WeeksLeft: 0 }).ToList())
        {
            _cohorts.Remove(cohort);
            gone.Add((cohort.Loan!.Home, cohort with { Loan = null }));
        }

        foreach (var transfer in decisions.Transfers)
        {
            foreach (var cohort in Take(transfer.Heads, cohort => cohort.Level == transfer.Level && cohort.Employer == Employer.Own && cohort.Loan is null && _rules.PhaseOf(cohort) != RampPhase.Training))
                gone.Add((transfer.To, cohort with { Loan = transfer.Weeks is { } weeks ? new Loan(Team.Id, weeks) : null }));
        }

        foreach (var (_, cohort) in gone)
            _ledger.Out(cohort);
        return gone;
    }

    /// <summary>Lets people come from other teams, after every team's departures.</summary>
    internal void Arrive(Cohort people)
    {
        _ledger!.In(people);
        _cohorts.Add(people);
    }

    /// <summary>Carries out the rest of the week's decisions, gives the week, and moves to its end.</summary>
    public SupplyWeek Advance(WeekDecisions decisions)
    {
        if (_ledger is null)
            Depart(decisions);
        var ledger = _ledger!;
        foreach (var starting in decisions.Classes.Where(starting => starting.Heads > 0))
        {
            var cohort = new Cohort(starting.Level, starting.Heads, TenureWeeks: 0, starting.FtePerHead);
            ledger.Started(cohort);
            _cohorts.Add(cohort);
        }

        Outsource(decisions);
        foreach (var promotion in decisions.Promotions)
            Promote(promotion, ledger);

        var leavers = new decimal[_cohorts.Count];
        var season = Team.Attrition.SeasonAt(_week);
        for (var index = 0; index < leavers.Length; index++)
            leavers[index] = _rules.LeaversOf(_cohorts[index], season);
        var week = _rules.Count(_cohorts, leavers, decisions, _week);

        var next = new List<Cohort>(_cohorts.Count);
        foreach (var (index, cohort) in _cohorts.Index())
        {
            ledger.Left(cohort, leavers[index]);
            if (cohort.Heads > leavers[index])
                next.Add(Older(cohort, cohort.Heads - leavers[index]));
        }

        _cohorts = next;
        _ledger = null;
        _week = _week.AddDays(7);
        return week with { Flows = ledger.Flows() };
    }

    private static Cohort Older(Cohort cohort, decimal heads) => cohort with
    {
        Heads = heads,
        TenureWeeks = cohort.TenureWeeks + 1,
        LevelWeeks = cohort.LevelWeeks + 1,
        Loan = cohort.Loan is { } loan ? loan with { WeeksLeft = loan.WeeksLeft - 1 } : null,
    };

    private static bool IsEligible(Cohort cohort, PromotionRule rule) =>
        cohort.Level == rule.From && cohort.Employer == Employer.Own && cohort.Loan is null && cohort.TenureWeeks >= rule.EligibleAfterWeeks;

    private void Outsource(WeekDecisions decisions)
    {
        if (decisions.OutsourcedEnding > 0)
            Take(decisions.OutsourcedEnding, cohort => cohort.Employer == Employer.Outsourced);
        if (decisions.OutsourcedStarters > 0)
            _cohorts.Add(new Cohort(RoleLevel.CsrI, decisions.OutsourcedStarters, TenureWeeks: 0) { Employer = Employer.Outsourced });
    }

    private void Promote(Promotion promotion, HeadLedger ledger)
    {
        if (Team.Promotions.FirstOrDefault(rule => rule.From == promotion.From && rule.To == promotion.To) is not { } rule)
            return;
        foreach (var cohort in Take(promotion.Heads, cohort => IsEligible(cohort, rule)))
        {
            ledger.Promoted(cohort, promotion.To);
            _cohorts.Add(cohort with { Level = promotion.To, LevelWeeks = 0 });
        }
    }

    // Longest there first, whole heads as long as there are any: no share is divided, so nothing is lost to rounding.
    private List<Cohort> Take(decimal heads, Func<Cohort, bool> from)
    {
        var taken = new List<Cohort>();
        foreach (var cohort in _cohorts.Where(from).OrderByDescending(cohort => cohort.TenureWeeks).ToList())
        {
            if (heads <= 0)
                break;
            var some = Math.Min(heads, cohort.Heads);
            heads -= some;
            taken.Add(cohort with { Heads = some });
            var index = _cohorts.IndexOf(cohort);
            if (some == cohort.Heads)
                _cohorts.RemoveAt(index);
            else
                _cohorts[index] = cohort with { Heads = cohort.Heads - some };
        }

        return taken;
    }
}

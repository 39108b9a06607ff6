using Wfm.Domain.Units;

namespace Wfm.Domain.Workforce;

/// <summary>What a team's people are worth in one week, and who of them leaves. Formulas: FORMULAS.md#supply, #mentoring.</summary>
internal sealed class WeekOfTeam(Team team)
{
    private readonly decimal _training = team.Attrition.Training.PerWeek;
    private readonly decimal _firstNinetyDays = team.Attrition.FirstNinetyDays.PerWeek;
    private readonly decimal _tenured = team.Attrition.Tenured.PerWeek;

    internal Team Team => team;

    internal RampPhase PhaseOf(Cohort cohort) => RampOf(cohort).PhaseAt(cohort.TenureWeeks);

    /// <summary>Expected leavers of a cohort in a week, to 10 digits, at most all of it.</summary>
    internal decimal LeaversOf(Cohort cohort, decimal season)
    {
        if (cohort.Employer == Employer.Outsourced)
            return 0;
        var rate = cohort.TenureWeeks < team.Ramp.TrainingWeeks ? _training : cohort.TenureWeeks < AttritionRates.NinetyDays ? _firstNinetyDays : _tenured;
        return Math.Min(cohort.Heads, Round(cohort.Heads * Math.Min(1, rate * season)));
    }

    internal SupplyWeek Count(IReadOnlyList<Cohort> cohorts, decimal[] leavers, WeekDecisions decisions, DateOnly week)
    {
        decimal contracted = 0, leading = 0, promotion = 0, outsourced = 0, outsourcedHeads = 0, inTraining = 0, juniors = 0, left = 0;
        var levels = new SortedDictionary<RoleLevel, LevelCount>();
        var people = new SortedDictionary<(RoleLevel, RampPhase, int), (decimal Heads, decimal Fte)>();
        foreach (var (index, cohort) in cohorts.Index())
        {
            var fte = cohort.Heads * cohort.FtePerHead;
            var (worth, promoted) = WorthOf(cohort, fte);
            if (cohort.Employer == Employer.Outsourced)
            {
                outsourced += worth;
                outsourcedHeads += cohort.Heads;
                continue;
            }

            var phase = PhaseOf(cohort);
            contracted += Round(fte);
            promotion += promoted;
            leading += Leads(cohort.Level) ? Round(fte) : 0;
            left += leavers[index];
            inTraining += phase == RampPhase.Training ? cohort.Heads : 0;
            var isJunior = phase != RampPhase.Training && cohort.TenureWeeks < team.Mentors.MentoredWeeks;
            juniors += isJunior ? cohort.Heads : 0;
            levels[cohort.Level] = levels.GetValueOrDefault(cohort.Level).With(cohort.Heads, worth, phase == RampPhase.Training, cohort.TenureWeeks >= team.Mentors.MentoredWeeks);
            var key = (cohort.Level, phase, cohort.PayStep);
            var alike = people.GetValueOrDefault(key);
            people[key] = (alike.Heads + cohort.Heads, alike.Fte + fte);
        }

        var productive = levels.Values.Sum(level => level.Worth);
        var leave = new SortedDictionary<RoleLevel, decimal>(levels.ToDictionary(level => level.Key, level => OnLeave(level.Key, level.Value, week)));
        var available = levels.ToDictionary(level => level.Key, level => level.Value.Worth - leave[level.Key]);
        var places = Mentor(levels, available, juniors);
        var mentoring = productive - leave.Values.Sum() - available.Values.Sum();
        var flexible = available.Values.Sum();
        var parts = new SupplyParts
        {
            Contracted = FullTimeEquivalent.Of(contracted),
            Leading = FullTimeEquivalent.Of(leading),
            Promotion = FullTimeEquivalent.Of(promotion),
            Ramp = FullTimeEquivalent.Of(contracted - leading - promotion - productive),
            Leave = FullTimeEquivalent.Of(leave.Values.Sum()),
            Mentoring = FullTimeEquivalent.Of(mentoring),
            Overtime = Within(decisions.Overtime, team.Flex.OvertimeShare, flexible),
            VoluntaryTimeOff = Within(decisions.VoluntaryTimeOff, team.Flex.VoluntaryTimeOffShare, flexible),
            Outsourced = FullTimeEquivalent.Of(outsourced),
        };
        return new SupplyWeek(levels.Values.Sum(level => level.Heads), parts.Available, left, new SortedDictionary<RoleLevel, decimal>(levels.ToDictionary(level => level.Key, level => level.Value.Heads)))
        {
            Parts = parts,
            AvailableByLevel = new SortedDictionary<RoleLevel, FullTimeEquivalent>(available.ToDictionary(level => level.Key, level => FullTimeEquivalent.Of(level.Value))),
            People = [.. people.Select(alike => new PeopleCount(alike.Key.Item1, alike.Key.Item2, alike.Key.Item3, alike.Value.Heads, Round(alike.Value.Fte)))],
            InTraining = inTraining,
            Juniors = juniors,
            MentorPlaces = places,
            OutsourcedHeads = outsourcedHeads,
        };
    }

    private static decimal Round(decimal value) => decimal.Round(value, SupplyForecast.Digits);

    private static FullTimeEquivalent Within(FullTimeEquivalent asked, decimal share, decimal of) =>
        FullTimeEquivalent.Of(Round(Math.Clamp(asked.Value, 0, Math.Max(0, share * of))));

    // Leads and managers lead: they handle no contacts of the plan.
    private static bool Leads(RoleLevel level) => level >= RoleLevel.TeamLead;

    private Ramp RampOf(Cohort cohort) => cohort.Employer == Employer.Outsourced && team.Outsourcing is { } partner ? partner.Ramp : team.Ramp;

    // What a cohort is worth, and how much less that is because it learns a new level.
    private (decimal Worth, decimal Promotion) WorthOf(Cohort cohort, decimal fte)
    {
        if (Leads(cohort.Level))
            return (0, 0);
        var ramp = RampOf(cohort).ProductivityAt(cohort.TenureWeeks);
        var settled = Round(fte * ramp);
        if (cohort.LevelWeeks is not { } weeks || team.Promotions.FirstOrDefault(rule => rule.To == cohort.Level) is not { } rule)
            return (settled, 0);
        var worth = Round(fte * Math.Min(ramp, rule.ProductivityAt(weeks)));
        return (worth, settled - worth);
    }

    // Absentees are taken from those past class, at what such a head is worth on average.
    private decimal OnLeave(RoleLevel level, LevelCount count, DateOnly week)
    {
        if (count.PastClass == 0)
            return 0;
        var planned = team.Leaves.Where(leave => leave.Level == level && leave.Covers(week)).Sum(leave => leave.Heads);
        var away = Math.Min(count.PastClass, planned + (team.LongLeaveShare * count.PastClass));
        return Math.Min(count.Worth, Round(count.Worth * away / count.PastClass));
    }

    // Seniors take juniors first. The hours come out of what mentors are worth; places are counted in juniors.
    private decimal Mentor(SortedDictionary<RoleLevel, LevelCount> levels, Dictionary<RoleLevel, decimal> available, decimal juniors)
    {
        var mentors = team.Mentors;
        var seniorPlaces = levels.GetValueOrDefault(RoleLevel.SeniorCsr).CanMentor * mentors.JuniorsPerSenior;
        var places = seniorPlaces + (levels.GetValueOrDefault(RoleLevel.CsrII).CanMentor * mentors.JuniorsPerCsrII);
        var withSenior = mentors.Limited ? Math.Min(juniors, seniorPlaces) : juniors;
        Spend(RoleLevel.SeniorCsr, withSenior);
        Spend(RoleLevel.CsrII, juniors - withSenior);
        return places;

        void Spend(RoleLevel level, decimal with)
        {
            if (available.TryGetValue(level, out var fte))
                available[level] = fte - Math.Min(fte, Round(with * mentors.HoursPerJunior / team.WeeklyHours));
        }
    }

    private readonly record struct LevelCount(decimal Heads, decimal Worth, decimal PastClass, decimal CanMentor)
    {
        internal LevelCount With(decimal heads, decimal worth, bool inClass, bool canMentor) =>
            new(Heads + heads, Worth + worth, PastClass + (inClass ? 0 : heads), CanMentor + (canMentor ? heads : 0));
    }
}

using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;
using Wfm.Sample.Blueprints;
using Wfm.Sample.Realised;
using Wfm.Sample.Truth;

namespace Wfm.Sample.Workforce;

/// <summary>Fills teams with people: about as many as the four weeks after the as-of date need, times the team's supply.</summary>
/// <remarks>Team leads and managers are not among the heads, because heads are the capacity of a team.</remarks>
internal static class TeamSizing
{
    // Level, weeks since the first day, share of heads, contract share. Tier 2 is filled from within, so nobody in it is new.
    private static readonly (RoleLevel Level, int TenureWeeks, decimal Share, decimal Fte)[] Tier1Mix =
    [
        (RoleLevel.CsrI, 30, 0.18m, 1), (RoleLevel.CsrI, 55, 0.16m, 1), (RoleLevel.CsrII, 90, 0.12m, 1), (RoleLevel.CsrII, 130, 0.12m, 1),
        (RoleLevel.CsrI, 80, 0.10m, 0.6m), (RoleLevel.SeniorCsr, 190, 0.08m, 1), (RoleLevel.CsrI, 13, 0.07m, 1), (RoleLevel.CsrI, 7, 0.06m, 1),
        (RoleLevel.SeniorCsr, 300, 0.06m, 1), (RoleLevel.CsrI, 2, 0.05m, 1),
    ];

    private static readonly (RoleLevel Level, int TenureWeeks, decimal Share, decimal Fte)[] Tier2Mix =
    [
        (RoleLevel.CsrII, 110, 0.35m, 1), (RoleLevel.CsrII, 60, 0.30m, 1), (RoleLevel.SeniorCsr, 170, 0.20m, 1), (RoleLevel.SeniorCsr, 280, 0.15m, 1),
    ];

    /// <summary>The team with its people.</summary>
    public static Team Fill(TeamPlan plan, IReadOnlyList<GroupTraits> groups, ulong seed, DateOnly asOf)
    {
        var team = new Team
        {
            Id = TeamId.Of(plan.Id),
            Name = plan.Name,
            Site = plan.Site.Id,
            Serves = [.. groups.Select(group => group.Group.Id)],
            WeeklyHours = plan.WeeklyHours,
            Heads = [],
            // 20 % lost in a 4-week class and 20 % to day 90 (DOMAIN 4.3, NI1), then 27 % a year.
            Attrition = AttritionRates.Weekly(0.054m, 0.024m, 0.006m),
            Ramp = Ramp.Typical,
            Promotions = RoleLadder.Promotions,
            Tiers = RoleLadder.Tiers,
            Contracts = RoleLadder.Contracts,
        };
        var required = groups.Sum(group => RequiredFte(group, team, seed, asOf));
        var mix = groups.All(group => group.Group.Tier > 1) ? Tier2Mix : Tier1Mix;
        return team with { Heads = People((decimal)(required * plan.Supply), mix, team.Ramp) };
    }

    /// <summary>Paid FTE the group needs in a mean week of the next four.</summary>
    internal static double RequiredFte(GroupTraits group, Team team, ulong seed, DateOnly asOf)
    {
        var week = PlainWeek(group, seed, asOf);
        var perErlang = group.Group.TypicalAht / group.Group.Interval;
        var agentHours = 0.0;
        for (var slot = 0; slot < week.Length; slot++)
        {
            if (week[slot] > 0)
                agentHours += PlannedAgents.For(group.Group, week[slot] * perErlang) * group.Group.Interval.TotalHours;
        }

        var shrinkage = group.Group.Shrinkage.Total.Value;
        return (double)(shrinkage.Gross(FullTimeEquivalent.FromWeeklyHours((decimal)agentHours, team.WeeklyHours)).Value * team.ScheduleInefficiency);
    }

    /// <summary>True rates of a mean week of the next four, Sunday first, by slot; escalations included, their lag left out.</summary>
    private static double[] PlainWeek(GroupTraits group, ulong seed, DateOnly asOf)
    {
        var contacts = new ExpectedContacts(group, seed, asOf, HappeningPlan.Draw(group, seed, asOf), new CalendarEffects(group, seed));
        var level = group.WeeklyContacts * Enumerable.Range(0, 28).Average(day => contacts.LevelOn(asOf.AddDays(day)));
        var week = new double[7 * group.SlotsPerDay];
        for (var slot = 0; slot < week.Length; slot++)
            week[slot] = level * contacts.PlainShare((DayOfWeek)(slot / group.SlotsPerDay), slot % group.SlotsPerDay);

        foreach (var feeder in group.Feeders)
        {
            var sent = PlainWeek(feeder.From, seed, asOf);
            for (var slot = 0; slot < sent.Length; slot++)
                week[slot * week.Length / sent.Length] += sent[slot] * (double)feeder.Escalation.Share;
        }

        return week;
    }

    // Whole people by largest remainder, so that their effective FTE come near what is asked for.
    private static List<Cohort> People(decimal effectiveFte, (RoleLevel Level, int TenureWeeks, decimal Share, decimal Fte)[] mix, Ramp ramp)
    {
        var heads = decimal.Round(effectiveFte / mix.Sum(part => part.Share * part.Fte * ramp.ProductivityAt(part.TenureWeeks)));
        var whole = mix.Select(part => decimal.Floor(part.Share * heads)).ToArray();
        var left = (int)(heads - whole.Sum());
        foreach (var part in Enumerable.Range(0, mix.Length).OrderByDescending(part => (mix[part].Share * heads) - whole[part]).ThenBy(part => part).Take(left))
            whole[part]++;
        return [.. mix.Select((part, index) => new Cohort(part.Level, whole[index], part.TenureWeeks, part.Fte)).Where(cohort => cohort.Heads > 0)];
    }
}

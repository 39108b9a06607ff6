using CsCheck;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Workforce;

/// <summary>Teams to roll forward, plain and random.</summary>
internal static class Teams
{
    internal static DateOnly Monday { get; } = new(2026, 1, 5);

    internal static Team Plain(params IReadOnlyList<Cohort> heads) => new()
    {
        Id = TeamId.Of("team"),
        Name = "Team",
        Site = SiteId.Of("site"),
        Serves = [PlanningGroupId.Of("group")],
        Heads = heads,
        Attrition = AttritionRates.Weekly(0, 0, 0),
        Ramp = Ramp.None,
        Mentors = MentorLimits.None,
        RecruitingWeeks = 0,
    };

    private static readonly Gen<Cohort> GenCohort =
        from level in Gen.Int[0, 3]
        from heads in Gen.Int[0, 40]
        from tenure in Gen.Int[0, 260]
        from fte in Gen.OneOf(Gen.Const(1m), Gen.Const(0.5m), Gen.Const(0.8m))
        from outsourced in Gen.Int[0, 9]
        select new Cohort((RoleLevel)level, heads, tenure, fte) { Employer = outsourced == 0 ? Employer.Outsourced : Employer.Own };

    internal static Gen<Team> Random(string id) =>
        from heads in GenCohort.Array[1, 6]
        from rates in Gen.Int[0, 300].Array[3]
        from season in Gen.Int[0, 30].Array[12]
        from training in Gen.Int[0, 6]
        from steps in Gen.Int[0, 100].Array[0, 12]
        from leave in Gen.Int[0, 10]
        from hours in Gen.Int[0, 3]
        from overtime in Gen.Int[0, 20]
        select Plain(heads) with
        {
            Id = TeamId.Of(id),
            Attrition = AttritionRates.Weekly(rates[0] / 1000m, rates[1] / 1000m, rates[2] / 1000m) with { Seasonality = [.. season.Select(factor => factor / 10m)] },
            Ramp = new Ramp(training, [.. steps.Select(step => step / 100m)]) { NestingWeeks = Math.Min(2, steps.Length) },
            Promotions = RoleLadder.Promotions,
            LongLeaveShare = leave / 100m,
            Leaves = [new PlannedLeave(RoleLevel.CsrII, leave, Monday.AddDays(20), 5)],
            Mentors = new MentorLimits { HoursPerJunior = hours },
            Flex = new FlexLimits(overtime / 100m, 0.05m),
            Outsourcing = new Outsourcing(0, 50, new Ramp(1, [0.5m])),
        };

    internal static Gen<WeekDecisions> Decisions(string other) =>
        from starters in Gen.Int[0, 12]
        from level in Gen.Int[0, 2]
        from promoted in Gen.Int[0, 4].Array[3]
        from moved in Gen.Int[0, 3]
        from weeks in Gen.Int[0, 6]
        from flex in Gen.Int[0, 9].Array[2]
        from partner in Gen.Int[0, 4].Array[2]
        select new WeekDecisions
        {
            Classes = starters == 0 ? [] : [new StartingClass((RoleLevel)level, starters)],
            Promotions = [.. RoleLadder.Promotions.Select((rule, index) => new Promotion(rule.From, rule.To, promoted[index]))],
            Transfers = moved == 0 ? [] : [new Transfer(TeamId.Of(other), (RoleLevel)level, moved, weeks == 0 ? null : weeks)],
            Overtime = FullTimeEquivalent.Of(flex[0]),
            VoluntaryTimeOff = FullTimeEquivalent.Of(flex[1]),
            OutsourcedStarters = partner[0],
            OutsourcedEnding = partner[1],
        };
}

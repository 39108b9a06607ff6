using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Benchmarks;

/// <summary>Hiring plans to find: 20 teams of three levels over 104 weeks, and an operation of 25 seats.</summary>
internal static class HiringCases
{
    private static readonly DateOnly Monday = new(2027, 1, 4);

    /// <summary>The acceptance: growth, season, overtime and a partner; class sizes of 8 to 20.</summary>
    /// <param name="rooms">Rooms that all teams share.</param>
    internal static HiringProblem Large(int rooms) => new()
    {
        FirstWeek = Monday,
        Teams = [.. Enumerable.Range(0, 20).Select(index => Team($"team-{index:00}", 40 + (15 * (index % 7)), 0.002 + (0.0007 * (index % 4)), 8, 20, index))],
        Rules = new WorkforceRules { TrainingCentres = [new("centre", [.. Enumerable.Range(0, 20).Select(index => TeamId.Of($"team-{index:00}"))], rooms, 20, rooms)] },
    };

    /// <summary>25 seats: one team, classes from one starter on.</summary>
    internal static HiringProblem Small { get; } = new() { FirstWeek = Monday, Teams = [Team("team", 34, 0.001, 2, 6, 3)] };

    private static TeamProblem Team(string id, int heads, double growth, int smallest, int largest, int phase)
    {
        decimal Whole(double share) => Math.Round((decimal)(share * heads));
        var team = new Team
        {
            Id = TeamId.Of(id),
            Name = id,
            Site = SiteId.Of("site"),
            Serves = [],
            Heads = [new(RoleLevel.CsrI, Whole(0.55), 60), new(RoleLevel.CsrI, Whole(0.1), 9), new(RoleLevel.CsrII, Whole(0.25), 120), new(RoleLevel.SeniorCsr, Whole(0.1), 200)],
            Attrition = AttritionRates.Weekly(0.02m, 0.015m, 0.007m) with { Seasonality = [1.3m, 1, 1, 1, 1, 1, 1, 1.2m, 1.2m, 1, 0.8m, 0.7m] },
            Ramp = new Ramp(6, [0.4m, 0.5m, 0.6m, 0.7m, 0.8m, 0.85m, 0.9m, 0.95m]),
            SmallestClass = smallest,
            LargestClass = largest,
            Promotions = [new(RoleLevel.CsrI, RoleLevel.CsrII, 52, 0.15m), new(RoleLevel.CsrII, RoleLevel.SeniorCsr, 104, 0.08m)],
            Flex = new FlexLimits(0.1m, 0.03m),
            Outsourcing = new Outsourcing(8, heads / 10, new Ramp(0, [])) { MinimumWeeks = 12 },
        };
        var first = 0.94 * heads;
        return new TeamProblem(
            team,
            [.. Enumerable.Range(0, 104).Select(week =>
            {
                var fte = FullTimeEquivalent.Of(Math.Round((decimal)(first * Math.Pow(1 + growth, week) * (1 + (0.08 * Math.Sin((week + phase) * Math.PI / 26)))), 4));
                return new TeamDemand(Monday.AddDays(7 * week), fte, fte);
            })],
            new HiringPrices
            {
                PayPerFteWeek = new Dictionary<RoleLevel, decimal> { [RoleLevel.CsrI] = 925, [RoleLevel.CsrII] = 1275, [RoleLevel.SeniorCsr] = 1660 },
                RecruitingPerStarter = 450,
                TrainingPerStarter = 675,
                PerClass = 3000,
                OvertimePerFteWeek = 1070,
                VoluntaryTimeOffSavingPerFteWeek = 710,
                OutsourcedPerHeadWeek = 1300,
                ShortagePerFteWeek = 1850,
                SurplusPerFteWeek = 90,
            });
    }
}

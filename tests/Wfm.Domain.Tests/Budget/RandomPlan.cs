using CsCheck;
using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Licences;
using Wfm.Domain.Capacity;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Budget;

/// <summary>Plans of a few teams and weeks, with everything money depends on drawn at random: for properties that hold of every budget.</summary>
internal static class RandomPlan
{
    private static readonly DateOnly Monday = new(2026, 6, 29);
    private static readonly string[] Countries = ["US", "GB", "AU", "IN"];
    private static readonly string[] Currencies = ["USD", "GBP", "INR", "JPY"];

    internal static Gen<BudgetInputs> Inputs { get; } =
        from sites in Gen.Int[1, 3]
        from teams in Gen.Int[1, 3]
        from weeks in Gen.Int[1, 8]
        from seed in Gen.Int[0, int.MaxValue - 1]
        select Of(sites, teams, weeks, new Random(seed));

    internal static BudgetInputs Of(int siteCount, int teamCount, int weeks, Random random)
    {
        decimal Draw(double from, double to) => decimal.Round((decimal)(from + ((to - from) * random.NextDouble())), 3);
        List<Site> sites = [.. Enumerable.Range(0, siteCount).Select(site => new Site
        {
            Id = SiteId.Of($"site{site}"), Name = "Site", Zone = IanaZone.Utc, Country = Countries[random.Next(4)], RemoteShare = random.Next(3) == 0 ? Draw(0, 0.9) : 0, HeadsPerSeat = Draw(1, 1.5),
        })];
        var teams = new List<Team>();
        var groups = new List<PlanningGroup>();
        var plans = new List<TeamPlan>();
        for (var index = 0; index < teamCount; index++)
        {
            var site = sites[random.Next(siteCount)];
            List<PlanningGroupId> serves = [.. Enumerable.Range(0, random.Next(0, 4)).Select(group => PlanningGroupId.Of($"g{index}-{group}"))];
            groups.AddRange(serves.Select(group => new PlanningGroup
            {
                Id = group, Name = "Group", Site = site.Id, Channel = random.Next(4) == 0 ? Channel.Outbound : Channel.Phone, Targets = new StaffingTargets { MinimumAgents = 0 },
                TypicalAht = TimeSpan.FromMinutes(5), CostCentre = $"cc{random.Next(3)}",
            }));
            var team = new Team
            {
                Id = TeamId.Of($"team{index}"), Name = "Team", Site = site.Id, Serves = serves, Heads = [], Attrition = Attrition, Ramp = Ramp.Typical,
            };
            teams.Add(team);
            plans.Add(new TeamPlan(team.Id, [.. Enumerable.Range(0, weeks).Select(week => Week(Monday.AddDays(7 * week), serves, random, Draw))]));
        }

        var operation = new Operation
        {
            Tenant = TenantId.Of("random"), Name = "Random", Currency = Currency.Parse(Currencies[random.Next(4)]).Value, Sites = sites, Groups = groups, Teams = teams,
            Prices = random.Next(2) == 0 ? Prices : Prices.With([.. DefaultPriceBook.Book.Lines.Where(_ => random.Next(4) == 0).Select(line => line with
            {
                Typical = decimal.Round(line.Low + ((line.High - line.Low) * Draw(0, 1)), 4), ValidFrom = new DateOnly(2026, 7, 1),
            }).DefaultIfEmpty(DefaultPriceBook.Book.Lines[0])]).Value,
            Finance = new FinanceSettings { NewCentre = random.Next(2) == 0, Licences = Contracts(random) },
        };
        var capacity = new CapacityPlan(Monday, plans);
        List<ScheduledPeaks> peaks = [.. groups.Select(group => new ScheduledPeaks(group.Id, Waves))];
        return new BudgetInputs(operation, capacity, SeatPlanner.Build(operation, capacity, peaks)) { Peaks = peaks };
    }

    private static decimal[] Waves { get; } = [.. Enumerable.Range(0, ScheduledPeaks.QuarterHours).Select(quarter => (decimal)(quarter % 37))];

    private static AttritionRates Attrition { get; } = AttritionRates.Weekly(0.05m, 0.02m, 0.006m);

    // Yen are not among the defaults: rates are the user's.
    private static PriceBook Prices { get; } = DefaultPriceBook.Book.With([new PriceLine("exchange.jpy", PriceUnit.Factor, 0.006m, 0.0065m, 0.007m, Currency.Usd, "Treasury", new DateOnly(2024, 1, 1))]).Value;

    private static CapacityWeek Week(DateOnly monday, IReadOnlyList<PlanningGroupId> serves, Random random, Func<double, double, decimal> draw)
    {
        List<PeopleCount> people = [.. Enum.GetValues<RoleLevel>().Where(level => level <= RoleLevel.SeniorCsr && random.Next(5) > 0).SelectMany(level =>
            Enumerable.Range(0, 1 + random.Next(3)).Select(step => new PeopleCount(level, level == RoleLevel.CsrI && step == 0 ? RampPhase.Training : RampPhase.Proficient, step, draw(0, 40), draw(0, 40))))];
        var levels = people.GroupBy(alike => alike.Level).ToDictionary(level => level.Key, level => level.Sum(alike => alike.Heads));
        var heads = levels.Values.Sum();
        return new CapacityWeek(
            monday, Fte(0, 60), Fte(0, 90), heads, FullTimeEquivalent.Of(heads * 0.9m), random.Next(3) == 0 ? random.Next(9) : 0, heads * 0.01m, levels)
        {
            People = people,
            Parts = new SupplyParts { Ramp = Fte(0, 9), Overtime = Fte(0, 3), VoluntaryTimeOff = Fte(0, 2), Outsourced = Fte(0, 4) },
            OutsourcedHeads = random.Next(3) == 0 ? draw(0, 5) : 0,
            Flows = [new LevelFlow(RoleLevel.CsrII, 0, 0, random.Next(3), 0, 0, 0, 0, 0)],
            Groups = [.. serves.Where(_ => random.Next(6) > 0).Select(group =>
            {
                var contacts = draw(0, 5000);
                var handle = contacts * draw(0.05, 0.15);
                var net = handle * draw(1.05, 1.4);
                return new GroupDemand(group, 1, contacts, handle, net, net * draw(1.2, 1.6), Fte(0, 30));
            })],
        };

        FullTimeEquivalent Fte(double from, double to) => FullTimeEquivalent.Of(draw(from, to));
    }

    private static IReadOnlyList<LicenceContract> Contracts(Random random) =>
        [.. LicenceContract.Typical.Select(contract => contract with { Model = (LicenceModel)random.Next(3), Committed = random.Next(30), TermMonths = 1 + random.Next(4), TrueUpMonths = 1 + random.Next(3) })];
}

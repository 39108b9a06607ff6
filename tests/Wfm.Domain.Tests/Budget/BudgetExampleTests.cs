using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Licences;
using Wfm.Domain.Capacity;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Shifts;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Budget;

/// <summary>One team of 10 FTE in July 2026, every amount computed by hand from the default price book.</summary>
public sealed class BudgetExampleTests
{
    private static readonly DateOnly July = new(2026, 7, 1);
    private static readonly DateOnly Monday = new(2026, 6, 29);
    private static readonly TeamId Team = TeamId.Of("team");
    private static readonly PlanningGroupId Group = PlanningGroupId.Of("group");

    // 10 x 31 / 365 = 0.849315 FTE years.
    [Theory]
    [InlineData(Account.Salaries, 31_424.66)] // x 37,000
    [InlineData(Account.Benefits, 9_427.40)] // x 0.30
    [InlineData(Account.ShiftDifferentials, 817.04)] // 10 % evenings at 5 %, 5 % nights at 12 %, 15 % weekends at 10 %: 2.6 % of pay
    [InlineData(Account.Overtime, 4_713.73)] // 1 FTE: 0.084932 x 37,000 x 1.5
    [InlineData(Account.TimeOff, -1_571.24)] // 0.5 FTE: 0.042466 x 37,000
    [InlineData(Account.Incentives, 1_358.90)] // 3.39726 quarters x 400
    [InlineData(Account.Recruiting, 798.96)] // 2 x 5 x 1.88 h / 2,080 = 0.009038 years x 68,000 x 1.30
    [InlineData(Account.Training, 1_470.00)] // 2 x (200 + 475 + 60)
    [InlineData(Account.Certifications, 900.00)] // 3 promoted x 300
    [InlineData(Account.Outsourcing, 12_754.29)] // 4 heads x 40 h x 31 / 7 weeks x 18
    [InlineData(Account.Outbound, 221.43)] // 1,000 contacts x 31 / 7 weeks x 0.05
    public void An_amount_is_what_it_is_by_hand(Account account, double amount) => Assert.Equal((decimal)amount, Amount(Budget(step: 0), account));

    // A raise of 2 % of typical pay for each year in the level, at most 5 times: 31,424.655 x 1.06 and x 1.10.
    [Theory]
    [InlineData(3, 33_310.13)]
    [InlineData(9, 34_567.12)]
    public void Years_in_a_level_raise_pay(int step, double amount) => Assert.Equal((decimal)amount, Amount(Budget(step), Account.Salaries));

    [Fact]
    public void Outsourced_contacts_are_the_share_of_the_partners_FTE()
    {
        // 2 of 8 FTE handle 250 of 1,000 contacts a week: 250 x 31 / 7 x 4.00.
        var budget = BudgetPlanner.Build(Inputs(0) with { Operation = Operation(new FinanceSettings { OutsourcingByContact = true }) }).Value;

        Assert.Equal(4_428.57m, Amount(budget, Account.Outsourcing));
    }

    // FORMULAS.md#seats-and-licences: (30 + 2) x 0.75 / 1.2 x 1.2 = 24.
    [Fact]
    public void Seats_count_the_peak_who_still_learns_remote_people_sharing_and_support() => Assert.Equal(24, Inputs(0).Seats.Months[1].Seats[SiteId.Of("site")]);

    [Fact]
    public void Named_users_are_the_heads_at_the_start_and_every_starter_of_the_month()
    {
        var seats = Inputs(0).Seats.Months[1];

        Assert.Equal((12, 32), (seats.NamedUsers, seats.ConcurrentUsers));
        Assert.Equal([12m, 12m, 0m], seats.Licences.Select(licence => licence.Billed));
    }

    [Fact]
    public void A_month_the_plan_covers_in_part_pays_its_part_of_seats_and_licences()
    {
        var budget = Budget(0);
        var seats = budget.Lines.Where(line => line.Account == Account.Facilities).ToDictionary(line => line.Month, line => line.Amount);

        // 24 seats x 500; 2 of the 30 days of June, 2 of the 31 of August.
        Assert.Equal((800_00L, 12_000_00L, 774_19L), (seats[new DateOnly(2026, 6, 1)], seats[July], seats[new DateOnly(2026, 8, 1)]));
    }

    private static decimal Amount(BudgetEstimate budget, Account account) =>
        Money.FromMinorUnits(budget.Lines.Where(line => line.Month == July && line.Account == account).Sum(line => line.Amount), Currency.Usd).Amount;

    private static BudgetEstimate Budget(int step) => BudgetPlanner.Build(Inputs(step)).Value;

    private static BudgetInputs Inputs(int step)
    {
        var operation = Operation(new FinanceSettings());
        var capacity = new CapacityPlan(Monday, [new TeamPlan(Team, [.. Enumerable.Range(0, 5).Select(week => Week(Monday.AddDays(7 * week), week, step))])]);
        var peaks = new decimal[ScheduledPeaks.QuarterHours];
        Array.Fill(peaks, 30m, 40, 8);
        List<ScheduledPeaks> scheduled = [new ScheduledPeaks(Group, peaks)];
        return new BudgetInputs(operation, capacity, SeatPlanner.Build(operation, capacity, scheduled))
        {
            Peaks = scheduled,
            Shifts = [new TeamShifts(Team, Monday, new ShiftPlan(TimeSpan.FromMinutes(15), [], [], [], 400, new PremiumHours(40, 20, 60), 380, [], 380))],
        };
    }

    private static CapacityWeek Week(DateOnly monday, int week, int step) => new(
        monday, FullTimeEquivalent.Of(7), FullTimeEquivalent.Of(9), 10, FullTimeEquivalent.Of(8), week == 1 ? 2 : 0, 0, new Dictionary<RoleLevel, decimal> { [RoleLevel.CsrI] = 10 })
    {
        People = [new PeopleCount(RoleLevel.CsrI, RampPhase.Proficient, step, 10, 10)],
        Parts = new SupplyParts { Ramp = FullTimeEquivalent.Of(2), Overtime = FullTimeEquivalent.Of(1), VoluntaryTimeOff = FullTimeEquivalent.Of(0.5m), Outsourced = FullTimeEquivalent.Of(2) },
        OutsourcedHeads = 4,
        Flows = week == 2 ? [new LevelFlow(RoleLevel.CsrII, 0, 0, 3, 0, 0, 0, 0, 3)] : [],
        Groups = [new GroupDemand(Group, 1, 1_000, 80, 100, 140, FullTimeEquivalent.Of(9))],
    };

    private static Operation Operation(FinanceSettings finance) => new()
    {
        Tenant = TenantId.Of("example"),
        Name = "Example",
        Sites = [new Site { Id = SiteId.Of("site"), Name = "Site", Zone = IanaZone.Utc, Country = "US", RemoteShare = 0.25m, HeadsPerSeat = 1.2m }],
        Groups = [new PlanningGroup { Id = Group, Name = "Group", Site = SiteId.Of("site"), Channel = Channel.Outbound, Targets = new StaffingTargets { MinimumAgents = 0 }, TypicalAht = TimeSpan.FromMinutes(5) }],
        Teams = [new Team { Id = Team, Name = "Team", Site = SiteId.Of("site"), Serves = [Group], Heads = [], Attrition = AttritionRates.Weekly(0, 0, 0), Ramp = Ramp.None }],
        Prices = DefaultPriceBook.Book,
        Finance = finance with { Licences = LicenceContract.Typical },
    };
}

using CsCheck;
using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Bridges;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Budget.Bridges;

public sealed class MoneyBridgeTests
{
    private const int Pairs = 10_000;
    private static readonly DateOnly July = new(2026, 7, 1);
    private static readonly TeamId Team = TeamId.Of("team");

    [Fact]
    public void Whatever_the_two_plans_the_bridge_closes_to_the_cent_in_every_month() => Gen.Select(Gen.Int[1, 3], Gen.Int[1, 8], Gen.Int[0, int.MaxValue - 2]).Sample(
        (teams, weeks, seed) =>
        {
            var from = BudgetPlanner.Build(RandomPlan.Of(2, teams, weeks, new Random(seed))).Value with { Currency = Currency.Usd };
            var to = BudgetPlanner.Build(RandomPlan.Of(2, teams, weeks + (seed % 5), new Random(seed + 1))).Value with { Currency = Currency.Usd };
            var bridge = MoneyBridge.Between(from, to).Value;

            Assert.Equal(bridge.To, bridge.From + bridge.Steps.Sum(step => step.Amount));
            foreach (var month in bridge.Months)
                Assert.Equal(month.To, month.From + month.Steps.Sum(step => step.Amount));
            Assert.Equal(bridge.From, bridge.Months.Sum(month => month.From));
            Assert.Equal(to.Lines.Sum(line => line.Amount), bridge.Months.Sum(month => month.To));
        },
        iter: Pairs, seed: "0000bridges1");

    // 100 FTE years at 40,000; 110 contacts for 100, all else equal: 10 % of 4,000,000.
    [Fact]
    public void Ten_percent_more_contacts_are_ten_percent_of_pay_and_volume_alone()
    {
        var bridge = MoneyBridge.Between(Budget(100, 40_000, Proficient()), Budget(110, 40_000, Scaled(Proficient(), 1.1m) with { Contacts = 110 })).Value;

        Assert.Equal([new BridgeStep(MoneyDriver.Volume, 400_000_00)], bridge.Steps.Where(step => step.Amount != 0));
    }

    [Fact]
    public void Longer_handle_time_is_told_from_more_contacts()
    {
        var bridge = MoneyBridge.Between(Budget(100, 40_000, Proficient()), Budget(110, 40_000, Scaled(Proficient(), 1.1m))).Value;

        Assert.Equal([new BridgeStep(MoneyDriver.Aht, 400_000_00)], bridge.Steps.Where(step => step.Amount != 0));
    }

    [Fact]
    public void A_raise_of_three_percent_is_rate_alone()
    {
        var bridge = MoneyBridge.Between(Budget(100, 40_000, Drivers()), Budget(100, 41_200, Drivers())).Value;

        Assert.Equal([new BridgeStep(MoneyDriver.Rate, 120_000_00)], bridge.Steps.Where(step => step.Amount != 0));
    }

    [Fact]
    public void More_shrinkage_for_the_same_work_is_shrinkage_alone()
    {
        // 100 - 90 = 10 FTE of drag stay.
        var more = Drivers() with { RequiredFte = 100, AvailableFte = 100, PaidFte = 110 };

        var bridge = MoneyBridge.Between(Budget(100, 40_000, Drivers()), Budget(110, 40_000, more)).Value;

        Assert.Equal([new BridgeStep(MoneyDriver.Shrinkage, 400_000_00)], bridge.Steps.Where(step => step.Amount != 0));
    }

    [Fact]
    public void Leavers_and_what_starters_cannot_do_yet_are_told_apart()
    {
        // Drag of 10 FTE for 2 leavers; then 12 for 2.4: the same for each leaver. Then 12 for 2: more for each.
        var attrition = MoneyBridge.Between(Budget(100, 40_000, Drivers()), Budget(102, 40_000, Drivers() with { PaidFte = 102, Leavers = 2.4m })).Value;
        var ramp = MoneyBridge.Between(Budget(100, 40_000, Drivers()), Budget(102, 40_000, Drivers() with { PaidFte = 102 })).Value;

        Assert.Equal([new BridgeStep(MoneyDriver.Attrition, 80_000_00)], attrition.Steps.Where(step => step.Amount != 0));
        Assert.Equal([new BridgeStep(MoneyDriver.Ramp, 80_000_00)], ramp.Steps.Where(step => step.Amount != 0));
    }

    [Fact]
    public void Months_only_one_budget_holds_are_a_matter_of_timing()
    {
        var none = new BudgetEstimate(Currency.Usd, []);

        Assert.Equal([new BridgeStep(MoneyDriver.Timing, 4_000_000_00)], MoneyBridge.Between(none, Budget(100, 40_000, Drivers())).Value.Steps.Where(step => step.Amount != 0));
    }

    [Fact]
    public void Two_currencies_are_not_compared() =>
        Assert.Equal("currency.mixed", MoneyBridge.Between(new BudgetEstimate(Currency.Usd, []), new BudgetEstimate(Currency.Parse("EUR").Value, [])).Failure.Rule);

    private static BudgetDrivers Drivers() => new(July, Team)
    {
        Contacts = 100, HandleHours = 50, NetHours = 60, RequiredFte = 90, AvailableFte = 90, PaidFte = 100, Starters = 0, Leavers = 2,
    };

    private static BudgetDrivers Proficient() => Drivers() with { RequiredFte = 100, AvailableFte = 100 };

    private static BudgetDrivers Scaled(BudgetDrivers drivers, decimal factor) => drivers with
    {
        HandleHours = drivers.HandleHours * factor, NetHours = drivers.NetHours * factor, RequiredFte = drivers.RequiredFte * factor,
        AvailableFte = drivers.AvailableFte * factor, PaidFte = drivers.PaidFte * factor,
    };

    private static BudgetEstimate Budget(decimal years, decimal rate, BudgetDrivers drivers) => new(
        Currency.Usd,
        [new BudgetLine(July, Account.Salaries, Team, RoleLevel.CsrI, "salary.csr-1.us", years, (long)(years * rate * 100)) { Rate = rate, PayStep = 0 }])
    {
        Drivers = [drivers],
    };
}

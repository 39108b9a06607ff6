using CsCheck;
using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Views;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Budget;

public sealed class BudgetPlannerTests
{
    private const int Plans = 10_000;

    // Every breakdown, the parts of every line and the budget's own total are the same cents.
    [Fact]
    public void Whatever_the_plan_every_breakdown_adds_up_to_the_cent() => RandomPlan.Inputs.Sample(
        inputs =>
        {
            var budget = BudgetPlanner.Build(inputs).Value;
            var total = budget.Lines.Sum(line => line.Amount);
            var parts = new long[budget.Lines.Count];
            foreach (var part in BudgetAllocation.Of(budget))
                parts[part.Index] += part.Amount;

            Assert.True(budget.Lines.Select(line => line.Amount).SequenceEqual(parts));
            foreach (var dimension in Enum.GetValues<BudgetDimension>())
            {
                var table = BudgetTable.Of(budget, dimension);
                Assert.Equal(total, table.Rows.Sum(row => row.Total));
                foreach (var (index, month) in table.Months.Index())
                    Assert.Equal(budget.Lines.Where(line => line.Month == month).Sum(line => line.Amount), table.Rows.Sum(row => row.Amounts[index]));
            }
        },
        iter: Plans, seed: "0000budgets1");

    [Fact]
    public void Whatever_the_plan_every_amount_is_the_rounded_product_of_the_parts_it_is_explained_by() => RandomPlan.Inputs.Sample(
        inputs =>
        {
            var budget = BudgetPlanner.Build(inputs).Value;
            Assert.All(budget.Lines, line =>
            {
                var explained = AmountExplanation.Of(line, inputs.Operation.Prices, budget.Currency);
                var product = explained.Parts.Aggregate(1m, (so, part) => so * part.Value);
                Assert.Equal(line.Amount, Money.Of(product, budget.Currency).ToMinorUnits());
                Assert.All(explained.Parts, part => Assert.NotEmpty(part.Origin));
            });
        },
        iter: 500, seed: "0000budgets2");

    [Fact]
    public void A_missing_rate_of_exchange_is_named_instead_of_mixing_currencies()
    {
        var inputs = RandomPlan.Of(2, 3, 6, new Random(4));
        var pounds = inputs.Operation with
        {
            Currency = Currency.Parse("GBP").Value, Prices = new PriceBook([.. inputs.Operation.Prices.Lines.Where(line => line.Key != "exchange.gbp")]),
        };

        Assert.Equal(["price.missing"], BudgetPlanner.Build(inputs with { Operation = pounds }).Failure.Problems.Select(problem => problem.Rule).Distinct());
    }
}

using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget;

/// <summary>Prices a capacity plan month by month from the price book. Pure. Formula: FORMULAS.md#budget.</summary>
public static class BudgetPlanner
{
    private const decimal DaysPerYear = 365;

    /// <summary>The budget of all months of the plan; fails with <c>price.missing</c> for each price the book does not have in force.</summary>
    public static Result<BudgetEstimate> Build(Operation operation, CapacityPlan capacity, SeatPlan seats)
    {
        var book = new Prices(operation);
        var months = PlanMonth.Of(capacity);
        var lines = months.Zip(seats.Months).SelectMany(month => Month(operation, capacity, book, month.First, month.Second)).ToList();
        var firstSeats = seats.Months.Max(month => month.Seats.Values.Sum());
        lines.Insert(0, book.Line(months[0].FirstDay, Account.Setup, null, null, PriceKeys.SetupFirstYear, firstSeats));
        return book.Missing.Count > 0
            ? Failure.Of(FailureKind.Invalid, [.. book.Missing.Values])
            : new BudgetEstimate(operation.Currency, lines);
    }

    private static IEnumerable<BudgetLine> Month(Operation operation, CapacityPlan capacity, Prices book, PlanMonth month, SeatMonth seats)
    {
        foreach (var plan in capacity.Teams)
        {
            var team = operation.Teams.Single(known => known.Id == plan.Team);
            var country = operation.Sites.Single(site => site.Id == team.Site).Country;
            foreach (var level in plan.Weeks.SelectMany(week => week.HeadsByLevel.Keys).Distinct().Order())
            {
                // Head years: people paid for each day of the month.
                var headYears = month.Days.Sum(days => plan.Weeks[days.Week].HeadsByLevel.GetValueOrDefault(level) * days.Count) / DaysPerYear;
                yield return book.Line(month.FirstDay, Account.Salaries, team.Id, level, PriceKeys.Salary(level, country), headYears, book.BenefitsLoad(month.FirstDay));
            }

            var headQuarters = month.Days.Sum(days => plan.Weeks[days.Week].Heads * days.Count) / DaysPerYear * 4;
            yield return book.Line(month.FirstDay, Account.Incentives, team.Id, null, PriceKeys.IncentivePool, headQuarters);

            // A week's starters belong to the month in which its Monday lies.
            var starters = month.Weeks.Where(week => plan.Weeks[week].Week >= month.FirstDay).Sum(week => plan.Weeks[week].Starters);
            if (starters > 0)
            {
                yield return book.Line(month.FirstDay, Account.Hiring, team.Id, null, PriceKeys.TrainingTools, starters);
                yield return book.Line(month.FirstDay, Account.Hiring, team.Id, null, PriceKeys.TrainingDeEscalation, starters);
            }
        }

        yield return book.Line(month.FirstDay, Account.Licences, null, null, PriceKeys.LicenceSuite, seats.NamedUsers);
        yield return book.Line(month.FirstDay, Account.Licences, null, null, PriceKeys.LicenceHelpdesk, seats.NamedUsers);
    }

    private sealed class Prices(Operation operation)
    {
        private static readonly PriceLine Nothing = new("", PriceUnit.Once, 0, 0, 0, default, "", DateOnly.MinValue);

        public SortedDictionary<string, Problem> Missing { get; } = new(StringComparer.Ordinal);

        public decimal BenefitsLoad(DateOnly date) => Price(PriceKeys.BenefitsLoad, date).Typical;

        public BudgetLine Line(DateOnly month, Account account, TeamId? team, RoleLevel? level, string key, decimal quantity, decimal factor = 1)
        {
            var price = Price(key, month);
            var amount = Money.Of(quantity * price.Typical * factor * Exchange(price.Currency, month), operation.Currency);
            return new BudgetLine(month, account, team, level, key, decimal.Round(quantity, 6), amount.ToMinorUnits());
        }

        private decimal Exchange(Currency currency, DateOnly date) =>
            currency == operation.Currency || Rate(operation.Currency, date) == 0 ? 1 : Rate(currency, date) / Rate(operation.Currency, date);

        private decimal Rate(Currency currency, DateOnly date) => currency == Currency.Usd ? 1 : Price(PriceKeys.Exchange(currency.Code), date).Typical;

        private PriceLine Price(string key, DateOnly date)
        {
            if (operation.Prices.At(key, date).TryGet(out var line, out var missing))
                return line;
            Missing.TryAdd(key, missing.Problems[0]);
            return Nothing;
        }
    }
}

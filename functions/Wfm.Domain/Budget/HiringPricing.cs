using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget;

/// <summary>What a team's people cost a hiring plan, from the price book in force on a day. Formula: FORMULAS.md#hiring-cost.</summary>
public static class HiringPricing
{
    private const decimal WeeksPerYear = 52;

    // No source gives a price of a missing FTE; twice its pay makes hiring pay for any gap that lasts, and no gap of a few weeks.
    private const decimal ShortageOverPay = 2;

    // Assumptions in use until the price book has lines of its own.
    private const decimal SurplusOverPay = 0.1m;
    private const decimal OvertimeOverBasePay = 1.5m;
    private const decimal OutsourcedOverPay = 1.4m;

    /// <summary>Prices in the operation's currency; a level the book has no pay for has none here. Fails with <c>price.missing</c>.</summary>
    public static Result<HiringPrices> Of(Operation operation, Team team, DateOnly date)
    {
        var country = operation.Sites.Single(site => site.Id == team.Site).Country;
        if (!operation.Prices.At(PriceKeys.BenefitsLoad, date).TryGet(out var load, out var failure)
            || !operation.Prices.At(PriceKeys.Salary(RoleLevel.CsrI, country), date).TryGet(out var entry, out failure))
            return failure;

        var pay = new SortedDictionary<RoleLevel, decimal>();
        foreach (var level in Enum.GetValues<RoleLevel>())
        {
            if (operation.Prices.At(PriceKeys.Salary(level, country), date).TryGet(out var salary, out _))
                pay[level] = salary.Typical * Exchange(operation, salary.Currency, date) / WeeksPerYear * load.Typical;
        }

        var basePay = entry.Typical * Exchange(operation, entry.Currency, date) / WeeksPerYear;
        return new HiringPrices
        {
            PayPerFteWeek = pay,
            RecruitingPerStarter = Optional(operation, PriceKeys.RecruitingHours, date) * Optional(operation, PriceKeys.RecruitingCandidates, date) * basePay / team.WeeklyHours,
            TrainingPerStarter = Optional(operation, PriceKeys.TrainingTools, date) + Optional(operation, PriceKeys.TrainingDeEscalation, date),
            OvertimePerFteWeek = basePay * OvertimeOverBasePay,
            VoluntaryTimeOffSavingPerFteWeek = basePay,
            OutsourcedPerHeadWeek = pay[RoleLevel.CsrI] * OutsourcedOverPay,
            ShortagePerFteWeek = pay[RoleLevel.CsrI] * ShortageOverPay,
            SurplusPerFteWeek = pay[RoleLevel.CsrI] * SurplusOverPay,
        };
    }

    private static decimal Optional(Operation operation, string key, DateOnly date) =>
        operation.Prices.At(key, date).TryGet(out var line, out _) ? line.Unit == PriceUnit.Factor || line.Unit == PriceUnit.Hour ? line.Typical : line.Typical * Exchange(operation, line.Currency, date) : 0;

    private static decimal Exchange(Operation operation, Currency currency, DateOnly date)
    {
        decimal Rate(Currency of) => of == Currency.Usd ? 1 : operation.Prices.At(PriceKeys.Exchange(of.Code), date).TryGet(out var line, out _) ? line.Typical : 1;
        return currency == operation.Currency ? 1 : Rate(currency) / Rate(operation.Currency);
    }
}

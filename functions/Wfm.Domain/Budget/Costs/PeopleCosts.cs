namespace Wfm.Domain.Budget.Costs;

/// <summary>Pay: salaries by level and step, class, benefits, incentives, differentials, overtime. FORMULAS.md#budget.</summary>
internal static class PeopleCosts
{
    // Steps after which pay no longer rises; the high end of the level's range is never passed either.
    private const int MostSteps = 5;

    internal static IEnumerable<BudgetLine> Of(TeamMonth team, PriceSheet book, PremiumShares premium)
    {
        var month = team.Month.FirstDay;
        foreach (var ((level, step, inClass), years) in team.FteYears)
        {
            var key = book.Salary(level, team.Site.Country);
            yield return book.Line(month, inClass ? Account.TrainingPay : Account.Salaries, key, years, StepFactor(book.At(key, month), book, month, step)) with { Level = level, PayStep = step };
        }

        var load = book.Typical(PriceKeys.BenefitsLoad, month) - 1;
        var unpopular = (premium.Evening * book.Typical(PriceKeys.ShiftEvening, month))
            + (premium.Night * book.Typical(PriceKeys.ShiftNight, month))
            + (premium.Weekend * book.Typical(PriceKeys.ShiftWeekend, month));
        var all = team.FteYears.Values.Sum();
        var overtime = all == 0 ? 0 : team.Years(week => week.Parts.Overtime.Value) / all;
        var timeOff = all == 0 ? 0 : team.Years(week => week.Parts.VoluntaryTimeOff.Value) / all;
        foreach (var level in team.FteYears.GroupBy(years => years.Key.Level))
        {
            var key = book.Salary(level.Key, team.Site.Country);
            var price = book.At(key, month);
            var years = level.Sum(step => step.Value);
            if (years == 0)
                continue;
            var steps = level.Sum(step => step.Value * StepFactor(price, book, month, step.Key.Step)) / years;
            yield return book.Line(month, Account.Benefits, key, years, steps * load) with { Level = level.Key };
            if (unpopular > 0)
                yield return book.Line(month, Account.ShiftDifferentials, key, years, steps * unpopular) with { Level = level.Key };

            // Who of the team stays longer or goes is not planned: each level by its share.
            if (overtime > 0)
                yield return book.Line(month, Account.Overtime, key, years * overtime, steps * book.Typical(PriceKeys.OvertimePremium, month)) with { Level = level.Key };
            if (timeOff > 0)
                yield return book.Line(month, Account.TimeOff, key, -years * timeOff, steps) with { Level = level.Key };
        }

        yield return book.Line(month, Account.Incentives, PriceKeys.IncentivePool, all * 4);
    }

    private static decimal StepFactor(PriceLine price, PriceSheet book, DateOnly month, int step)
    {
        if (step == 0 || price.Typical == 0)
            return 1;
        var raised = price.Typical * (1 + (book.Typical(PriceKeys.PayStep, month) * Math.Min(step, MostSteps)));
        return decimal.Round(Math.Min(raised, price.High) / price.Typical, BudgetLine.QuantityDigits);
    }
}

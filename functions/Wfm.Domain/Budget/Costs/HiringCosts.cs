using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget.Costs;

/// <summary>What starters and promotions cost beside their pay, booked in the month of the first day. FORMULAS.md#budget.</summary>
internal static class HiringCosts
{
    private const decimal WeeksPerYear = 52;

    internal static IEnumerable<BudgetLine> Of(TeamMonth team, PriceSheet book)
    {
        var month = team.Month.FirstDay;
        if (team.Starters > 0)
        {
            // Interviews are priced at the pay of a team lead, benefits included.
            var hours = team.Starters * book.Typical(PriceKeys.RecruitingCandidates, month) * book.Typical(PriceKeys.RecruitingHours, month);
            var years = hours / (WeeksPerYear * team.Team.WeeklyHours);
            yield return book.Line(month, Account.Recruiting, book.Salary(RoleLevel.TeamLead, team.Site.Country), years, book.Typical(PriceKeys.BenefitsLoad, month));
            yield return book.Line(month, Account.Training, PriceKeys.TrainingTools, team.Starters);
            yield return book.Line(month, Account.Training, PriceKeys.TrainingDeEscalation, team.Starters);
            yield return book.Line(month, Account.Training, PriceKeys.TrainingCourse, team.Starters);
            if (team.Site.RemoteShare > 0)
                yield return book.Line(month, Account.Equipment, PriceKeys.EquipmentWorkplace, team.Starters * team.Site.RemoteShare);
        }

        if (team.Promoted > 0)
            yield return book.Line(month, Account.Certifications, PriceKeys.CertificationVendorExam, team.Promoted);
    }
}

using System.Globalization;

namespace Wfm.Domain.Workforce;

/// <summary>Says what keeps a team from being rolled forward: every problem, by field.</summary>
public static class TeamCheck
{
    private const int LongestWeeks = 520;
    private const decimal MostHeads = 1_000_000;

    /// <summary>All problems; none where the team is sound.</summary>
    public static IReadOnlyList<Problem> Of(Team team)
    {
        var problems = new List<Problem>();
        Range("weeklyHours", team.WeeklyHours, 1, 168);
        Range("scheduleInefficiency", team.ScheduleInefficiency, 0.1m, 10);
        Range("recruitingWeeks", team.RecruitingWeeks, 0, LongestWeeks);
        Range("smallestClass", team.SmallestClass, 1, 10_000);
        Range("largestClass", team.LargestClass, team.SmallestClass, 10_000);
        Range("longLeaveShare", team.LongLeaveShare, 0, 1);
        Range("flex.overtimeShare", team.Flex.OvertimeShare, 0, 10);
        Range("flex.voluntaryTimeOffShare", team.Flex.VoluntaryTimeOffShare, 0, 1);
        Range("mentors.hoursPerJunior", team.Mentors.HoursPerJunior, 0, 168);
        Range("mentors.juniorsPerSenior", team.Mentors.JuniorsPerSenior, 0, 1_000);
        Range("mentors.juniorsPerCsrII", team.Mentors.JuniorsPerCsrII, 0, 1_000);
        Range("mentors.mentoredWeeks", team.Mentors.MentoredWeeks, 0, LongestWeeks);
        Curve("ramp", team.Ramp);
        if (team.Outsourcing is { } partner)
            Curve("outsourcing.ramp", partner.Ramp);
        Rate("attrition.training", team.Attrition.Training);
        Rate("attrition.firstNinetyDays", team.Attrition.FirstNinetyDays);
        Rate("attrition.tenured", team.Attrition.Tenured);
        Range("attrition.seasonality", team.Attrition.Seasonality.DefaultIfEmpty(1).Min(), 0, 100);
        Range("attrition.seasonality", team.Attrition.Seasonality.DefaultIfEmpty(1).Max(), 0, 100);
        foreach (var (index, cohort) in team.Heads.Index())
        {
            Range($"heads[{index}].heads", cohort.Heads, 0, MostHeads);
            Range($"heads[{index}].tenureWeeks", cohort.TenureWeeks, 0, 5_000);
            Range($"heads[{index}].ftePerHead", cohort.FtePerHead, 0, 2);
        }

        foreach (var (index, rule) in team.Promotions.Index())
            Range($"promotions[{index}].ratePerYear", rule.RatePerYear, 0, 1);
        return problems;

        void Range(string field, decimal value, decimal from, decimal to)
        {
            if (value < from || value > to)
                problems.Add(new Problem("team.range", string.Create(CultureInfo.InvariantCulture, $"{field} must be {from} to {to}, but was {value}."), field, value.ToString(CultureInfo.InvariantCulture)));
        }

        void Curve(string field, Ramp ramp)
        {
            Range($"{field}.trainingWeeks", ramp.TrainingWeeks, 0, LongestWeeks);
            Range($"{field}.steps.count", ramp.Steps.Count, 0, LongestWeeks);
            Range($"{field}.steps", ramp.Steps.DefaultIfEmpty(0).Min(), 0, 1);
            Range($"{field}.steps", ramp.Steps.DefaultIfEmpty(0).Max(), 0, 1);
        }

        void Rate(string field, AttritionRate rate) => Range(field, rate.Share, 0, rate.Convention == AttritionConvention.Compounding ? 0.9999m : 10);
    }
}

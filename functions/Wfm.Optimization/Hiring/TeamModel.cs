using Wfm.Domain.Capacity;
using Wfm.Domain.Workforce;

namespace Wfm.Optimization.Hiring;

/// <summary>
/// A team as numbers that add up: what it is worth and costs if nobody is hired, and what one starter of each week adds to each later one.
/// Promotions follow the rates of the ladder among the people who are there, so that starters change nothing but what they add.
/// </summary>
internal sealed class TeamModel
{
    internal TeamModel(HiringProblem problem, TeamProblem team)
    {
        Team = team.Team;
        Prices = team.Prices;
        Weeks = problem.Weeks;
        Demand = [.. team.Demand.Select(week => (double)week.Gross.Value)];
        Flexible = new double[Weeks];
        OutsourcedWorth = new double[Weeks];
        OutsourcedHeads = new double[Weeks];
        Paid = new double[Weeks];
        JuniorRoom = Enumerable.Repeat(double.PositiveInfinity, Weeks).ToArray();
        Promotions = new IReadOnlyList<Promotion>[Weeks];
        Unhired(problem);

        MayStart = [.. Enumerable.Range(0, Weeks).Select(week =>
            week >= Team.RecruitingWeeks && !problem.Rules.Freezes.Any(freeze => freeze.Covers(Team.Id, problem.Monday(week))))];
        Centre = problem.Rules.TrainingCentres.Select((centre, index) => (centre, index)).Where(pair => pair.centre.Teams.Contains(Team.Id)).Select(pair => pair.index).DefaultIfEmpty(-1).First();
        LargestClass = Centre < 0 ? Team.LargestClass : Math.Min(Team.LargestClass, problem.Rules.TrainingCentres[Centre].SeatsPerRoom);
        Survival = new double[Weeks][];
        Worth = new double[Weeks][];
        Starters(problem);
    }

    internal Team Team { get; }

    internal HiringPrices Prices { get; }

    internal int Weeks { get; }

    /// <summary>FTE required, by week.</summary>
    internal double[] Demand { get; }

    /// <summary>FTE own people are worth without starters: what overtime and time off are shares of.</summary>
    internal double[] Flexible { get; }

    /// <summary>FTE the partner's people of today are worth.</summary>
    internal double[] OutsourcedWorth { get; }

    /// <summary>Heads of the partner today; they stay.</summary>
    internal double[] OutsourcedHeads { get; }

    /// <summary>Pay without starters.</summary>
    internal double[] Paid { get; }

    /// <summary>Juniors among starters that mentors have time for, by week.</summary>
    internal double[] JuniorRoom { get; }

    /// <summary>Promotions by week.</summary>
    internal IReadOnlyList<Promotion>[] Promotions { get; }

    /// <summary>Weeks in which people may start.</summary>
    internal bool[] MayStart { get; }

    /// <summary>Index of the training centre; -1 for none.</summary>
    internal int Centre { get; }

    internal int SmallestClass => Team.SmallestClass;

    internal int LargestClass { get; }

    /// <summary>Share of starters of a week who are there in a later one, by both weeks; the second counts from the first.</summary>
    internal double[][] Survival { get; }

    /// <summary>FTE one starter of a week is worth in a later one, leave and mentors' time taken off.</summary>
    internal double[][] Worth { get; }

    internal double EntryPay => (double)Prices.PayPerFteWeek.GetValueOrDefault(RoleLevel.CsrI);

    internal double StarterCost => (double)(Prices.RecruitingPerStarter + Prices.TrainingPerStarter);

    /// <summary>Starters of a week who are juniors in a later one: past class, not yet on their own.</summary>
    internal bool IsJunior(int tenure) => tenure >= Team.Ramp.TrainingWeeks && tenure < Team.Mentors.MentoredWeeks;

    private void Unhired(HiringProblem problem)
    {
        var supply = new SupplyForecast(Team, problem.FirstWeek);
        var promotions = new NaturalPromotions(Team);
        for (var week = 0; week < Weeks; week++)
        {
            Promotions[week] = promotions.In(supply);
            var there = supply.Advance(new WeekDecisions { Promotions = Promotions[week] });
            Flexible[week] = (double)there.AvailableByLevel.Values.Sum(fte => fte.Value);
            OutsourcedWorth[week] = (double)there.Parts.Outsourced.Value;
            OutsourcedHeads[week] = (double)there.OutsourcedHeads;
            Paid[week] = (double)(there.People.Sum(people => people.ContractFte * Prices.PayPerFteWeek.GetValueOrDefault(people.Level)) + (there.OutsourcedHeads * Prices.OutsourcedPerHeadWeek));
            if (Team.Mentors.Limited)
                JuniorRoom[week] = Math.Max(0, (double)(there.MentorPlaces - there.Juniors));
        }
    }

    private void Starters(HiringProblem problem)
    {
        var season = Enumerable.Range(0, Weeks).Select(week => (double)Team.Attrition.SeasonAt(problem.Monday(week))).ToArray();
        var rate = Enumerable.Range(0, Weeks).Select(tenure => (double)Team.Attrition.At(tenure, Team.Ramp)).ToArray();
        // Mentors' time comes off only where somebody is there to mentor.
        var mentored = Team.Heads.Any(cohort => cohort.Employer == Employer.Own && (cohort.Level == RoleLevel.SeniorCsr || (cohort.Level == RoleLevel.CsrII && Team.Mentors.Limited)));
        var mentoring = mentored ? (double)(Team.Mentors.HoursPerJunior / Team.WeeklyHours) : 0;
        for (var start = 0; start < Weeks; start++)
        {
            Survival[start] = new double[Weeks - start];
            Worth[start] = new double[Weeks - start];
            var left = 1.0;
            for (var tenure = 0; tenure < Weeks - start; tenure++)
            {
                Survival[start][tenure] = left;
                Worth[start][tenure] = left * (((double)Team.Ramp.ProductivityAt(tenure) * (1 - (double)Team.LongLeaveShare)) - (IsJunior(tenure) ? mentoring : 0));
                left *= 1 - Math.Min(1, rate[tenure] * season[start + tenure]);
            }
        }
    }
}

using Wfm.Domain.Capacity;
using Wfm.Domain.Randomness;
using Wfm.Domain.Workforce;

namespace Wfm.Optimization.Hiring;

/// <summary>
/// Replays a plan over random leavers and declined offers: everybody leaves by their own lot at the rate of their tenure, and so many offers are made
/// that as many are accepted on average as the plan has starters. What is planned otherwise stays as it is.
/// </summary>
internal static class AttritionReplay
{
    // Share of offers declined. Assumed: no source states one.
    private const double Declined = 0.1;

    internal static IReadOnlyList<TeamGapBand> Of(HiringProblem problem, IReadOnlyList<TeamModel> teams, HiringState state, int replays, CancellationToken cancel)
    {
        var bands = new List<TeamGapBand>();
        if (replays == 0)
            return bands;
        for (var index = 0; index < teams.Count; index++)
        {
            cancel.ThrowIfCancellationRequested();
            bands.AddRange(OfTeam(problem, teams[index], state.Teams[index], replays));
        }

        return bands;
    }

    private static IEnumerable<TeamGapBand> OfTeam(HiringProblem problem, TeamModel team, TeamState plan, int replays)
    {
        var random = Xoshiro256.For(problem.Seed, "replay/" + team.Team.Id.Value);
        var expected = plan.ExpectedGap();
        var gaps = new double[team.Weeks][];
        for (var week = 0; week < gaps.Length; week++)
            gaps[week] = new double[replays];
        var gap = new double[team.Weeks];
        for (var replay = 0; replay < replays; replay++)
        {
            expected.CopyTo(gap, 0);
            foreach (var cohort in team.Team.Heads.Where(cohort => cohort.Employer == Employer.Own && cohort.Heads > 0))
                Draw(problem, team, random, gap, 0, cohort.TenureWeeks, (int)Math.Round(cohort.Heads), (double)cohort.Heads, (double)cohort.FtePerHead);
            for (var week = 0; week < plan.Heads.Length; week++)
            {
                if (plan.Heads[week] > 0)
                    Draw(problem, team, random, gap, week, 0, Accepted(random, plan.Heads[week]), plan.Heads[week], 1);
            }

            for (var week = 0; week < gap.Length; week++)
                gaps[week][replay] = gap[week];
        }

        for (var week = 0; week < gaps.Length; week++)
        {
            Array.Sort(gaps[week]);
            decimal At(double share) => decimal.Round((decimal)gaps[week][(int)Math.Min(replays - 1, share * replays)], 3);
            yield return new TeamGapBand(team.Team.Id, problem.Monday(week), At(0.1), At(0.5), At(0.9));
        }
    }

    private static int Accepted(Xoshiro256 random, int heads)
    {
        // Offers beside the whole number of them are made by lot, so that the mean is right.
        var offers = heads / (1 - Declined);
        var made = (int)offers + (random.NextDouble() < offers % 1 ? 1 : 0);
        var accepted = 0;
        for (var offer = 0; offer < made; offer++)
            accepted += random.NextDouble() < Declined ? 0 : 1;
        return accepted;
    }

    // Adds what one cohort is worth by lot, less what it is expected to be worth, which is in the gap already.
    private static void Draw(HiringProblem problem, TeamModel team, Xoshiro256 random, double[] gap, int from, int tenure, int heads, double expected, double fte)
    {
        for (var week = from; week < gap.Length; week++, tenure++)
        {
            gap[week] += (heads - expected) * fte * (double)team.Team.Ramp.ProductivityAt(tenure);
            var rate = Math.Min(1, (double)(team.Team.Attrition.At(tenure, team.Team.Ramp) * team.Team.Attrition.SeasonAt(problem.Monday(week))));
            expected *= 1 - rate;
            var gone = 0;
            for (var head = 0; head < heads; head++)
                gone += random.NextDouble() < rate ? 1 : 0;
            heads -= gone;
        }
    }
}

namespace Wfm.Optimization.Hiring;

/// <summary>Closes each week's gap by overtime or time off where that is cheaper than leaving it, and prices the rest.</summary>
internal sealed class FlexYear(TeamModel team)
{
    private readonly double _overtimeShare = (double)team.Team.Flex.OvertimeShare;
    private readonly double _timeOffShare = (double)team.Team.Flex.VoluntaryTimeOffShare;
    private readonly double _overtimePrice = (double)team.Prices.OvertimePerFteWeek;
    private readonly double _timeOffSaving = (double)team.Prices.VoluntaryTimeOffSavingPerFteWeek;
    private readonly double _shortage = (double)team.Prices.ShortagePerFteWeek;
    private readonly double _surplus = (double)team.Prices.SurplusPerFteWeek;
    private readonly double[] _gap = new double[team.Weeks];
    private readonly double[] _best = new double[team.Weeks + 1];
    private readonly int[] _from = new int[team.Weeks + 1];

    internal double[] Overtime { get; } = new double[team.Weeks];

    internal double[] TimeOff { get; } = new double[team.Weeks];

    internal void Set(double[] starters, double[] partner)
    {
        for (var week = 0; week < _gap.Length; week++)
        {
            var flexible = Math.Max(0, team.Flexible[week] + starters[week]);
            _gap[week] = team.Flexible[week] + starters[week] + team.OutsourcedWorth[week] + partner[week] - team.Demand[week];
            Overtime[week] = _overtimePrice < _shortage ? Math.Clamp(-_gap[week], 0, _overtimeShare * flexible) : 0;
            TimeOff[week] = _timeOffSaving + _surplus > 0 ? Math.Clamp(_gap[week], 0, _timeOffShare * flexible) : 0;
        }

        if (team.Team.Flex.OvertimeWeeksInARow is { } most && _overtimeShare > 0)
            KeepRuns(most);
    }

    /// <summary>Available less required FTE.</summary>
    internal double Gap(int week) => _gap[week] + Overtime[week] - TimeOff[week];

    /// <summary>What overtime costs less what time off saves.</summary>
    internal double Paid(int week) => (Overtime[week] * _overtimePrice) - (TimeOff[week] * _timeOffSaving);

    /// <summary>Price of people missing or too many.</summary>
    internal double Priced(int week)
    {
        var gap = Gap(week);
        return gap < 0 ? -gap * _shortage : gap * _surplus;
    }

    // Of all choices of weeks without a longer run, the one that saves most: best up to a week that has none, over the last run before it.
    private void KeepRuns(int most)
    {
        for (var week = 0; week <= team.Weeks; week++)
        {
            // A week without overtime (or the end), after a run of up to so many weeks, after another without.
            var (best, from, run) = (double.NegativeInfinity, week, 0.0);
            for (var first = week; first >= Math.Max(0, week - most); first--)
            {
                if (first < week)
                    run += Overtime[first];
                var before = first == 0 ? 0 : _best[first - 1];
                if (before + run > best)
                    (best, from) = (before + run, first);
            }

            (_best[week], _from[week]) = (best, from);
        }

        for (var week = team.Weeks; week >= 0; week = _from[week] - 1)
        {
            if (week < team.Weeks)
                Overtime[week] = 0;
        }
    }
}

namespace Wfm.Optimization.Hiring;

/// <summary>What is decided for a team, and what comes of it; changes step by step.</summary>
internal sealed class TeamState
{
    private const double Tiny = 1e-7;

    private readonly TeamModel _team;
    private readonly CapWeeks _caps;
    private readonly double[] _extra;
    private readonly double[] _juniors;
    private readonly double[] _paid;
    private readonly double[] _partner;
    private readonly FlexYear _flex;

    internal TeamState(TeamModel team, CapWeeks caps)
    {
        (_team, _caps) = (team, caps);
        Heads = new int[team.Weeks];
        Classes = new int[team.Weeks];
        Outsourced = new int[team.Weeks];
        _extra = new double[team.Weeks];
        _juniors = new double[team.Weeks];
        _paid = new double[team.Weeks];
        _partner = new double[team.Weeks];
        _flex = new FlexYear(team);
    }

    internal TeamModel Team => _team;

    /// <summary>Starters by week.</summary>
    internal int[] Heads { get; }

    /// <summary>Classes they start in.</summary>
    internal int[] Classes { get; }

    /// <summary>Heads of the partner beside those of today, by week.</summary>
    internal int[] Outsourced { get; }

    /// <summary>Changes starters of a week.</summary>
    internal void Start(int week, int classes, int heads)
    {
        Classes[week] += classes;
        Heads[week] += heads;
        var (worth, survival) = (_team.Worth[week], _team.Survival[week]);
        for (var tenure = 0; tenure < worth.Length; tenure++)
        {
            _extra[week + tenure] += heads * worth[tenure];
            _paid[week + tenure] += heads * survival[tenure] * _team.EntryPay;
        }

        for (var tenure = _team.Team.Ramp.TrainingWeeks; tenure < Math.Min(worth.Length, _team.Team.Mentors.MentoredWeeks); tenure++)
            _juniors[week + tenure] += heads * survival[tenure];
        _paid[week] += (heads * _team.StarterCost) + (classes * (double)_team.Prices.PerClass);
    }

    /// <summary>Changes the partner's heads from one week up to another.</summary>
    internal void Outsource(int from, int to, int heads)
    {
        for (var week = from; week < to; week++)
            Outsourced[week] += heads;
    }

    /// <summary>Whether class sizes, mentors and the partner's limits are kept.</summary>
    internal bool KeepsRules()
    {
        for (var week = 0; week < Heads.Length; week++)
        {
            if (Classes[week] < 0 || Heads[week] < Classes[week] * _team.SmallestClass || Heads[week] > Classes[week] * _team.LargestClass)
                return false;
            // A little less than all room: the rules are checked in decimals.
            if (_juniors[week] > Tiny && _juniors[week] > _team.JuniorRoom[week] - Tiny)
                return false;
        }

        return _team.Team.Outsourcing is null || Partner.Worth(_team, Outsourced, _partner);
    }

    /// <summary>Cost of all weeks, what a broken cap costs left out; also what is paid under each cap.</summary>
    internal double Cost(double[] paidByCap)
    {
        Array.Clear(paidByCap);
        if (_team.Team.Outsourcing is not null)
            Partner.Worth(_team, Outsourced, _partner);
        _flex.Set(_extra, _partner);
        var cost = 0.0;
        var price = (double)_team.Prices.OutsourcedPerHeadWeek;
        for (var week = 0; week < Heads.Length; week++)
        {
            var paid = _team.Paid[week] + _paid[week] + (Outsourced[week] * price) + _flex.Paid(week);
            cost += paid + _flex.Priced(week);
            foreach (var cap in _caps.Of(_team, week))
                paidByCap[cap] += paid;
        }

        return cost;
    }

    /// <summary>Available less required FTE by week, overtime and time off included, as of the last cost.</summary>
    internal double[] ExpectedGap() => [.. Enumerable.Range(0, Heads.Length).Select(_flex.Gap)];

    /// <summary>Overtime and time off of each week, as of the last cost.</summary>
    internal (double Overtime, double TimeOff) Flex(int week) => (_flex.Overtime[week], _flex.TimeOff[week]);
}

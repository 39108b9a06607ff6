using Google.OrTools.LinearSolver;

namespace Wfm.Optimization.Hiring;

/// <summary>Decisions of one team in a linear or whole-number program, with the rows that are its own.</summary>
internal sealed class TeamVariables
{
    private readonly Solver _solver;
    private readonly bool _whole;

    internal TeamVariables(Solver solver, TeamModel team, bool whole)
    {
        (_solver, Team, _whole) = (solver, team, whole);
        Heads = new Variable?[team.Weeks];
        Classes = new Variable?[team.Weeks];
        for (var week = 0; week < team.Weeks; week++)
            AddStart(week);
        (Overtime, TimeOff) = (new Variable[team.Weeks], new Variable[team.Weeks]);
        (OvertimeRows, MentorRows) = (new Constraint[team.Weeks], new Constraint?[team.Weeks]);
        (Partner, PartnerStarts) = (new Variable?[team.Weeks], new Variable?[team.Weeks]);
        for (var week = 0; week < team.Weeks; week++)
            AddWeek(week);
        AddRuns();
    }

    internal TeamModel Team { get; }

    internal Variable?[] Heads { get; }

    internal Variable?[] Classes { get; }

    internal Variable[] Overtime { get; }

    internal Variable[] TimeOff { get; }

    /// <summary>The partner's heads beside those of today.</summary>
    internal Variable?[] Partner { get; }

    internal Constraint[] OvertimeRows { get; }

    internal Constraint?[] MentorRows { get; }

    private Variable?[] PartnerStarts { get; }

    /// <summary>What one starter of a week is paid until another, and for starting.</summary>
    internal double PaidFor(int start, int from, int to)
    {
        var paid = from <= start && start <= to ? Team.StarterCost : 0;
        for (var week = Math.Max(start, from); week <= Math.Min(to, Team.Weeks - 1); week++)
            paid += Team.Survival[start][week - start] * Team.EntryPay;
        return paid;
    }

    private void AddStart(int week)
    {
        if (!Team.MayStart[week] || Team.LargestClass < Team.SmallestClass)
            return;
        var heads = Heads[week] = Add(_whole, PaidFor(week, 0, Team.Weeks - 1));
        var classes = Classes[week] = Add(_whole, (double)Team.Prices.PerClass);
        Row(double.NegativeInfinity, 0, (heads, 1), (classes, -Team.LargestClass));
        Row(0, double.PositiveInfinity, (heads, 1), (classes, -Team.SmallestClass));
    }

    private void AddWeek(int week)
    {
        var (flex, prices) = (Team.Team.Flex, Team.Prices);
        var own = _solver.MakeNumVar(double.NegativeInfinity, double.PositiveInfinity, "");
        var worth = Row(Team.Flexible[week], Team.Flexible[week], (own, 1));
        var overtime = Overtime[week] = Add(false, (double)prices.OvertimePerFteWeek);
        var timeOff = TimeOff[week] = Add(false, -(double)prices.VoluntaryTimeOffSavingPerFteWeek);
        OvertimeRows[week] = Row(double.NegativeInfinity, 0, (overtime, 1), (own, -(double)flex.OvertimeShare));
        Row(double.NegativeInfinity, 0, (timeOff, 1), (own, -(double)flex.VoluntaryTimeOffShare));
        var demand = Team.Demand[week] - Team.OutsourcedWorth[week];
        var balance = Row(demand, demand, (own, 1), (overtime, 1), (timeOff, -1), (Add(false, (double)prices.ShortagePerFteWeek), 1), (Add(false, (double)prices.SurplusPerFteWeek), -1));
        if (!double.IsInfinity(Team.JuniorRoom[week]))
            MentorRows[week] = Row(double.NegativeInfinity, Team.JuniorRoom[week]);
        for (var start = 0; start <= week; start++)
        {
            if (Heads[start] is not { } heads)
                continue;
            worth.SetCoefficient(heads, -Team.Worth[start][week - start]);
            if (Team.IsJunior(week - start))
                MentorRows[week]?.SetCoefficient(heads, Team.Survival[start][week - start]);
        }

        AddPartner(week, balance);
    }

    // What leaves is taken to be worth as little as it can: no more than heads, and no more than all who came.
    private void AddPartner(int week, Constraint balance)
    {
        if (Team.Team.Outsourcing is not { } partner || week < partner.LeadWeeks)
            return;
        var heads = Partner[week] = _solver.MakeVar(0, Math.Max(0, partner.MostHeads - Team.OutsourcedHeads[week]), _whole, "");
        _solver.Objective().SetCoefficient(heads, (double)Team.Prices.OutsourcedPerHeadWeek);
        var starts = PartnerStarts[week] = Add(false, 0);
        var change = Row(double.NegativeInfinity, 0, (heads, 1), (starts, -1));
        if (week > 0 && Partner[week - 1] is { } before)
            change.SetCoefficient(before, -1);
        var worth = Add(false, 0);
        balance.SetCoefficient(worth, 1);
        Row(double.NegativeInfinity, 0, (worth, 1), (heads, -1));
        var ramped = Row(double.NegativeInfinity, 0, (worth, 1));
        for (var start = 0; start <= week; start++)
        {
            if (PartnerStarts[start] is { } came)
                ramped.SetCoefficient(came, -(double)partner.Ramp.ProductivityAt(week - start));
        }

        var booked = Row(0, double.PositiveInfinity, (heads, 1));
        for (var start = Math.Max(0, week - partner.MinimumWeeks + 1); start <= week; start++)
        {
            if (PartnerStarts[start] is { } came)
                booked.SetCoefficient(came, -1);
        }
    }

    private void AddRuns()
    {
        if (!_whole || Team.Team.Flex.OvertimeWeeksInARow is not { } most)
            return;
        var used = Overtime.Select((overtime, week) =>
        {
            var on = _solver.MakeBoolVar("");
            Row(double.NegativeInfinity, 0, (overtime, 1), (on, -Team.Demand[week]));
            return on;
        }).ToArray();
        for (var week = most; week < used.Length; week++)
            Row(double.NegativeInfinity, most, [.. Enumerable.Range(week - most, most + 1).Select(at => (used[at], 1.0))]);
    }

    private Variable Add(bool whole, double cost)
    {
        var variable = _solver.MakeVar(0, double.PositiveInfinity, whole, "");
        _solver.Objective().SetCoefficient(variable, cost);
        return variable;
    }

    private Constraint Row(double least, double most, params (Variable Variable, double Factor)[] terms)
    {
        var row = _solver.MakeConstraint(least, most);
        foreach (var (variable, factor) in terms)
            row.SetCoefficient(variable, factor);
        return row;
    }
}

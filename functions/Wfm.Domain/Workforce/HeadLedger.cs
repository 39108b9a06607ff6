namespace Wfm.Domain.Workforce;

/// <summary>Keeps account of own heads of one team in one week, by level.</summary>
internal sealed class HeadLedger
{
    private readonly SortedDictionary<RoleLevel, LevelFlow> _flows;

    internal HeadLedger(IEnumerable<Cohort> before)
    {
        _flows = [];
        foreach (var cohort in before.Where(IsOwn))
            Change(cohort.Level, flow => flow with { Before = flow.Before + cohort.Heads, After = flow.After + cohort.Heads });
    }

    private HeadLedger(HeadLedger other) => _flows = new(other._flows);

    internal HeadLedger Copy() => new(this);

    internal void In(Cohort cohort) =>
        Change(cohort.Level, flow => flow with { TransferredIn = flow.TransferredIn + cohort.Heads, After = flow.After + cohort.Heads });

    internal void Out(Cohort cohort) =>
        Change(cohort.Level, flow => flow with { TransferredOut = flow.TransferredOut + cohort.Heads, After = flow.After - cohort.Heads });

    internal void Started(Cohort cohort) =>
        Change(cohort.Level, flow => flow with { Started = flow.Started + cohort.Heads, After = flow.After + cohort.Heads });

    internal void Promoted(Cohort cohort, RoleLevel to)
    {
        Change(cohort.Level, flow => flow with { PromotedOut = flow.PromotedOut + cohort.Heads, After = flow.After - cohort.Heads });
        Change(to, flow => flow with { PromotedIn = flow.PromotedIn + cohort.Heads, After = flow.After + cohort.Heads });
    }

    internal void Left(Cohort cohort, decimal leavers)
    {
        if (IsOwn(cohort))
            Change(cohort.Level, flow => flow with { Leavers = flow.Leavers + leavers, After = flow.After - leavers });
    }

    internal IReadOnlyList<LevelFlow> Flows() => [.. _flows.Values];

    private static bool IsOwn(Cohort cohort) => cohort.Employer == Employer.Own;

    private void Change(RoleLevel level, Func<LevelFlow, LevelFlow> change) =>
        _flows[level] = change(_flows.GetValueOrDefault(level) ?? new LevelFlow(level, 0, 0, 0, 0, 0, 0, 0, 0));
}

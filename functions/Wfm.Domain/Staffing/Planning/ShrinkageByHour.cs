using Wfm.Domain.Operations;

namespace Wfm.Domain.Staffing.Planning;

/// <summary>What a net agent of a slot takes on the schedule and on the payroll; looked up once where shrinkage has no profile.</summary>
internal sealed class ShrinkageByHour(PlanningGroup group, DateOnly origin)
{
    private readonly ShrinkageChain? _constant = group.Shrinkage.IsConstant ? group.Shrinkage.At(new ShrinkageMoment(origin, TimeSpan.Zero, 0)).Value : null;

    private (DateOnly Date, int Hour) _last = (DateOnly.MinValue, -1);
    private (decimal Scheduled, decimal Gross) _factors;

    /// <summary>People scheduled and people paid for one net agent.</summary>
    internal (decimal Scheduled, decimal Gross) For(DateOnly date, TimeSpan timeOfDay)
    {
        if (_last == (date, timeOfDay.Hours) || (_constant is not null && _last.Hour >= 0))
            return _factors;
        var chain = _constant ?? group.Shrinkage.At(new ShrinkageMoment(date, timeOfDay, (date.DayNumber - origin.DayNumber) / 7)).Value;
        (_last, _factors) = ((date, timeOfDay.Hours), (chain.Scheduled(1), chain.Gross(1)));
        return _factors;
    }
}

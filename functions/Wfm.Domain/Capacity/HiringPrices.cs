using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>
/// What a team's people cost, in major units of the operation's currency. Holds pay: for finance alone. The price of a shortage decides how
/// much the plan spends to avoid one.
/// </summary>
public sealed record HiringPrices
{
    /// <summary>Nothing costs anything, but a shortage does: enough to plan without a price book.</summary>
    public static HiringPrices None { get; } = new() { ShortagePerFteWeek = 1 };

    /// <summary>Loaded pay of a full-time contract a week, by level.</summary>
    public IReadOnlyDictionary<RoleLevel, decimal> PayPerFteWeek { get; init; } = new Dictionary<RoleLevel, decimal>();

    /// <summary>Recruiting, once for a starter.</summary>
    public decimal RecruitingPerStarter { get; init; }

    /// <summary>Training material and tools, once for a starter; pay in class is pay.</summary>
    public decimal TrainingPerStarter { get; init; }

    /// <summary>Once for a class, whatever its size.</summary>
    public decimal PerClass { get; init; }

    /// <summary>An FTE of overtime for a week, premium included.</summary>
    public decimal OvertimePerFteWeek { get; init; }

    /// <summary>What an FTE of voluntary time off saves in a week.</summary>
    public decimal VoluntaryTimeOffSavingPerFteWeek { get; init; }

    /// <summary>A head of the outsourcing partner for a week.</summary>
    public decimal OutsourcedPerHeadWeek { get; init; }

    /// <summary>Price of one FTE missing for a week.</summary>
    public decimal ShortagePerFteWeek { get; init; }

    /// <summary>Price of one FTE too many for a week, beside its pay.</summary>
    public decimal SurplusPerFteWeek { get; init; }
}

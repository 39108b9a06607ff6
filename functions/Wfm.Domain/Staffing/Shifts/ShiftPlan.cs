namespace Wfm.Domain.Staffing.Shifts;

/// <summary>A team's typical week in whole people, by slot of the wall clock from Monday 00:00. Formula: FORMULAS.md#shift-cover.</summary>
/// <param name="SlotLength">Length of a slot.</param>
/// <param name="Tours">Who works when.</param>
/// <param name="OnSite">Heads on site by slot, those on a break too: what needs seats and concurrent licences.</param>
/// <param name="AtWork">Heads at work by slot: on site less those on a break.</param>
/// <param name="PaidHours">Hours paid in the week, before absence.</param>
/// <param name="Premium">Those of them that carry a differential.</param>
/// <param name="RequiredHours">Hours required in the week.</param>
/// <param name="Uncovered">Slots with fewer at work than required; none where cover is hard.</param>
/// <param name="LowerBound">No plan under these rules costs less, in paid hours; see <see cref="Cost"/>.</param>
public sealed record ShiftPlan(
    TimeSpan SlotLength,
    IReadOnlyList<PlannedTour> Tours,
    IReadOnlyList<int> OnSite,
    IReadOnlyList<int> AtWork,
    decimal PaidHours,
    PremiumHours Premium,
    decimal RequiredHours,
    IReadOnlyList<UncoveredSlot> Uncovered,
    decimal LowerBound)
{
    /// <summary>Price of the uncovered hours, in paid hours; 0 where there are none.</summary>
    public decimal ShortageCost { get; init; }

    /// <summary>People the week needs.</summary>
    public int Heads => Tours.Sum(tour => tour.Heads);

    /// <summary>Most heads on site at once.</summary>
    public int PeakOnSite => OnSite.Count == 0 ? 0 : OnSite.Max();

    /// <summary>Paid hours for each required one, because shifts never fit demand exactly: paid breaks included; 1 where nothing is required.</summary>
    public decimal Inefficiency => RequiredHours == 0 ? 1 : PaidHours / RequiredHours;

    /// <summary>What the plan was chosen by: paid hours and the price of uncovered ones.</summary>
    public decimal Cost => PaidHours + ShortageCost;

    /// <summary>How much more the plan costs than its lower bound, as a share of it; 0 is proven optimal.</summary>
    public decimal Gap => LowerBound == 0 ? 0 : (Cost / LowerBound) - 1;
}

/// <summary>A slot in which people are short.</summary>
/// <param name="Slot">The slot of the week, from 0.</param>
/// <param name="Missing">Required less at work, above 0.</param>
public readonly record struct UncoveredSlot(int Slot, decimal Missing);

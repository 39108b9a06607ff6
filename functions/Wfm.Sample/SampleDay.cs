using Wfm.Domain.Units;

namespace Wfm.Sample;

/// <summary>One real local day of one group: 96 quarter hours as a rule, 92 or 100 where clocks change.</summary>
/// <param name="Day">The day on the group's clock.</param>
/// <param name="Slots">One for each interval of <paramref name="Day"/>, in the order of time.</param>
public sealed record SampleDay(LocalDay Day, IReadOnlyList<SampleSlot> Slots)
{
    /// <summary>The calendar date.</summary>
    public DateOnly Date => Day.Date;

    /// <summary>Contacts the day was expected to bring, recorded or not.</summary>
    public double Expected => Slots.Sum(slot => slot.Expected);

    /// <summary>Sums of the recorded intervals; null where none was recorded (closed, or all lost).</summary>
    public SampleDayTotal? Total
    {
        get
        {
            var (recorded, offered, seconds) = (false, 0, 0L);
            foreach (var slot in Slots)
            {
                if (slot.State != SlotState.Open)
                    continue;
                recorded = true;
                offered += slot.Offered;
                seconds += slot.HandleSeconds;
            }

            return recorded ? new SampleDayTotal(Date, offered, seconds) : null;
        }
    }
}

/// <summary>What a daily report shows of one day: the sums of its recorded intervals.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Offered">Contacts offered.</param>
/// <param name="HandleSeconds">Handle time of all of them.</param>
public readonly record struct SampleDayTotal(DateOnly Date, int Offered, long HandleSeconds);

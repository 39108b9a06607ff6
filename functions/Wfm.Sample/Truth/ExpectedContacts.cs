using Wfm.Domain.Randomness;

namespace Wfm.Sample.Truth;

/// <summary>
/// The true rate of contacts that come to a group directly:
/// weekly level x season x growth x wander x happenings x day of the month x holidays x share of the weekday x share of the slot.
/// </summary>
internal sealed class ExpectedContacts
{
    private readonly GroupTraits _traits;
    private readonly DateOnly _asOf;
    private readonly IReadOnlyList<Happening> _lasting, _campaigns;
    private readonly CalendarEffects _calendar;
    private readonly double[] _phases;
    private readonly double _today;
    private readonly double[][] _shares = new double[7][];

    public ExpectedContacts(GroupTraits traits, ulong seed, DateOnly asOf, IReadOnlyList<Happening> happenings, CalendarEffects calendar)
    {
        _traits = traits;
        _asOf = asOf;
        _lasting = [.. happenings.Where(happening => happening.Kind is HappeningKind.LevelShift or HappeningKind.SelfService)];
        _campaigns = [.. happenings.Where(happening => happening.Kind == HappeningKind.Campaign)];
        _calendar = calendar;
        var random = Xoshiro256.For(seed, traits.Id + "/habits");
        _phases = [.. Enumerable.Range(0, 3).Select(_ => 2 * Math.PI * random.NextDouble())];
        FillShares(random);
        _today = Structure(asOf.AddDays(-1));
    }

    /// <summary>Contacts expected in one slot of the plain wall clock; 0 while closed.</summary>
    public double Rate(DateOnly date, int wallSlot) =>
        _traits.Group.Hours.IsOpen(date, wallSlot * _traits.Group.Interval) ? DayLevel(date) * PlainShare(date.DayOfWeek, wallSlot) : 0;

    /// <summary>Contacts of a plain week at the level of this date: multiply by the share of weekday and slot.</summary>
    public double DayLevel(DateOnly date) => _traits.WeeklyContacts * LevelOn(date) * DayOfMonthFactor(_traits.Billing, date) * (_calendar.On(date)?.Factor ?? 1);

    /// <summary>Share of the contacts of a plain week that falls into a slot; 0 while closed in a plain week.</summary>
    public double PlainShare(DayOfWeek weekday, int wallSlot) => _shares[(int)weekday][wallSlot];

    /// <summary>Season, growth, slow wander and happenings, without the calendar; 1 on the last day of history unless a campaign is on.</summary>
    public double LevelOn(DateOnly date)
    {
        var level = Structure(date) / _today;
        foreach (var campaign in _campaigns)
            level *= campaign.FactorOn(date);
        return level;
    }

    /// <summary>Billing peaks: the first four days, the 15th and 16th and the last day, paid for by a slightly lower rest.</summary>
    public static double DayOfMonthFactor(double strength, DateOnly date)
    {
        var effect = date.Day switch
        {
            1 => 0.30,
            2 => 0.22,
            3 => 0.14,
            4 => 0.07,
            15 => 0.16,
            16 => 0.09,
            _ when date.Day == DateTime.DaysInMonth(date.Year, date.Month) => 0.10,
            _ => -0.045,
        };
        return 1 + (strength * effect);
    }

    private double Structure(DateOnly date)
    {
        var yearDay = 2 * Math.PI * (date.DayOfYear - _traits.SeasonPeak) / 365.25;
        var days = date.DayNumber - _asOf.DayNumber;
        var level = (1 + (_traits.Season * (Math.Cos(yearDay) + (0.4 * Math.Cos(2 * yearDay)))))
            * Math.Exp(_traits.Growth * days / 365.25)
            * (1 + (0.007 * Wave(days, 61, 0)) + (0.010 * Wave(days, 137, 1)) + (0.012 * Wave(days, 263, 2)));
        foreach (var lasting in _lasting)
            level *= lasting.FactorOn(date);
        return level;
    }

    private double Wave(int days, double period, int which) => Math.Sin((2 * Math.PI * days / period) + _phases[which]);

    private void FillShares(Xoshiro256 random)
    {
        var (hours, slots) = (_traits.Group.Hours, _traits.SlotsPerDay);
        var shift = Math.Clamp(0.35 * random.NextNormal(), -0.7, 0.7);
        var week = 0.0;
        for (var day = 0; day < 7; day++)
        {
            var weekday = (DayOfWeek)day;
            var shape = new double[slots];
            var ranges = hours.On(weekday);
            for (var slot = 0; slot < slots; slot++)
            {
                var time = slot * _traits.Group.Interval;
                if (ranges.Any(range => range.Holds(time)))
                    shape[slot] = DayShapes.At(_traits.Habits.Shape, (time + (_traits.Group.Interval / 2)).TotalHours, weekday is DayOfWeek.Saturday or DayOfWeek.Sunday, shift);
            }

            var sum = shape.Sum();
            var weight = sum > 0 ? _traits.Habits.Weekdays[day] * Math.Exp(0.04 * random.NextNormal()) : 0;
            week += weight;
            for (var slot = 0; slot < slots; slot++)
                shape[slot] *= sum > 0 ? weight / sum : 0;
            _shares[day] = shape;
        }

        foreach (var shares in _shares)
            for (var slot = 0; slot < slots; slot++)
                shares[slot] /= week;
    }
}

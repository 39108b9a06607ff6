using Wfm.Domain.Randomness;

namespace Wfm.Sample.Truth;

/// <summary>What public holidays do to one group's days: on them, on the open day before, and on the two open days after.</summary>
internal sealed class CalendarEffects
{
    private readonly GroupTraits _traits;
    private readonly double _major, _minor, _before, _after;

    public CalendarEffects(GroupTraits traits, ulong seed)
    {
        var random = Xoshiro256.For(seed, traits.Id + "/holidays");
        _traits = traits;
        _major = 0.50 + (0.20 * random.NextDouble());
        _minor = 0.80 + (0.12 * random.NextDouble());
        _before = 0.90 + (0.06 * random.NextDouble());
        _after = (traits.IsAlwaysOpen ? 1.06 : 1.12) + (0.08 * random.NextDouble());
    }

    /// <summary>The effect of a date, or null on a plain day.</summary>
    public (HappeningKind Kind, string Name, double Factor)? On(DateOnly date)
    {
        var isOpen = IsOpen(date);
        if (SampleCalendar.Find(_traits.Site.Country, date) is { } holiday)
            return _traits.Group.Hours.On(date.DayOfWeek).Count == 0 ? null : (HappeningKind.Holiday, holiday.Name, isOpen ? holiday.IsMajor ? _major : _minor : 0);
        if (!isOpen)
            return null;
        if (Major(date.AddDays(1)) is { } next)
            return (HappeningKind.BeforeHoliday, "Before " + next.Name, _before);

        var openDaysSince = 0;
        for (var back = 1; back <= 6 && openDaysSince < 2; back++)
        {
            var earlier = date.AddDays(-back);
            if (Major(earlier) is { } past)
                return (HappeningKind.AfterHoliday, "After " + past.Name, openDaysSince == 0 ? _after : 1 + ((_after - 1) / 3));
            if (IsOpen(earlier))
                openDaysSince++;
        }

        return null;
    }

    private SampleHoliday? Major(DateOnly date) => SampleCalendar.Find(_traits.Site.Country, date) is { IsMajor: true } holiday ? holiday : null;

    private bool IsOpen(DateOnly date) => _traits.Group.Hours.On(date).Count > 0;
}
